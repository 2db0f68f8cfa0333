package dev.levelwright.curve;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The door for curves: the total amount that standing at a level takes.
 *
 * <p>{@code total(n)} is what somebody must have gathered in all to be at level {@code n}; it is counted from nothing,
 * not from the level below. Totals rise from level to level. The total of the first level is taken as 0 whatever the
 * formula says there, as published tables do: who has nothing stands at the first level.
 *
 * <p>Formulas are pure and exact. Where {@code total} is a sum over the levels below, {@link #ascent} should be
 * overridden as well, because tables are built with it.
 */
public interface CurveFormula {
    /** The level at which everybody starts, usually 0 or 1. */
    int first();

    /** The last level there is; empty if the formula goes on for ever. */
    OptionalInt last();

    /**
     * The total amount that standing at a level takes.
     *
     * @param level from {@link #first} to {@link #last}
     */
    BigInteger total(int level);

    /** The totals of all levels in order, from the first on; without an end if there is no last level. */
    default Iterator<BigInteger> ascent() {
        Stream<Integer> levels =
                Stream.iterate(first(), level -> last().isEmpty() || level <= last().getAsInt(), level -> level + 1);
        return levels.map(this::total).iterator();
    }
}
