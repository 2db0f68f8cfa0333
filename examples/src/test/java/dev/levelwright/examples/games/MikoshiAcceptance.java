package dev.levelwright.examples.games;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.levelwright.decision.Decision;
import dev.levelwright.decision.Event;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.examples.games.MikoshiApi.Response;
import dev.levelwright.ledger.Posting;
import dev.levelwright.report.AtCapacity;
import dev.levelwright.store.Ranked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The bundled game {@code mikoshi} does what the document of its platform says, line by line. */
@InMemoryAndH2
class MikoshiAcceptance extends GameTest {
    /** By the platform's own table who has 140 is on level 2; a longer first level keeps them on level 1. */
    private static final String LONGER = "0, 1000, 3000, 7000, 15000, 30000";

    private int requests;

    MikoshiAcceptance(Where where) {
        super("mikoshi", where);
    }

    private MikoshiApi api() {
        return new MikoshiApi(realm());
    }

    private Response gain(String user, String action) {
        return gain(user, action, Optional.empty());
    }

    private Response gain(String user, String action, Optional<String> creator) {
        String id = "request-" + ++requests;
        return api().gain(new MikoshiApi.Action(id, Optional.of(user), action, creator));
    }

    private Map<String, Object> limits(String user) {
        return api().limits(Optional.of(user)).body();
    }

    private void sells(String user, int times) {
        for (int i = 0; i < times; i++) {
            did(user, "paid_char_sold");
        }
    }

    @Test
    void line1_eachActionGivesItsReward() {
        did("ann", "create_character");
        assertThat(amount("ann", "exp")).isEqualTo(30);
        did("ann", "create_scene");
        assertThat(amount("ann", "exp")).isEqualTo(45);
        did("ann", "create_persona");
        assertThat(amount("ann", "exp")).isEqualTo(60);
        did("ann", "daily_chat");
        assertThat(amount("ann", "exp")).isEqualTo(80);
        did("ann", "paid_char_sold");
        assertThat(amount("ann", "exp")).isEqualTo(130);
        did("bob", "character_liked", "target", player("ann"));
        assertThat(amount("ann", "exp")).isEqualTo(135);
        assertThat(amount("bob", "exp")).isZero();
        did("ann", "forked", "target", player("bob"));
        assertThat(amount("bob", "exp")).isEqualTo(10);
    }

    @Test
    void line1_theThirdCharacterOfADayIsRefusedInThePlatformsWords() {
        gain("ann", "create_character");
        gain("ann", "create_character");

        assertThat(gain("ann", "create_character"))
                .isEqualTo(problem(429, "Daily limit reached for create_character (2/day)"));
        assertThat(amount("ann", "exp")).isEqualTo(60);
    }

    @Test
    void line1_everyLimitIsAsWritten() {
        Map<String, Integer> times = Map.of(
                "create_character", 2, "create_scene", 2, "create_persona", 2, "daily_chat", 1, "paid_char_sold", 3);
        times.forEach((action, most) -> {
            String user = "user of " + action;
            for (int i = 0; i < most; i++) {
                assertThat(did(user, action).accepted()).isTrue();
            }
            assertThat(did(user, action).accepted()).as(action).isFalse();
        });
        assertThat(why(did("user of paid_char_sold", "paid_char_sold"))).isInstanceOf(Refusal.Capped.class);
    }

    @Test
    void line1_twentyLikesADayCountForTheCreatorWhoeverLikes() {
        for (int i = 0; i < 20; i++) {
            assertThat(did("fan " + i, "character_liked", "target", player("ann"))
                            .accepted())
                    .isTrue();
        }
        assertThat(amount("ann", "exp")).isEqualTo(100);

        assertThat(why(did("fan 20", "character_liked", "target", player("ann"))))
                .isInstanceOf(Refusal.Limited.class);
        assertThat(did("fan 20", "character_liked", "target", player("bob")).accepted())
                .isTrue();
    }

    @Test
    void line2_atAHundredAndFortyThirtyMoreGiveTenAndThenTheCapSaysSo() {
        variant(text -> text.replace("0, 100, 300, 700, 1500, 3000", LONGER));
        sells("ann", 2);
        did("ann", "daily_chat");
        did("ann", "create_scene");
        did("bob", "character_liked", "target", player("ann"));
        assertThat(amount("ann", "exp-today")).isEqualTo(140);

        assertThat(gain("ann", "create_character").body()).contains(entry("exp_added", 10L), entry("total_exp", 150L));
        assertThat(gain("ann", "create_character"))
                .isEqualTo(problem(429, "Daily EXP cap reached (150 EXP/day for level 1)"));
    }

