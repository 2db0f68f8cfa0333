package dev.levelwright.math;

/**
 * A sum of equal dice and a fixed number, as players write it: {@code 2d6+1} is two dice of six sides plus one, 3 to
 * 13.
 *
 * @param count how many dice, in 1..100
 * @param sides the sides of each die, numbered from 1, in 1..1,000,000
 * @param plus what is added to the sum; may be negative as long as no throw is below 0
 */
public record DiceNotation(int count, int sides, long plus) {
    /** The most dice in one throw. */
    public static final int MAX_COUNT = 100;

    /** The most sides of a die. */
    public static final int MAX_SIDES = 1_000_000;

    /** Checks the bounds. */
    public DiceNotation {
        Amounts.check("number of dice", count, 1, MAX_COUNT);
        Amounts.check("sides of dice", sides, 1, MAX_SIDES);
        Amounts.check("what is added to dice", plus, -count, Amounts.MAX - (long) count * sides);
    }

    /**
     * Reads {@code 2d6}, {@code 2d6+1}, {@code 2d6-1} or {@code d20}: ASCII digits, no spaces.
     *
     * @throws IllegalArgumentException if the text is anything else or out of bounds
     */
    public static DiceNotation parse(String text) {
        int d = text.indexOf('d');
        if (d < 0) {
            throw new IllegalArgumentException("dice must look like 2d6+1 but were " + Numerals.quote(text));
        }
        int sign = Math.max(text.indexOf('+', d), text.indexOf('-', d));
        String count = d == 0 ? "1" : text.substring(0, d);
        String sides = text.substring(d + 1, sign < 0 ? text.length() : sign);
        return new DiceNotation(
                bounded("number of dice", count, MAX_COUNT),
                bounded("sides of dice", sides, MAX_SIDES),
                sign < 0 ? 0 : plus(text.substring(sign)));
    }

    /** The least sum. */
    public long min() {
        return count + plus;
    }

    /** The greatest sum. */
    public long max() {
        return (long) count * sides + plus;
    }

    /** The canonical text, which {@link #parse} reads back. */
    @Override
    public String toString() {
        return count + "d" + sides + (plus == 0 ? "" : plus > 0 ? "+" + plus : Long.toString(plus));
    }

    private static int bounded(String what, String text, int max) {
        return (int) Amounts.check(what, Numerals.whole(what, text), 1, max);
    }

    private static long plus(String signed) {
        long size = Amounts.parse("what is added to dice", signed.substring(1));
        return signed.charAt(0) == '-' ? -size : size;
    }
}
