package dev.levelwright.loot;

import static dev.levelwright.loot.Tables.table;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.levelwright.math.Dice;
import dev.levelwright.math.Fraction;
import dev.levelwright.math.Ratio;
import dev.levelwright.math.Rolls;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OddsTest {
    private static final Dice DICE = new Dice("sixteen bytes or more".getBytes(UTF_8));

    @Test
    void weightsAreSharesInTheOrderOfTheTable() {
        assertThat(table(70, 30).odds(0).chances())
                .containsExactly(Map.entry("a", Fraction.of(7, 10)), Map.entry("b", Fraction.of(3, 10)));
    }

    @Test
    void withoutPityTheLongRunIsTheNextRoll() {
        Odds<String> odds = table(70, 30).odds(0);

        assertThat(odds.consolidated("b")).contains(Fraction.of(3, 10));
        assertThat(odds.expectedPulls("b")).contains(Fraction.of(10, 3));
        assertThat(odds.inOpening("b")).contains(Fraction.of(3, 10));
        assertThat(table(70, 30).withRolls(2).odds(0).inOpening("b")).contains(Fraction.of(51, 100));
        assertThat(table(70, 30).withRolls(0).odds(0).inOpening("b")).contains(Fraction.ZERO);
    }

    @Test
    void theOtherEntriesShareTheRestInProportion() {
        LootTable<String> table = table(2, 6, 2).withPity(new Pity("misses", "a", 2, Ratio.percent(40), 3, Set.of()));

        assertThat(table.odds(1).chances())
                .containsExactly(
                        Map.entry("a", Fraction.of(6, 10)),
                        Map.entry("b", Fraction.of(3, 10)),
                        Map.entry("c", Fraction.of(1, 10)));
    }

    @Test
    void anEntryThatPityShutsOutIsNeverExpected() {
        LootTable<String> table = table(1, 1).withPity(Pity.hard("misses", "a", 1));

        assertThat(table.odds(0).expectedPulls("b")).isEmpty();
        assertThat(table.odds(0).consolidated("b")).contains(Fraction.ZERO);
        assertThat(table.odds(0).expectedPulls("a")).contains(Fraction.ONE);
    }

    @Test
    void aCounterShortensTheWaitAndLeavesTheLongRun() {
        LootTable<String> table = table(1, 9).withPity(Pity.hard("misses", "a", 3));

        assertThat(table.odds(0).expectedPulls("a")).contains(Fraction.of(271, 100));
        assertThat(table.odds(1).expectedPulls("a")).contains(Fraction.of(19, 10));
        assertThat(table.odds(2).expectedPulls("a")).contains(Fraction.ONE);
        assertThat(table.odds(2).consolidated("a")).contains(Fraction.of(100, 271));
    }

    @Test
    void anEntryThatResetsKeepsTheHitAway() {
        LootTable<String> alone = table(1, 3, 6).withPity(Pity.hard("misses", "a", 2));
        LootTable<String> reset = table(1, 3, 6).withPity(new Pity("misses", "a", 0, Ratio.ZERO, 2, Set.of("a", "b")));

        // Alone: 1 + 9/10. Reset by b too, E = 1 + 3/10 E + 6/10, so E = 16/7.
        assertThat(alone.odds(0).expectedPulls("a")).contains(Fraction.of(19, 10));
        assertThat(reset.odds(0).expectedPulls("a")).contains(Fraction.of(16, 7));
        assertThat(reset.odds(0).consolidated("a")).contains(Fraction.of(7, 16));
    }

    @Test
    void withoutRepeatsEverySetIsFollowed() {
        LootTable<String> table = table(5, 3, 2).withoutRepeats(2);
        Odds<String> odds = table.odds(0);

        assertThat(odds.chance("a")).isEqualTo(Fraction.of(1, 2));
        for (String entry : List.of("a", "b", "c")) {
            assertThat(odds.inOpening(entry)).contains(counted(table, 0, entry));
        }
        assertThat(table(5, 3, 2).withoutRepeats(3).odds(0).inOpening("c")).contains(Fraction.ONE);
    }

    @Test
    void withoutRepeatsTheWaitGoesOnOverOpenings() {
        Odds<String> odds = table(1, 1, 1).withoutRepeats(2).odds(0);

        assertThat(odds.inOpening("a")).contains(Fraction.of(2, 3));
        assertThat(odds.consolidated("a")).contains(Fraction.of(1, 3));
        // First 1/3, second 1/3, else 2 and again: E = 1/3 + 2/3 + 1/3 (2 + E).
        assertThat(odds.expectedPulls("a")).contains(Fraction.of(5, 2));
    }

    @Test
    void tooManySetsLeaveTheNextRollOnly() {
        long[] equal = new long[20];
        Arrays.fill(equal, 1);

        assertThat(table(equal).withoutRepeats(3).odds(0).inOpening("t")).contains(Fraction.of(3, 20));
        Odds<String> tooMany = table(equal).withoutRepeats(5).odds(0);
        assertThat(tooMany.inOpening("t")).isEmpty();
        assertThat(tooMany.consolidated("t")).isEmpty();
        assertThat(tooMany.expectedPulls("t")).isEmpty();
        assertThat(tooMany.chance("t")).isEqualTo(Fraction.of(1, 20));
    }

    @Test
    void numbersThatGrowTooLongLeaveTheChancesOnly() {
        LootTable<String> fine = table(1, 1L << 51, (1L << 51) - 1).withPity(Pity.hard("misses", "a", 10_000));

        assertThat(fine.odds(0).consolidated("a")).isEmpty();
        assertThat(fine.odds(0).expectedPulls("a")).isEmpty();
        assertThat(fine.odds(9_999).inOpening("a")).contains(Fraction.ONE);
        assertThat(fine.odds(9_998).chance("a")).isEqualTo(Fraction.of(1, 1L << 52));
    }

    @Test
    void severalRollsWithPityAreCountedWithTheirCounter() {
        LootTable<String> table = table(1, 2, 1)
                .withPity(new Pity("misses", "a", 2, Ratio.percent(25), 4, Set.of("a", "c")))
                .withRolls(3);

        for (long counter = 0; counter < 5; counter++) {
            for (String entry : List.of("a", "b", "c")) {
                assertThat(table.odds(counter).inOpening(entry)).contains(counted(table, counter, entry));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 72, 73, 80, 88, 89})
    void simulationMeetsTheOddsAtACounter(long counter) {
        LootTable<String> table =
                table(6, 200, 794).withPity(new Pity("misses", "a", 74, Ratio.percent(6), 90, Set.of()));
        Rolls rolls = DICE.rolls(1, "counter " + counter, "summon");
        Map<String, Integer> counts = new HashMap<>();
        for (int pull = 0; pull < 20_000; pull++) {
            counts.merge(table.draw(rolls::between, counter).entries().get(0), 1, Integer::sum);
        }

        table.odds(counter)
                .chances()
                .forEach((entry, chance) -> Frequencies.assertClose(counts.getOrDefault(entry, 0), 20_000, chance));
    }

    @Test
    void textsAreRoundedHalfUp() {
        assertThat(Odds.percent(Fraction.of(1, 3), 2)).isEqualTo("33.33%");
        assertThat(Odds.percent(Fraction.of(2, 3), 2)).isEqualTo("66.67%");
        assertThat(Odds.percent(Fraction.of(1, 200), 0)).isEqualTo("1%");
        assertThat(Odds.percent(Fraction.of(1, 201), 0)).isEqualTo("0%");
        assertThat(Odds.percent(Fraction.of(1, 2000), 3)).isEqualTo("0.050%");
        assertThat(Odds.percent(Fraction.ONE, 1)).isEqualTo("100.0%");
        assertThat(Odds.decimal(Fraction.of(5, 2), 0)).isEqualTo("3");
        assertThat(Odds.decimal(Fraction.of(1, 3), 18)).isEqualTo("0." + "3".repeat(18));
    }

    @Test
    void textsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Odds.percent(Fraction.ONE, 19))
                .withMessage("decimals must be in 0..18 but was 19");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Odds.decimal(Fraction.of(-1), 0))
                .withMessage("number must not be negative but was -1");
    }

    @Test
    void anUnknownEntryIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table(1).odds(0).consolidated("z"))
                .withMessage("loot table box has no entry z");
    }

    /** The chance that an opening draws the entry, by trying every draw. */
    private static Fraction counted(LootTable<String> table, long counter, String entry) {
        Map<Boolean, Fraction> openings = EveryDraw.distribution(
                picker -> table.draw(picker, counter).entries().contains(entry));
        return Optional.ofNullable(openings.get(true)).orElse(Fraction.ZERO);
    }
}
