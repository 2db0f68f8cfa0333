package dev.levelwright.loot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.math.Fraction;

/** Compares what was counted with what is exact. */
final class Frequencies {
    private Frequencies() {}

    /** Within five standard deviations of independent tries; seeds are fixed, so it holds always or never. */
    static void assertClose(long count, long tries, Fraction chance) {
        Fraction distance = Fraction.of(count).minus(chance.times(Fraction.of(tries)));
        Fraction variance = chance.times(Fraction.ONE.minus(chance)).times(Fraction.of(tries));
        assertThat(distance.times(distance))
                .as("%d of %d at chance %s", count, tries, Odds.percent(chance, 6))
                .isLessThanOrEqualTo(variance.times(Fraction.of(25)));
    }
}
