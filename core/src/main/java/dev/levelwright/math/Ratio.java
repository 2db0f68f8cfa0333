package dev.levelwright.math;

import java.math.BigInteger;
import java.util.List;

/**
 * An exact factor that is not negative, always reduced: what boosts multiply by, and what chances and fees are.
 *
 * <p>For example {@code Ratio.parse("x1.5")}, {@code Ratio.percent(150)} and {@code Ratio.of(3, 2)} are equal, and
 * {@code floorOf(15)} of them is 22.
 *
 * @param numerator the number above the line, in 0..2^53-1 once reduced
 * @param denominator the number below the line, in 1..2^53-1 once reduced
 */
public record Ratio(long numerator, long denominator) implements Comparable<Ratio> {
    /** Nothing: blocks whatever it multiplies. */
    public static final Ratio ZERO = new Ratio(0, 1);

    /** Leaves everything as it is. */
    public static final Ratio ONE = new Ratio(1, 1);

    private static final int MAX_BITS = 53;

    /**
     * Reduces the ratio.
     *
     * @throws IllegalArgumentException if a part is negative, the denominator is 0, or a part is above 2^53-1 even when
     *     reduced
     */
    public Ratio {
        Amounts.check("numerator of ratio", numerator, 0, Long.MAX_VALUE);
        Amounts.check("denominator of ratio", denominator, 1, Long.MAX_VALUE);
        long divisor = gcd(numerator, denominator);
        numerator = Amounts.check("numerator of ratio", numerator / divisor);
        denominator = Amounts.check("denominator of ratio", denominator / divisor, 1, Amounts.MAX);
    }

    /** The ratio of two whole numbers, bounded as the record is. */
    public static Ratio of(long numerator, long denominator) {
        return new Ratio(numerator, denominator);
    }

    /** So many hundredths: {@code percent(150)} is x1.5. */
    public static Ratio percent(long percent) {
        return new Ratio(percent, 100);
    }

    /** A whole factor: {@code whole(2)} is x2. */
    public static Ratio whole(long factor) {
        return new Ratio(factor, 1);
    }

    /**
     * The ratio that equals a fraction.
     *
     * @throws ArithmeticException if the fraction is negative or a part of it is above 2^53-1
     */
    public static Ratio of(Fraction fraction) {
        if (fraction.signum() < 0 || !fits(fraction.numerator()) || !fits(fraction.denominator())) {
            throw new ArithmeticException("ratio must have parts in 0.." + Amounts.MAX + " but was " + fraction);
        }
        return new Ratio(
                fraction.numerator().longValueExact(), fraction.denominator().longValueExact());
    }

    /**
     * Reads {@code x1.5}, {@code x2}, {@code x3/2}, {@code 150%}, {@code 0.6%} or {@code 3/2}: ASCII digits, at most 18
     * in each number, no sign, no exponent. A bare number is refused, because 50 could be meant as a percentage.
     *
     * @throws IllegalArgumentException if the text is anything else, or the ratio is out of bounds
     */
    public static Ratio parse(String text) {
        try {
            return of(fraction(text));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(e.getMessage() + " in " + Numerals.quote(text), e);
        }
    }

    /**
     * One plus the sum of what each ratio adds or takes, never below zero: how boosts of one group add up. For example
     * x1.5 and x2 make x2.5, x0.5 and x0.25 make x0.
     *
     * @throws ArithmeticException if the exact sum does not fit a ratio
     */
    public static Ratio sumOfSurpluses(List<Ratio> ratios) {
        Fraction sum = Fraction.ONE;
        for (Ratio ratio : ratios) {
            sum = sum.plus(ratio.toFraction()).minus(Fraction.ONE);
        }
        return sum.signum() <= 0 ? ZERO : of(sum);
    }

    /**
     * The exact product.
     *
     * @throws ArithmeticException if it does not fit a ratio
     */
    public Ratio multiply(Ratio other) {
        long across = gcd(numerator, other.denominator);
        long back = gcd(other.numerator, denominator);
        long above = exactProduct(numerator / across, other.numerator / back, other);
        long below = exactProduct(denominator / back, other.denominator / across, other);
        return new Ratio(above, below);
    }

    /**
     * The exact sum.
     *
     * @throws ArithmeticException if it does not fit a ratio
     */
    public Ratio plus(Ratio other) {
        return of(toFraction().plus(other.toFraction()));
    }

    /**
     * {@code floor(amount * numerator / denominator)}, or {@link Amounts#MAX} where it would be above that.
     *
     * @param amount an amount
     */
    public long floorOf(long amount) {
        return Amounts.mulDivFloorCapped(Amounts.check("amount", amount), numerator, denominator);
    }

    /** Whether this leaves everything as it is. */
    public boolean isOne() {
        return numerator == denominator;
    }

    /** The same number without a bound, for sums and products that may not fit a ratio. */
    public Fraction toFraction() {
        return Fraction.of(numerator, denominator);
    }

    @Override
    public int compareTo(Ratio other) {
        int high = Long.compare(
                Math.multiplyHigh(numerator, other.denominator), Math.multiplyHigh(other.numerator, denominator));
        return high != 0 ? high : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
    }

    /** The canonical text, which {@link #parse} reads back: {@code x1.5}, or {@code x1/3} where decimals do not end. */
    @Override
    public String toString() {
        int decimals = decimals();
        if (decimals < 0) {
            return "x" + numerator + "/" + denominator;
        }
        String digits = scaled(decimals).toString();
        String padded = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
        int point = padded.length() - decimals;
        return "x" + padded.substring(0, point) + (decimals == 0 ? "" : "." + padded.substring(point));
    }

    private static Fraction fraction(String text) {
        if (text.startsWith("x")) {
            return Numerals.fraction("ratio", text.substring(1));
        }
        if (text.endsWith("%")) {
            return Numerals.decimal("ratio", text.substring(0, text.length() - 1))
                    .times(Fraction.of(1, 100));
        }
        if (text.indexOf('/') < 0) {
            throw new IllegalArgumentException(
                    "ratio must look like x1.5, 150% or 3/2 but was " + Numerals.quote(text));
        }
        return Numerals.fraction("ratio", text);
    }

    private long exactProduct(long a, long b, Ratio other) {
        if (Math.multiplyHigh(a, b) != 0 || a * b < 0 || a * b > Amounts.MAX) {
            throw new ArithmeticException(this + " * " + other + " does not fit a ratio");
        }
        return a * b;
    }

    /** How many decimals write this exactly within the digits that are read back, or -1. */
    private int decimals() {
        for (int decimals = 0; decimals < Numerals.MAX_DIGITS; decimals++) {
            BigInteger scaled = BigInteger.TEN.pow(decimals);
            if (scaled.mod(BigInteger.valueOf(denominator)).signum() == 0) {
                return scaled(decimals).toString().length() <= Numerals.MAX_DIGITS ? decimals : -1;
            }
        }
        return -1;
    }

    private BigInteger scaled(int decimals) {
        return BigInteger.TEN
                .pow(decimals)
                .multiply(BigInteger.valueOf(numerator))
                .divide(BigInteger.valueOf(denominator));
    }

    private static boolean fits(BigInteger part) {
        return part.bitLength() <= MAX_BITS;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