    @Test
    void line2_theCapIsThatOfTheLevelAndALevelGainedRaisesItAtOnce() {
        sells("ann", 3);
        assertThat(why(did("ann", "paid_char_sold"))).isInstanceOfSatisfying(Refusal.Capped.class, capped -> {
            assertThat(capped.message()).isEqualTo("Daily EXP cap reached (150 EXP/day for level 2)");
            assertThat(capped.until()).isEqualTo(OptionalLong.of(millis("2026-03-03T00:00:00Z")));
        });
        after("P1D");
        sells("ann", 2);
        assertThat(limits("ann")).contains(entry("daily_exp_cap", 150L), entry("remaining_exp", 50L));

        sells("ann", 1);

        assertThat(limits("ann"))
                .contains(entry("level", 3), entry("daily_exp_cap", 300L), entry("remaining_exp", 150L));
        after("P1D");
        sells("ann", 6);
        after("P1D");
        sells("ann", 6);
        after("P1D");
        sells("ann", 6);
        after("P1D");
        sells("ann", 6);
        assertThat(limits("ann"))
                .contains(entry("level", 5), entry("daily_exp_cap", 500L), entry("remaining_exp", 200L));
    }

    @Test
    void line2_theDayEndsAtMidnightInUtc() {
        at("2026-03-02T23:59:59.999Z");
        sells("ann", 3);
        assertThat(did("ann", "paid_char_sold").accepted()).isFalse();

        at("2026-03-03T00:00:00Z");

        assertThat(amount("ann", "exp-today")).isZero();
        assertThat(did("ann", "paid_char_sold").accepted()).isTrue();
    }

    @Test
    void line2_anAdminResetsTheDayAndNobodyElse() {
        sells("ann", 2);
        did("ann", "create_character");
        did("ann", "daily_chat");

        assertThat(why(did("ann", "reset-limits", "target", player("ann")))).isInstanceOf(Refusal.Unmet.class);
        assertThat(did("ann", "daily_chat").accepted()).isFalse();
        hostDid("root", "reset-limits", "target", player("ann"), "why", "a mistake");

        assertThat(amount("ann", "exp-today")).isZero();
        assertThat(limits("ann")).contains(entry("daily_action_counts", Map.of()));
        assertThat(did("ann", "daily_chat").accepted()).isTrue();
    }

    @Test
    void line3_theResultHasThePlatformsFields() {
        did("ann", "paid_char_sold");
        did("ann", "daily_chat");
        did("ann", "create_character");

        assertThat(gain("ann", "create_character"))
                .isEqualTo(new Response(
                        200,
                        Map.of("success", true, "exp_added", 30L, "total_exp", 130L, "level", 2, "leveled_up", false)));
        assertThat(gain("bob", "create_character", Optional.empty()).body())
                .contains(entry("total_exp", 30L), entry("level", 1), entry("leveled_up", false));
        sells("bob", 1);
        assertThat(gain("bob", "create_character").body()).contains(entry("level", 2), entry("leveled_up", true));
    }

    @Test
    void line3_theLimitsViewSaysWhatWasGainedAndWhatIsLeft() {
        did("ann", "create_character");

        assertThat(limits("ann"))
                .containsExactly(
                        entry("level", 1),
                        entry("daily_exp_gained", 30L),
                        entry("daily_exp_cap", 150L),
                        entry("remaining_exp", 120L),
                        entry("daily_action_counts", Map.of("create_character", 1L)),
                        entry(
                                "action_limits",
                                Map.of(
                                        "create_character", 2L,
                                        "create_scene", 2L,
                                        "create_persona", 2L,
                                        "daily_chat", 1L,
                                        "character_liked", 20L)),
                        entry(
                                "exp_rewards",
                                Map.of(
                                        "create_character", 30L,
                                        "create_scene", 15L,
                                        "create_persona", 15L,
                                        "daily_chat", 20L,
                                        "character_liked", 5L,
                                        "forked", 10L,
                                        "paid_char_sold", 50L)));
    }

    @Test
    void line3_outcomesMapToStatusesAndUnknownActionsChangeNothing() {
        assertThat(gain("ann", "create_character").status()).isEqualTo(200);
        gain("ann", "create_character");
        assertThat(gain("ann", "create_character").status()).isEqualTo(429);

        assertThat(gain("ann", "become_admin")).isEqualTo(problem(400, "Invalid action"));
        assertThat(gain("ann", "reset-limits")).isEqualTo(problem(400, "Invalid action"));
        assertThat(gain("ann", "forked", Optional.of("bob")).status()).isEqualTo(400);
        assertThat(gain("ann", "character_liked").status()).isEqualTo(400);
        assertThat(api().gain(new MikoshiApi.Action("x", Optional.empty(), "create_character", Optional.empty())))
                .isEqualTo(problem(401, "Not authenticated"));
        assertThat(api().limits(Optional.empty()).status()).isEqualTo(401);

        assertThat(did("ann", "become_admin").decision()).isInstanceOf(Decision.Unheard.class);
        assertThat(amount("ann", "exp")).isEqualTo(60);
        assertThat(amount("bob", "exp")).isZero();
        assertThat(journal().stream().flatMap(one -> one.transaction().postings().stream()))
                .extracting(Posting::reason)
                .containsOnly("create_character");
    }

