package dev.levelwright.examples.games;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.Levelwright;
import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.engine.View;
import dev.levelwright.holder.HolderName;
import dev.levelwright.rule.Chronicle;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundled game {@code waifu} does what the document of its bot says, line by line. */
@InMemoryAndH2
class WaifuAcceptance extends GameTest {
    private static final String MOOD = "\"mood\", \"of\": \"waifu\", \"start\": 50, \"capacity\": 100";
    private static final String LOYALTY = "\"loyalty\", \"of\": \"waifu\", \"start\": 50, \"capacity\": 100";

    private static final String WITHOUT_STATS = """
            { "rulebook": "waifu", "semantics": 1,
              "kinds": { "waifu": { "kind": "unit", "catalogue": "waifus", "name": "unique-per-owner", "active": true } },
              "catalogues": { "waifus": { "fields": { "rarity": "text" }, "entries": { "chloe": {} } } },
              "assets": { "coins": { "board": true }, "xp": { "of": "waifu", "board": true } },
              "rules": [
                { "id": "adopt", "on": "adopt", "create": { "kind": "waifu", "entry": "$entry", "name": "$name" } },
                { "id": "event", "on": "event", "if": { "owns": {} }, "grant": { "unit.xp": 30 } } ] }""";

    WaifuAcceptance(Where where) {
        super("waifu", where);
    }

    private HolderName adopted(String owner, String name) {
        assertThat(did(owner, "adopt", "entry", "chloe", "name", name).accepted())
                .isTrue();
        List<HolderName> units = realm().units(player(owner), "waifu");
        return units.get(units.size() - 1);
    }

    private Outcome event(String owner, HolderName unit) {
        return did(owner, "event", Activity.UNIT, unit);
    }

    /** XP, energy, mood and loyalty. */
    private List<Long> stats(HolderName unit) {
        View view = realm().view(unit);
        return Stream.of("xp", "energy", "mood", "loyalty").map(view::amount).toList();
    }

    /** Five events and ten minutes leave an energy of ten. */
    private HolderName tired() {
        HolderName chloe = adopted("ann", "Chloe");
        for (int i = 0; i < 5; i++) {
            event("ann", chloe);
        }
        after("PT10M");
        assertThat(stats(chloe)).containsExactly(150L, 10L, 75L, 60L);
        return chloe;
    }

    @Test
    void line1_progressIsTheUnitsAndCoinsAreTheUsers() {
        HolderName chloe = adopted("ann", "Chloe");
        HolderName akari = adopted("ann", "Akari");

        event("ann", chloe);
        event("ann", akari);
        event("ann", akari);

        assertThat(amount(chloe, "xp")).isEqualTo(30);
        assertThat(amount(akari, "xp")).isEqualTo(60);
        assertThat(amount("ann", "coins")).isBetween(15L, 45L);
        assertThat(amount("bob", "coins")).isZero();
        assertThat(realm().units(player("ann"), "waifu")).containsExactly(chloe, akari);
    }

    @Test
    void line1_nobodyPlaysWithTheUnitOfAnother() {
        HolderName chloe = adopted("ann", "Chloe");

        assertThat(why(event("bob", chloe))).isInstanceOf(Refusal.Unmet.class);
        assertThat(stats(chloe)).containsExactly(0L, 100L, 50L, 50L);
    }

    @Test
    void line2_statsStayWithinTheirBoundsAndXpGrowsOn() {
        HolderName chloe = adopted("ann", "Chloe");

        for (int i = 0; i < 30; i++) {
            event("ann", chloe);
        }

        assertThat(stats(chloe)).containsExactly(900L, 0L, 100L, 100L);
    }

    @Test
    void line2_eightyBecomesEightyFiveAfterFiveMinutesAndMoodAndLoyaltyStay() {
        HolderName chloe = adopted("ann", "Chloe");
        event("ann", chloe);
        assertThat(stats(chloe)).containsExactly(30L, 80L, 55L, 52L);

        after("PT5M");

        assertThat(stats(chloe)).containsExactly(30L, 85L, 55L, 52L);
    }

