package dev.levelwright.math;

/**
 * The amounts from a least to a greatest, both included, in equal steps: {@code 15..25}, or {@code 10..50 step 5} for
 * 10, 15, ... 50.
 *
 * @param min the least amount, in 0..2^53-1
 * @param max the greatest amount, in {@code min}..2^53-1
 * @param step the distance of neighbours, at least 1; it divides {@code max - min}; 1 where there is one amount only
 */
public record Range(long min, long max, long step) {
    private static final String TO = "..";
    private static final String STEP = " step ";

    /** Checks the bounds; a range of one amount always has step 1. */
    public Range {
        Amounts.check("least of range", min);
        Amounts.check("greatest of range", max, min, Amounts.MAX);
        Amounts.check("step of range", step, 1, Amounts.MAX);
        step = min == max ? 1 : step;
        if ((max - min) % step != 0) {
            throw new IllegalArgumentException(
                    "step of range " + min + TO + max + " must divide " + (max - min) + " but was " + step);
        }
    }

    /** Every amount from {@code min} to {@code max}. */
    public static Range of(long min, long max) {
        return new Range(min, max, 1);
    }

    /** One amount only. */
    public static Range of(long amount) {
        return new Range(amount, amount, 1);
    }

    /**
     * Reads {@code 20}, {@code 15..25} or {@code 10..50 step 5}: ASCII digits, one space on either side of the word.
     *
     * @throws IllegalArgumentException if the text is anything else or out of bounds
     */
    public static Range parse(String text) {
        int dots = text.indexOf(TO);
        if (dots < 0) {
            return of(Amounts.parse("range", text));
        }
        long min = Amounts.parse("least of range", text.substring(0, dots));
        String rest = text.substring(dots + TO.length());
        int word = rest.indexOf(STEP);
        long max = Amounts.parse("greatest of range", word < 0 ? rest : rest.substring(0, word));
        return new Range(min, max, word < 0 ? 1 : Amounts.parse("step of range", rest.substring(word + STEP.length())));
    }

    /** How many amounts there are, at least 1. */
    public long count() {
        return (max - min) / step + 1;
    }

    /**
     * The amount at a place.
     *
     * @param index the place, in 0..{@code count() - 1}
     * @throws IllegalArgumentException if there is no such place
     */
    public long value(long index) {
        return min + Amounts.check("index in range " + this, index, 0, count() - 1) * step;
    }

    /** The canonical text, which {@link #parse} reads back. */
    @Override
    public String toString() {
        return min == max ? Long.toString(min) : min + TO + max + (step == 1 ? "" : STEP + step);
    }
}
