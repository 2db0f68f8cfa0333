package dev.levelwright.curve;

import dev.levelwright.math.Amounts;
import dev.levelwright.math.Fraction;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Leaving level L takes {@code floor(base * ratio^(L - first))}, computed exactly.
 *
 * <p>For example a base of 100 and a ratio of 1.1 take 100, 110, 121, 133, 146, ...
 *
 * @param first the first level, in 0..1,000
 * @param base what leaving the first level takes, in 1..2^53-1
 * @param ratio the factor from level to level, positive
 */
public record Geometric(int first, long base, Fraction ratio) implements CostFormula {
    /** Ten thousand powers of a ratio stay within a fraction of a second up to this size. */
    private static final int MAX_RATIO_BITS = 64;

    /** Checks the bounds. */
    public Geometric {
        Formulas.checkFirst(first);
        Amounts.check("base of curve", base, 1, Amounts.MAX);
        int bits = Math.max(ratio.numerator().bitLength(), ratio.denominator().bitLength());
        if (ratio.signum() <= 0 || bits > MAX_RATIO_BITS) {
            throw new IllegalArgumentException("ratio of curve must be positive, with parts of at most "
                    + MAX_RATIO_BITS + " bits, but was " + ratio);
        }
    }

    @Override
    public OptionalInt last() {
        return OptionalInt.empty();
    }

    @Override
    public BigInteger cost(int level) {
        return power(level).floor();
    }

    @Override
    public Iterator<BigInteger> costs(int from) {
        return Stream.iterate(power(from), power -> power.times(ratio))
                .map(Power::floor)
                .iterator();
    }

    private Power power(int level) {
        int exponent = level - first;
        return new Power(
                ratio.numerator().pow(exponent).multiply(BigInteger.valueOf(base)),
                ratio.denominator().pow(exponent));
    }

    /** Base times a power of the ratio; not reduced, because reducing costs more than it saves. */
    private record Power(BigInteger above, BigInteger below) {
        Power times(Fraction ratio) {
            return new Power(above.multiply(ratio.numerator()), below.multiply(ratio.denominator()));
        }

        BigInteger floor() {
            return above.divide(below);
        }
    }
}
