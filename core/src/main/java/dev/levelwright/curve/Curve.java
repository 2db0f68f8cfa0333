package dev.levelwright.curve;

import dev.levelwright.math.Amounts;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Iterator;
import java.util.OptionalLong;

/**
 * A table of levels and the totals they take, built once from a formula. All questions are answered from the table, so
 * {@code levelAt(totalFor(n)) == n} at every level.
 *
 * <p>The table begins with the formula's first level at 0 and ends at the first of: the formula's last level, the asked
 * last level, the last total within 2^53-1, {@value #MAX_LEVELS} levels.
 */
public final class Curve {
    /** The most levels of one table. */
    public static final int MAX_LEVELS = 10_000;

    private static final BigInteger MAX_TOTAL = BigInteger.valueOf(Amounts.MAX);

    private final int first;
    private final long[] totals;

    private Curve(int first, long[] totals) {
        this.first = first;
        this.totals = totals;
    }

    /**
     * The table of a formula, as far as it goes.
     *
     * @throws IllegalArgumentException if a total is not above the one before
     */
    public static Curve of(CurveFormula formula) {
        return new Curve(formula.first(), table(formula, MAX_LEVELS));
    }

    /**
     * The table of a formula up to a last level.
     *
     * @param last the last level, from the formula's first one to 9,999 above it
     * @throws IllegalArgumentException if a total is not above the one before, or the last level is out of bounds
     */
    public static Curve of(CurveFormula formula, int last) {
        int first = formula.first();
        Amounts.check("last level of curve", last, first, (long) first + MAX_LEVELS - 1);
        return new Curve(first, table(formula, last - first + 1));
    }

    /** The first level, at which everybody starts. */
    public int first() {
        return first;
    }

    /** The last level. */
    public int last() {
        return first + totals.length - 1;
    }

    /**
     * The highest level whose total is not above this one.
     *
     * @param total an amount
     */
    public int levelAt(long total) {
        int place = Arrays.binarySearch(totals, Amounts.check("total", total));
        return first + (place >= 0 ? place : -place - 2);
    }

    /**
     * What standing at a level takes in all.
     *
     * @throws IllegalArgumentException if there is no such level
     */
    public long totalFor(int level) {
        return totals[place(level)];
    }

    /**
     * What leaving a level takes; empty at the last level.
     *
     * @throws IllegalArgumentException if there is no such level
     */
    public OptionalLong costOf(int level) {
        int place = place(level);
        return level == last() ? OptionalLong.empty() : OptionalLong.of(totals[place + 1] - totals[place]);
    }

    /**
     * The level of a total and how far into it that is.
     *
     * @param total an amount
     */
    public Progress progress(long total) {
        int level = levelAt(total);
        return new Progress(level, total - totalFor(level), costOf(level).orElse(0));
    }

    @Override
    public String toString() {
        return "levels " + first + ".." + last() + ", the last at " + totals[totals.length - 1];
    }

    private int place(int level) {
        return (int) Amounts.check("level", level, first, last()) - first;
    }

    private static long[] table(CurveFormula formula, int limit) {
        Iterator<BigInteger> totals = formula.ascent();
        totals.next();
        long[] table = new long[limit];
        int size = 1;
        while (size < limit && totals.hasNext()) {
            BigInteger total = totals.next();
            checkRises(formula.first() + size, table[size - 1], total);
            if (total.compareTo(MAX_TOTAL) > 0) {
                break;
            }
            table[size++] = total.longValueExact();
        }
        return Arrays.copyOf(table, size);
    }

    private static void checkRises(int level, long before, BigInteger total) {
        if (total.compareTo(BigInteger.valueOf(before)) <= 0) {
            throw new IllegalArgumentException("totals of a curve must rise but level " + (level - 1) + " takes "
                    + before + " and level " + level + " takes " + total);
        }
    }
}
