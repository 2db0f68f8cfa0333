package dev.levelwright.math;

import java.math.BigInteger;

/** Reads numbers as text, strictly: ASCII digits, at most {@value #MAX_DIGITS} of them, nothing else. */
final class Numerals {
    /** Enough for every amount, and short enough that a {@code long} always holds it. */
    static final int MAX_DIGITS = 18;

    private static final int MAX_QUOTED = 40;

    private Numerals() {}

    /** A whole number without a sign. */
    static long whole(String what, String text) {
        if (!isDigits(text)) {
            throw new IllegalArgumentException(what + " must be a whole number but was " + quote(text));
        }
        if (text.length() > MAX_DIGITS) {
            throw tooLong(what, text);
        }
        return Long.parseLong(text);
    }

    /** A number without a sign, as {@code 3}, {@code 1.5} or {@code 3/2}. */
    static Fraction fraction(String what, String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? decimal(what, text) : quotient(what, text, slash);
    }

    /** A number without a sign, as {@code 3} or {@code 1.5}. */
    static Fraction decimal(String what, String text) {
        int point = text.indexOf('.');
        if (point < 0) {
            return Fraction.of(whole(what, text));
        }
        String digits = text.substring(0, point) + text.substring(point + 1);
        int decimals = text.length() - point - 1;
        if (point == 0 || decimals == 0 || !isDigits(digits)) {
            throw new IllegalArgumentException(what + " must be a number such as 1.5 but was " + quote(text));
        }
        if (digits.length() > MAX_DIGITS) {
            throw tooLong(what, text);
        }
        return new Fraction(BigInteger.valueOf(Long.parseLong(digits)), BigInteger.TEN.pow(decimals));
    }

    private static Fraction quotient(String what, String text, int slash) {
        long numerator = whole("numerator of " + what, text.substring(0, slash));
        long denominator = whole("denominator of " + what, text.substring(slash + 1));
        if (denominator == 0) {
            throw new IllegalArgumentException("denominator of " + what + " must not be 0 but was " + quote(text));
        }
        return Fraction.of(numerator, denominator);
    }

    static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The text in quotes, cut and without control characters, so that no message can be forged through it. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().limit(MAX_QUOTED).forEach(c -> quoted.appendCodePoint(isPlain(c) ? c : '?'));
        return quoted.append(text.codePointCount(0, text.length()) > MAX_QUOTED ? "...\"" : "\"")
                .toString();
    }

    private static boolean isPlain(int codePoint) {
        return codePoint >= ' ' && codePoint < 127 && codePoint != '"';
    }

    private static IllegalArgumentException tooLong(String what, String text) {
        return new IllegalArgumentException(
                what + " must have at most " + MAX_DIGITS + " digits but was " + quote(text));
    }
}
