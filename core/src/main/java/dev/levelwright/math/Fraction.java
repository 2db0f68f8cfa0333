package dev.levelwright.math;

import java.math.BigInteger;

/**
 * An exact rational number of any sign and size, always reduced, its denominator positive: what the coefficients of a
 * curve are made of. Amounts and boosts use the bounded {@link Ratio}.
 *
 * @param numerator the number above the line
 * @param denominator the number below the line
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    /** Nothing. */
    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    /** One. */
    public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

    /**
     * Reduces the fraction.
     *
     * @throws IllegalArgumentException if the denominator is 0
     */
    public Fraction {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("denominator must not be 0 but was 0");
        }
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
        if (!signed.equals(BigInteger.ONE)) {
            numerator = numerator.divide(signed);
            denominator = denominator.divide(signed);
        }
    }

    /** A whole number. */
    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /**
     * A quotient of whole numbers, both of any sign.
     *
     * @throws IllegalArgumentException if the denominator is 0
     */
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * Reads {@code -100}, {@code 22.5}, {@code 1/2} or {@code 758333333333/10000000000}: ASCII digits, at most 18 in
     * each number, no exponent.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Fraction parse(String text) {
        boolean negative = text.startsWith("-");
        Fraction size = Numerals.fraction("fraction", negative ? text.substring(1) : text);
        return negative ? size.negate() : size;
    }

    /** The exact sum. */
    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** The exact difference. */
    public Fraction minus(Fraction other) {
        return plus(other.negate());
    }

    /** The exact product. */
    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** The same size with the other sign. */
    public Fraction negate() {
        return new Fraction(numerator.negate(), denominator);
    }

    /** The largest whole number that is not above this: -1 for -1/2. */
    public BigInteger floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The nearest whole number, the upper one of two equally near: 3 for 5/2, -2 for -5/2. */
    public BigInteger halfUp() {
        return plus(of(1, 2)).floor();
    }

    /** -1, 0 or 1 as this is below, at or above zero. */
    public int signum() {
        return numerator.signum();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** The canonical text, {@code -3/2} or {@code 22}, which {@link #parse} reads back if it is within 18 digits. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
