package dev.levelwright.curve;

import dev.levelwright.math.Amounts;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Standing at level L takes {@code floor(sum / divisor)}, where the sum runs over the levels n below it of {@code floor(n
 * + scale * base^(n / root))}. The root is found in whole numbers, so there is no rounding but the two named floors.
 *
 * <p>For example {@code new Exponential(1, 300, 2, 7, 4)} is RuneScape's curve: 83 at level 2, 13,034,431 at level 99
 * (source: oldschool.runescape.wiki/w/Experience).
 *
 * @param first the first level, in 0..1,000
 * @param scale the factor of the power, in 1..1,000,000
 * @param base what is raised to a power, in 2..1,000
 * @param root how many levels make the power grow by the base, in 1..20
 * @param divisor what the sum is divided by, in 1..1,000,000
 */
public record Exponential(int first, long scale, long base, int root, long divisor) implements CurveFormula {
    private static final int MAX = 1_000_000;
    private static final int MAX_BASE = 1_000;

    /** A table of the largest root, the longest one, is still made within a second. */
    private static final int MAX_ROOT = 20;

    /** Checks the bounds. */
    public Exponential {
        Formulas.checkFirst(first);
        Amounts.check("scale of curve", scale, 1, MAX);
        Amounts.check("base of curve", base, 2, MAX_BASE);
        Amounts.check("root of curve", root, 1, MAX_ROOT);
        Amounts.check("divisor of curve", divisor, 1, MAX);
    }

    @Override
    public OptionalInt last() {
        return OptionalInt.empty();
    }

    @Override
    public BigInteger total(int level) {
        BigInteger sum = BigInteger.ZERO;
        for (int below = first; below < level; below++) {
            sum = sum.add(points(below));
        }
        return sum.divide(BigInteger.valueOf(divisor));
    }

    @Override
    public Iterator<BigInteger> ascent() {
        Iterator<BigInteger> points =
                Stream.iterate(first, level -> level + 1).map(this::points).iterator();
        Iterator<BigInteger> sums = new RunningTotals(points);
        return Stream.generate(sums::next)
                .map(sum -> sum.divide(BigInteger.valueOf(divisor)))
                .iterator();
    }

    /** floor(n + scale * base^(n / root)): the level is whole, so it stays outside the floor. */
    private BigInteger points(int level) {
        BigInteger power = BigInteger.valueOf(scale)
                .pow(root)
                .multiply(BigInteger.valueOf(base).pow(level));
        return BigInteger.valueOf(level).add(Roots.floorRoot(power, root));
    }
}
