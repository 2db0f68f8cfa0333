package dev.levelwright.math;

import java.math.BigInteger;

/**
 * The arithmetic of amounts: whole numbers in 0..2^53-1, so that they also survive in JSON and JavaScript.
 *
 * <p>Every sum is exact, every division is named by how it rounds, and nothing ever wraps around.
 */
public final class Amounts {
    /** The largest amount: 2^53-1, which is 9,007,199,254,740,991. */
    public static final long MAX = (1L << 53) - 1;

    private static final BigInteger BIG_MAX = BigInteger.valueOf(MAX);

    private Amounts() {}

    /**
     * Returns the value if it is an amount.
     *
     * @param what the name of the value, for the message
     * @throws IllegalArgumentException unless the value is in 0..{@link #MAX}
     */
    public static long check(String what, long value) {
        return check(what, value, 0, MAX);
    }

    /**
     * Returns the value if it lies between the bounds, both included.
     *
     * @param what the name of the value, for the message
     * @throws IllegalArgumentException if it does not: {@code capacity must be in 0..9007199254740991 but was -1}
     */
    public static long check(String what, long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(what + " must be in " + min + ".." + max + " but was " + value);
        }
        return value;
    }

    /**
     * Reads an amount that a person or a file wrote: ASCII digits only, so no sign, no exponent, no separator, no
     * full-width digit.
     *
     * @param what the name of the value, for the message
     * @throws IllegalArgumentException if the text is no whole number in 0..{@link #MAX}
     */
    public static long parse(String what, String text) {
        return check(what, Numerals.whole(what, text));
    }

    /**
     * The exact sum of two amounts.
     *
     * @throws ArithmeticException if the sum is above {@link #MAX}
     */
    public static long add(long a, long b) {
        long sum = checked(a) + checked(b);
        if (sum > MAX) {
            throw new ArithmeticException(a + " + " + b + " is above " + MAX);
        }
        return sum;
    }

    /** The sum of two amounts, or {@link #MAX} where it would be above that. */
    public static long addCapped(long a, long b) {
        return Math.min(MAX, checked(a) + checked(b));
    }

    /**
     * The exact difference of two amounts.
     *
     * @throws ArithmeticException if it would be negative
     */
    public static long subtract(long a, long b) {
        if (checked(a) < checked(b)) {
            throw new ArithmeticException(a + " - " + b + " is below 0");
        }
        return a - b;
    }

    /**
     * {@code floor(a * b / c)}, exact whatever the size of the product.
     *
     * @param a not negative
     * @param b not negative
     * @param c positive
     * @throws ArithmeticException if the quotient is above {@link Long#MAX_VALUE}
     */
    public static long mulDivFloor(long a, long b, long c) {
        checkOperands(a, b, c);
        if (Math.multiplyHigh(a, b) == 0 && a * b >= 0) {
            return a * b / c;
        }
        BigInteger quotient = bigQuotient(a, b, c);
        if (quotient.bitLength() > 63) {
            throw new ArithmeticException(a + " * " + b + " / " + c + " is above " + Long.MAX_VALUE);
        }
        return quotient.longValue();
    }

    /**
     * {@code floor(a * b / c)}, or {@link #MAX} where it would be above that.
     *
     * @param a not negative
     * @param b not negative
     * @param c positive
     */
    public static long mulDivFloorCapped(long a, long b, long c) {
        checkOperands(a, b, c);
        if (Math.multiplyHigh(a, b) == 0 && a * b >= 0) {
            return Math.min(MAX, a * b / c);
        }
        return bigQuotient(a, b, c).min(BIG_MAX).longValue();
    }

    private static long checked(long amount) {
        return check("amount", amount);
    }

    private static void checkOperands(long a, long b, long c) {
        check("factor", a, 0, Long.MAX_VALUE);
        check("factor", b, 0, Long.MAX_VALUE);
        check("divisor", c, 1, Long.MAX_VALUE);
    }

    private static BigInteger bigQuotient(long a, long b, long c) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divide(BigInteger.valueOf(c));
    }
}
