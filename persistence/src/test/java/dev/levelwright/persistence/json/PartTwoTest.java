package dev.levelwright.persistence.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.Levelwright;
import dev.levelwright.Player;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.holder.HolderName;
import dev.levelwright.report.OddsSheet;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.testkit.SettableClock;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the best of the field have, written as one JSON rulebook ({@code rulebooks/part2.json}) and played. */
class PartTwoTest {
    private final SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");
    private final Levelwright game =
            Levelwright.builder().rulebook(rulebook()).clock(clock).build();
    private int count;

    private static Rulebook rulebook() {
        try (InputStream json = PartTwoTest.class.getResourceAsStream("/rulebooks/part2.json")) {
            return Rulebooks.read(
                    "part2.json", new String(Objects.requireNonNull(json).readAllBytes(), UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private Player ann() {
        return game.in("guild").player("ann");
    }

    private Outcome did(String type) {
        return game.in("guild").did(ann().doing(type, "a" + count++));
    }

    private Outcome did(String type, String fact, Object value) {
        return game.in("guild").did(ann().doing(type, "a" + count++).with(fact, value));
    }

    private long amount(String asset) {
        return ann().view().amount(asset);
    }

    private void after(String time) {
        clock.advance(Duration.parse(time));
    }

    @Test
    void aStreakIsRewardedFrozenLostAndRestored() {
        for (int day = 0; day < 7; day++) {
            did("message");
            after("P1D");
        }
        assertThat(amount("streak")).isEqualTo(7);
        assertThat(amount("freeze")).isEqualTo(1);

        after("P2D");
        assertThat(amount("streak")).isZero();
        assertThat(amount("streak-lost")).isEqualTo(7);
        did("message");
        did("restore");
        assertThat(amount("streak")).isEqualTo(8);

        did("leave", "days", 9);
        after("P9D");
        assertThat(amount("streak")).isEqualTo(8);
    }

    @Test
    void boostsOfAGroupTakeTheLargestAndGroupsMultiply() {
        clock.set("2026-03-07T12:00:00Z");
        did("message", "roles", List.of("vip", "mod"));

        assertThat(amount("xp")).isEqualTo(60);
        assertThat(amount("xp-week")).isEqualTo(60);
        assertThat(amount("xp-season")).isEqualTo(60);
    }

    @Test
    void energyIsFasterOrFreeForAWhile() {
        for (int i = 0; i < 5; i++) {
            did("play");
        }
        assertThat(did("play").accepted()).isFalse();
        did("hurry");
        after("PT20M");
        assertThat(amount("energy")).isEqualTo(4);

        did("feast");
        did("play");
        assertThat(amount("energy")).isEqualTo(4);
    }

    @Test
    void thePriceRisesWithEachPurchaseOfTheDayAndSixAreTheMost() {
        assertThat(did("buy", "count", 3).accepted()).isTrue();
        assertThat(amount("coins")).isEqualTo(1_000 - 50 - 100 - 100);

        did("buy", "count", 2);
        assertThat(amount("coins")).isEqualTo(750 - 150 - 200);
        assertThat(amount("box")).isEqualTo(5);
    }

    @Test
    void aDailyQuestCountsOnlyWhereTheRotationShowsIt() {
        boolean shown = ann().view().rotation("dailies").contains("chat");
        for (int i = 0; i < 20; i++) {
            did("message");
        }

        assertThat(amount("quest-chat")).isEqualTo(shown ? 20 : 0);
        assertThat(amount("coins")).isEqualTo(shown ? 1_030 : 1_000);
        assertThat(amount("story")).isEqualTo(1);
        assertThat(amount("story-count")).isEqualTo(3);
    }

    @Test
    void prestigeTakesTheXpAndMakesTheNextComeFaster() {
        for (int i = 0; i < 10; i++) {
            did("message");
            after("PT1M");
        }
        assertThat(did("prestige").accepted()).isTrue();
        did("message");

        assertThat(amount("xp")).isEqualTo(22);
        assertThat(amount("prestige")).isEqualTo(1);
    }

    @Test
    void whatDoesNotFitWaitsInTheMailUntilItIsClaimedOrOld() {
        did("brew", "n", 13);
        assertThat(amount("potion")).isEqualTo(10);
        assertThat(amount("mailed-potion")).isEqualTo(3);
        Outcome full = did("claim", "n", 1);
        assertThat(full.decision().refusals().get(0)).isInstanceOf(Refusal.Full.class);

        after("P7D");
        assertThat(amount("mailed-potion")).isZero();
    }

    @Test
    void summonsFollowTheOddsThatThePlayersAreTold() {
        List<String> sheet = OddsSheet.of(rulebook()).lines("summon").stream()
                .map(line -> line.text(2))
                .toList();
        assertThat(sheet)
                .containsExactly(
                        "Common: 79.40% now, 78.60% in the long run",
                        "Common, ember: 39.70% now, 39.30% in the long run",
                        "Common, brook: 39.70% now, 39.30% in the long run",
                        "Rare: 20.00% now, 19.80% in the long run",
                        "Rare, gale: 20.00% now, 19.80% in the long run",
                        "Epic: 0.60% now, 1.61% in the long run",
                        "Epic, drake: 0.30% now, 1.07% in the long run",
                        "Epic, wyrm: 0.30% now, 0.54% in the long run");

        did("summon", "n", 90);
        List<String> entries = game.in("guild").units(HolderName.player("ann"), "esprit").stream()
                .map(unit -> game.in("guild").view(unit).trait("entry").orElseThrow())
                .toList();
        assertThat(entries).hasSize(90).containsAnyOf("drake", "wyrm");
    }
}
