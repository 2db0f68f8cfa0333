package dev.levelwright.store;

import dev.levelwright.holder.HolderName;
import java.util.Comparator;

/**
 * A place on a board.
 *
 * @param rank the place, from 1
 * @param holder who
 * @param amount how much
 * @param risenAt the instant (epoch milliseconds) at which the amount last rose
 */
public record Ranked(long rank, HolderName holder, long amount, long risenAt) {
    /** The order of a board: who has most first, of equals who was there first, of those by name. */
    public static final Comparator<Ranked> BY_PLACE = Comparator.comparingLong(Ranked::amount)
            .reversed()
            .thenComparingLong(Ranked::risenAt)
            .thenComparing(Ranked::holder);

    /** The same with another rank. */
    public Ranked at(long place) {
        return new Ranked(place, holder, amount, risenAt);
    }
}