    @Test
    void line2_aTenthAndATwentiethAMinuteAreAWordOfRulebook() {
        variant(text -> text.replace(MOOD, MOOD + ", \"regeneration\": { \"every\": \"PT10M\" }")
                .replace(LOYALTY, LOYALTY + ", \"regeneration\": { \"every\": \"PT20M\" }"));
        HolderName chloe = adopted("ann", "Chloe");

        event("ann", chloe);

        after("PT9M59S");
        assertThat(stats(chloe)).containsExactly(30L, 89L, 55L, 52L);
        after("PT1S");
        assertThat(stats(chloe)).containsExactly(30L, 90L, 56L, 52L);
        after("PT50M");
        assertThat(stats(chloe)).containsExactly(30L, 100L, 61L, 55L);
    }

    @Test
    void line3_anEventGivesXpCoinsMoodAndLoyaltyAndTakesEnergyInOneCommit() {
        HolderName chloe = adopted("ann", "Chloe");
        assertThat(stats(chloe)).containsExactly(0L, 100L, 50L, 50L);
        int before = journal().size();

        event("ann", chloe);

        assertThat(stats(chloe)).containsExactly(30L, 80L, 55L, 52L);
        assertThat(amount("ann", "coins")).isBetween(5L, 15L);
        assertThat(journal()).hasSize(before + 1);
    }

    @Test
    void line3_atEnergyTenTheEventIsAllowedAndEndsAtNothing() {
        HolderName chloe = tired();

        assertThat(event("ann", chloe).accepted()).isTrue();

        assertThat(stats(chloe)).containsExactly(180L, 0L, 80L, 62L);
    }

    @Test
    void line3_theRefusingVariantIsAWordAndSaysWhenItWillWork() {
        HolderName chloe = tired();
        long coins = amount("ann", "coins");
        variant(text -> text.replace("\"unit.energy\": { \"amount\": 20, \"upTo\": true }", "\"unit.energy\": 20"));

        Refusal refusal = why(event("ann", chloe));

        assertThat(refusal).isInstanceOf(Refusal.Insufficient.class);
        assertThat(refusal.until()).isEqualTo(OptionalLong.of(millis("2026-03-02T12:20:00Z")));
        assertThat(stats(chloe)).containsExactly(150L, 10L, 75L, 60L);
        assertThat(amount("ann", "coins")).isEqualTo(coins);
    }

    @Test
    void line4_theCardShowsThirtyOfAHundred() {
        HolderName chloe = adopted("ann", "Chloe");
        event("ann", chloe);

        assertThat(realm().view(chloe).progress("card")).hasValueSatisfying(card -> {
            assertThat(card.into()).isEqualTo(30);
            assertThat(card.needed()).isEqualTo(100);
        });
    }

    @Test
    void line4_botAndWebCardShowTheSameWithoutATickAndReadingWritesNothing() {
        HolderName chloe = adopted("ann", "Chloe");
        event("ann", chloe);
        int written = journal().size();
        Levelwright web = sameGame();

        after("PT7M30S");

        View onTheWeb = web.in("guild").view(chloe);
        assertThat(realm().view(chloe).standings()).isEqualTo(onTheWeb.standings());
        assertThat(onTheWeb.amount("energy")).isEqualTo(87);
        assertThat(journal()).hasSize(written);
    }

    @Test
    void line4_downForThirtyMinutesGivesThirty() {
        HolderName chloe = adopted("ann", "Chloe");
        event("ann", chloe);
        event("ann", chloe);

        after("PT30M");
        restart();

        assertThat(stats(chloe)).containsExactly(60L, 90L, 60L, 54L);
    }

    @Test
    void line4_aFullUnitIsNeverWritten() {
        HolderName chloe = adopted("ann", "Chloe");
        int written = journal().size();

        for (int hour = 0; hour < 24; hour++) {
            after("PT1H");
            assertThat(stats(chloe)).containsExactly(0L, 100L, 50L, 50L);
        }

        assertThat(journal()).hasSize(written);
        assertThat(realm().history(chloe, 10)).hasSize(1);
    }

