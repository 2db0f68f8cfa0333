package dev.levelwright.loot;

import dev.levelwright.math.Amounts;
import dev.levelwright.math.Fraction;
import java.math.BigInteger;

/**
 * The chances of a pity within its table, all over one denominator, so that one draw decides any of them exactly.
 *
 * @param pity the pity
 * @param base the base chance times {@code outOf}
 * @param step what a soft pull adds, times {@code outOf}
 * @param outOf the common denominator, in 1..2^53-1
 */
record Ladder(Pity pity, long base, long step, long outOf) {
    /**
     * The ladder of a pity whose hit has a share of the weights.
     *
     * @throws IllegalArgumentException if the denominator is above 2^53-1, or no pull up to {@link Pity#MAX_PULLS} is
     *     certain to hit
     */
    static Ladder of(String table, Pity pity, long weight, long total) {
        Fraction base = Fraction.of(weight, total);
        BigInteger first = base.denominator();
        BigInteger second = BigInteger.valueOf(pity.step().denominator());
        BigInteger outOf = first.divide(first.gcd(second)).multiply(second);
        if (outOf.bitLength() > 53) {
            throw new IllegalArgumentException("chances of the pity of loot table " + table
                    + " must have a common denominator in 1.." + Amounts.MAX + " but it was " + outOf);
        }
        Ladder ladder = new Ladder(
                pity,
                base.numerator().multiply(outOf.divide(first)).longValueExact(),
                outOf.divide(second).longValueExact() * pity.step().numerator(),
                outOf.longValueExact());
        Amounts.check(
                "pull at which the pity of loot table " + table + " is certain",
                ladder.certain() + 1,
                1,
                Pity.MAX_PULLS);
        return ladder;
    }

    /** The chance at a counter, times {@code outOf}; never falls as the counter grows. */
    long hits(long counter) {
        if (pity.hard() != 0 && counter >= pity.hard() - 1) {
            return outOf;
        }
        long steps = counter + 2 - pity.softFrom();
        if (pity.softFrom() == 0 || steps <= 0) {
            return base;
        }
        return steps > outOf / step ? outOf : Math.min(outOf, base + step * steps);
    }

    /** The least counter at which the hit is certain. */
    long certain() {
        if (base == outOf) {
            return 0;
        }
        long hard = pity.hard() == 0 ? Long.MAX_VALUE : pity.hard() - 1;
        // Here the division rounds up: the last step may be a part of one.
        long soft = pity.softFrom() == 0 ? Long.MAX_VALUE : (outOf - base + step - 1) / step + pity.softFrom() - 2;
        return Math.min(hard, soft);
    }
}
