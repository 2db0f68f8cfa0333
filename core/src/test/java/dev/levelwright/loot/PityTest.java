package dev.levelwright.loot;

import static dev.levelwright.loot.Tables.entries;
import static dev.levelwright.loot.Tables.table;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.levelwright.math.Amounts;
import dev.levelwright.math.Dice;
import dev.levelwright.math.Fraction;
import dev.levelwright.math.Ratio;
import dev.levelwright.math.Rolls;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PityTest {
    private static final Dice DICE = new Dice("sixteen bytes or more".getBytes(UTF_8));

    /** Misses wherever that is possible, and takes the first of the others. */
    private static final Picker UNLUCKY = new Picker() {
        private boolean forTheHit;

        @Override
        public long between(long least, long greatest) {
            forTheHit = !forTheHit;
            return forTheHit ? greatest : least;
        }
    };

    @Test
    void theHardPullHitsWhateverIsDrawn() {
        LootTable<String> table =
                table(1, 99).withPity(Pity.hard("misses", "a", 10)).withRolls(10);

        Drawing<String> drawing = table.draw((least, greatest) -> greatest, 0);

        assertThat(drawing.entries()).isEqualTo(List.of("b", "b", "b", "b", "b", "b", "b", "b", "b", "a"));
        assertThat(drawing.counter()).isZero();
    }

    @Test
    void theCounterMovesBetweenTheRollsOfATenfoldOpening() {
        LootTable<String> table =
                table(1, 99).withPity(Pity.hard("misses", "a", 4)).withRolls(10);

        Drawing<String> drawing = table.draw((least, greatest) -> greatest, 2);

        assertThat(drawing.entries()).isEqualTo(List.of("b", "a", "b", "b", "b", "a", "b", "b", "b", "a"));
        assertThat(drawing.counter()).isZero();
        assertThat(table.draw((least, greatest) -> greatest, 0).counter()).isEqualTo(2);
    }

    @Test
    void aTenfoldOpeningIsTenOpeningsInARow() {
        LootTable<String> single =
                table(1, 60, 20).withPity(new Pity("misses", "a", 5, Ratio.percent(7), 12, Set.of("a")));
        Rolls inOne = DICE.rolls(1, "tenfold", "summon");
        Rolls inARow = DICE.rolls(1, "tenfold", "summon");

        Drawing<String> tenfold = single.withRolls(10).draw(inOne::between, 3);

        long counter = 3;
        for (int pull = 0; pull < 10; pull++) {
            Drawing<String> drawing = single.draw(inARow::between, counter);
            assertThat(drawing.entries()).containsExactly(tenfold.entries().get(pull));
            counter = drawing.counter();
        }
        assertThat(tenfold.counter()).isEqualTo(counter);
    }

    @Test
    void onlyTheEntriesThatResetSetTheCounterToZero() {
        LootTable<String> table = table(1, 1, 1).withPity(new Pity("misses", "a", 0, Ratio.ZERO, 90, Set.of("a", "b")));
        Picker second = (least, greatest) -> greatest == 2 ? 2 : 0;
        Picker third = (least, greatest) -> greatest;

        assertThat(table.draw((least, greatest) -> 0, 50)).isEqualTo(new Drawing<>(List.of("A"), List.of("a"), 0));
        assertThat(table.draw(second, 50)).isEqualTo(new Drawing<>(List.of("B"), List.of("b"), 0));
        assertThat(table.draw(third, 50)).isEqualTo(new Drawing<>(List.of("C"), List.of("c"), 51));
    }

    @Test
    void theHitResetsUnlessOthersAreNamedToo() {
        assertThat(Pity.hard("misses", "a", 90).resetBy()).containsExactly("a");
        assertThat(new Pity("misses", "a", 0, Ratio.ZERO, 90, Set.of("b", "a")).resetBy())
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aCounterCarriesOverToAnotherTableWithItsOwnHard() {
        Pity pity = Pity.hard("misses", "a", 90);
        long carried =
                table(1, 99).withPity(pity).withRolls(79).draw(UNLUCKY, 0).counter();

        LootTable<String> next = table(1, 999).withPity(Pity.hard("misses", "a", 80));

        assertThat(carried).isEqualTo(79);
        assertThat(next.odds(carried).chance("a")).isEqualTo(Fraction.ONE);
    }

    @Test
    void aCounterFarAboveTheHardPullHitsAndOneAtTheEndOfAmountsStays() {
        LootTable<String> table = table(1, 1).withPity(Pity.hard("misses", "a", 2));
        LootTable<String> soft = table(1, 999_999).withPity(new Pity("misses", "a", 1, Ratio.percent(3), 0, Set.of()));

        assertThat(table.draw((least, greatest) -> greatest, Amounts.MAX))
                .isEqualTo(new Drawing<>(List.of("A"), List.of("a"), 0));
        assertThat(soft.odds(Amounts.MAX).chance("a")).isEqualTo(Fraction.ONE);
        assertThat(Pity.hard("misses", "a", 2).after("b", Amounts.MAX)).isEqualTo(Amounts.MAX);
    }

    @Test
    void theFeaturedOneIsCertainAfterALoss() {
        LootTable<String> fifty = table(1, 1).withPity(Pity.hard("lost", "a", 2));

        Drawing<String> lost = fifty.draw((least, greatest) -> greatest, 0);
        Drawing<String> sure = fifty.draw((least, greatest) -> greatest, lost.counter());

        assertThat(lost).isEqualTo(new Drawing<>(List.of("B"), List.of("b"), 1));
        assertThat(sure).isEqualTo(new Drawing<>(List.of("A"), List.of("a"), 0));
        assertThat(fifty.odds(0).expectedPulls("a")).contains(Fraction.of(3, 2));
        assertThat(fifty.odds(0).consolidated("a")).contains(Fraction.of(2, 3));
    }

    @Test
    void oneDrawDecidesTheHitAndOneTheRest() {
        LootTable<String> table = table(6, 994).withPity(new Pity("misses", "a", 74, Ratio.percent(6), 90, Set.of()));
        Picker lastHit = (least, greatest) -> greatest == 499 ? 32 : greatest;
        Picker firstMiss = (least, greatest) -> greatest == 499 ? 33 : greatest;

        assertThat(table.draw(lastHit, 73).entries()).containsExactly("a");
        assertThat(table.draw(firstMiss, 73).entries()).containsExactly("b");
    }

    @Test
    void anOnlyEntryIsAlwaysTheHit() {
        LootTable<String> table = table(7).withPity(Pity.hard("misses", "a", 90));

        assertThat(table.draw((least, greatest) -> greatest, 0).entries()).containsExactly("a");
        assertThat(table.odds(0).chance("a")).isEqualTo(Fraction.ONE);
        assertThat(table.odds(0).expectedPulls("a")).contains(Fraction.ONE);
    }

    @Test
    void pitiesAreChecked() {
        refused(() -> Pity.hard(" ", "a", 9), "pity must name a counter and a hit but named \" \" and \"a\"");
        refused(() -> Pity.hard("misses", "a", 0), "pity misses must have soft from or hard but had neither");
        refused(() -> Pity.hard("misses", "a", 10_001), "hard of pity misses must be in 0..10000 but was 10001");
        refused(() -> pity(-1, Ratio.ZERO, 9), "soft from of pity misses must be in 0..10000 but was -1");
        refused(() -> pity(9, Ratio.ONE, 8), "hard of pity misses must not be below soft from 9 but was 8");
        refused(() -> pity(9, Ratio.ZERO, 9), "step of pity misses must be above 0 and at most 1 but was x0");
        refused(() -> pity(9, Ratio.of(3, 2), 9), "step of pity misses must be above 0 and at most 1 but was x1.5");
        refused(() -> pity(0, Ratio.ONE, 9), "step of pity misses must be 0 without soft from but was x1");
        refused(
                () -> new Pity("misses", "a", 0, Ratio.ZERO, 9, Set.of("c", "b")),
                "reset by of pity misses must contain the hit a but was [b, c]");
    }

    @Test
    void thePityOfATableIsChecked() {
        refused(
                () -> table(1, 1).withPity(Pity.hard("misses", "z", 9)),
                "pity of loot table box must name entries of the table but named [z]");
        refused(
                () -> table(1, 1).withoutRepeats(2).withPity(Pity.hard("misses", "a", 9)),
                "rolls of loot table box must allow repeats, or be at most 1, to have pity");
        refused(
                () -> table(1, 1).withPity(pity(9, Ratio.of(1, 100_000), 0)),
                "pull at which the pity of loot table box is certain must be in 1..10000 but was 50008");
        refused(
                () -> LootTable.of("box", entries(1, (1L << 52) - 1)).withPity(pity(9, Ratio.of(1, 3), 90)),
                "chances of the pity of loot table box must have a common denominator in 1..9007199254740991 but it"
                        + " was 13510798882111488");
    }

    @Test
    void aLongPityHasExactOddsToo() {
        LootTable<String> shiny = table(1, 4095).withPity(Pity.hard("misses", "a", 8192));

        Fraction expected = shiny.odds(0).expectedPulls("a").orElseThrow();

        // 4096 * (1 - (4095/4096)^8192), from the sum of a geometric series.
        Fraction missed = new Fraction(
                BigInteger.valueOf(4095).pow(8192), BigInteger.valueOf(4096).pow(8192));
        assertThat(expected).isEqualTo(Fraction.of(4096).times(Fraction.ONE.minus(missed)));
        assertThat(Odds.decimal(expected, 3)).isEqualTo("3541.802");
    }

    @Test
    void noSeriesOfMissesIsLongerThanTheHardPityAllows() {
        LootTable<String> table = table(1, 500).withPity(new Pity("misses", "a", 20, Ratio.percent(1), 30, Set.of()));
        Rolls rolls = DICE.rolls(1, "series", "summon");
        long counter = 0;
        int misses = 0;
        int longest = 0;
        for (int opening = 0; opening < 300; opening++) {
            Drawing<String> drawing = table.withRolls(100).draw(rolls::between, counter);
            for (String entry : drawing.entries()) {
                misses = entry.equals("a") ? 0 : misses + 1;
                longest = Math.max(longest, misses);
            }
            counter = drawing.counter();
        }

        assertThat(longest).isEqualTo(29);
    }

    private static Pity pity(int softFrom, Ratio step, int hard) {
        return new Pity("misses", "a", softFrom, step, hard, Set.of());
    }

    private static void refused(Runnable making, String message) {
        assertThatIllegalArgumentException().isThrownBy(making::run).withMessage(message);
    }
}