    @Test
    void line5_statsThatARulebookAddsStartAtTheirDefaultsAndAddingThemAgainChangesNothing() {
        variant(text -> WITHOUT_STATS);
        HolderName chloe = adopted("ann", "Chloe");
        event("ann", chloe);
        assertThat(amount(chloe, "xp")).isEqualTo(30);

        addStats();
        assertThat(stats(chloe)).containsExactly(30L, 100L, 50L, 50L);
        event("ann", chloe);
        assertThat(stats(chloe)).containsExactly(60L, 80L, 55L, 52L);

        addStats();
        assertThat(stats(chloe)).containsExactly(60L, 80L, 55L, 52L);
    }

    private void addStats() {
        realm().publish(new Chronicle.Version(
                clock().millis(), Games.named("waifu").orElseThrow().rulebook()));
    }

    @Test
    void line5_theOldTableIsBroughtOnceAndAFailingUnitDoesNotStopTheOthers() {
        WaifuTable table = new WaifuTable(realm(), levelwright().refusedBefore());
        Instant quarterTo = Instant.parse("2026-03-02T11:45:00Z");
        List<WaifuTable.Row> rows = List.of(
                new WaifuTable.Row(1, "ann", "Chloe", Map.of("xp", 905L), quarterTo),
                new WaifuTable.Row(2, "ann", "Akari", Map.of("xp", 7L, "energy", 120L), quarterTo),
                new WaifuTable.Row(3, "bob", "Vesper", Map.of("energy", 80L, "mood", 55L, "loyalty", 52L), quarterTo),
                new WaifuTable.Row(4, "bob", "Odd", Map.of("energy", 3L), Instant.EPOCH));

        assertThat(table.bring(rows)).extracting(Outcome::accepted).containsExactly(true, true, false, true);

        HolderName chloe = realm().units(player("ann"), "waifu").get(0);
        List<HolderName> bobs = realm().units(player("bob"), "waifu");
        assertThat(realm().units(player("ann"), "waifu")).hasSize(1);
        assertThat(stats(chloe)).containsExactly(905L, 100L, 50L, 50L);
        assertThat(bobs)
                .extracting(this::stats)
                .containsExactly(List.of(0L, 100L, 50L, 50L), List.of(0L, 95L, 55L, 52L));

        int written = journal().size();
        assertThat(table.bring(rows)).allMatch(outcome -> outcome.replayed() || !outcome.accepted());
        assertThat(journal()).hasSize(written);
        assertThat(stats(bobs.get(1))).containsExactly(0L, 95L, 55L, 52L);
    }

    @Test
    void line6_aTickEveryFiftyNineAndNineTenthsOfASecondGivesSixtyAnHour() {
        HolderName chloe = adopted("ann", "Chloe");
        HolderName akari = adopted("ann", "Akari");
        for (int i = 0; i < 5; i++) {
            event("ann", chloe);
        }
        for (int tick = 0; tick < 60; tick++) {
            after("PT59.9S");
            stats(chloe);
            event("ann", akari);
        }

        at("2026-03-02T13:00:00Z");
        assertThat(stats(chloe).get(1)).isEqualTo(60);
    }

    @Test
    void line6_anEventEverySevenSecondsLosesNoPartOfAMinute() {
        HolderName chloe = adopted("ann", "Chloe");
        for (int i = 0; i < 5; i++) {
            event("ann", chloe);
        }
        long regained = 0;
        for (int tick = 1; tick <= 3_600 / 7; tick++) {
            after("PT7S");
            regained += stats(chloe).get(1);
            event("ann", chloe);
        }

        at("2026-03-02T13:00:00Z");
        assertThat(regained + stats(chloe).get(1)).isEqualTo(60);
    }

    @Test
    void line6_aChangeOfSummerTimeGivesNothingExtra() {
        variant(text -> text.replace("\"UTC\"", "\"Europe/Berlin\""));
        at("2026-03-29T00:30:00Z");
        HolderName chloe = adopted("ann", "Chloe");
        for (int i = 0; i < 5; i++) {
            event("ann", chloe);
        }

        at("2026-03-29T01:30:00Z");

        assertThat(stats(chloe).get(1)).isEqualTo(60);
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