    @Test
    void line3_theSameRequestDeliveredAgainGivesTheSameAnswerAndNothingMore() {
        MikoshiApi.Action action =
                new MikoshiApi.Action("character-7", Optional.of("ann"), "create_character", Optional.empty());
        Response first = api().gain(action);

        after("PT1H");

        assertThat(api().gain(action)).isEqualTo(first);
        assertThat(amount("ann", "exp")).isEqualTo(30);
    }

    @Test
    void line3_limitsSurviveARestart() {
        gain("ann", "create_character");
        gain("ann", "create_character");
        Map<String, Object> before = limits("ann");

        restart();

        assertThat(limits("ann")).isEqualTo(before);
        assertThat(gain("ann", "create_character").status()).isEqualTo(429);
    }

    @Test
    void line4_levelsHaveNamesThresholdsAndUnlocks() {
        assertThat(api().levels().body())
                .containsExactly(
                        entry("1", level("Newbie", "", 0)),
                        entry("2", level("Creator", "fork", 100)),
                        entry("3", level("Advanced", "", 300)),
                        entry("4", level("Pro", "", 700)),
                        entry("5", level("Elite", "", 1_500)),
                        entry("6", level("Master", "", 3_000)));
    }

    private static Map<String, Object> level(String name, String unlock, long required) {
        return Map.of("name", name, "unlock", unlock, "exp_required", required);
    }

    @Test
    void line4_forkingOpensAtLevelTwo() {
        assertThat(why(did("ann", "forked", "target", player("bob")))).isInstanceOf(Refusal.Unmet.class);

        sells("ann", 2);

        assertThat(did("ann", "forked", "target", player("bob")).accepted()).isTrue();
        assertThat(amount("bob", "exp")).isEqualTo(10);
    }

    @Test
    void line4_oneBadgeIsActiveAndOnlyOneThatTheUserHas() {
        assertThat(why(did("ann", "wear", "badge", "badge-founder"))).isInstanceOf(Refusal.Unmet.class);
        assertThat(why(did("ann", "award-badge", "badge", "badge-founder", "target", player("ann"))))
                .isInstanceOf(Refusal.Unmet.class);

        hostDid("root", "award-badge", "badge", "badge-founder", "target", player("ann"));
        hostDid("root", "award-badge", "badge", "badge-artist", "target", player("ann"));
        did("ann", "wear", "badge", "badge-founder");
        assertThat(view("ann").trait("badge")).contains("badge-founder");
        did("ann", "wear", "badge", "badge-artist");
        assertThat(view("ann").trait("badge")).contains("badge-artist");
        assertThat(why(did("ann", "wear", "badge", "exp"))).isInstanceOf(Refusal.Unmet.class);
        assertThat(amount("ann", "badge-founder")).isEqualTo(1);
    }

    @Test
    void line4_aLevelUpIsNotifiedOnce() {
        List<Event.LevelUp> told = new ArrayList<>();
        levelwright().onLevelUp(told::add);
        did("ann", "paid_char_sold");
        assertThat(told).isEmpty();
        Outcome outcome = did("ann", "paid_char_sold");
        did("ann", "create_character");

        assertThat(told).containsExactly(new Event.LevelUp(player("ann"), "main", 2, "Creator"));
        assertThat(outcome.decision().events()).containsAll(told);
    }

    @Test
    void line5_reportsSayWhoIsAtTheirCapAndWhoWasMostActiveToday() {
        sells("yesterday", 3);
        after("P1D");
        sells("ann", 3);
        sells("bob", 1);
        did("bob", "create_character");
        did("cid", "daily_chat");
        sells("dan", 3);

        assertThat(AtCapacity.of(realm(), "exp-today"))
                .containsExactly(new AtCapacity(player("ann"), 150, 150), new AtCapacity(player("dan"), 150, 150));
        assertThat(realm().top("exp-today", 3))
                .extracting(Ranked::holder, Ranked::amount)
                .containsExactly(tuple(player("ann"), 150L), tuple(player("dan"), 150L), tuple(player("bob"), 80L));
    }

    private static Response problem(int status, String error) {
        return new Response(status, Map.of("success", false, "error", error));
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
