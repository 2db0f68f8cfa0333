package dev.levelwright.asset;

import dev.levelwright.math.Amounts;

/**
 * How much of an asset somebody has, and since when.
 *
 * @param amount how much, in 0..2^53-1
 * @param settledAt the instant (epoch milliseconds) up to which time has been taken into account; for a
 *     regenerating asset the anchor of its next step, for a window that opens with its first use the opening
 * @param risenAt the instant (epoch milliseconds) at which the amount last rose; ties on a board go to the earlier
 */
public record Balance(long amount, long settledAt, long risenAt) {
    public Balance {
        Amounts.check("amount of a balance", amount);
    }

    /** A balance that nobody has touched: {@code amount} from the instant {@code at} on. */
    public static Balance untouched(long amount, long at) {
        return new Balance(amount, at, at);
    }

    /** The same moment with another amount; a greater amount has risen {@code at}. */
    public Balance to(long newAmount, long at) {
        return new Balance(newAmount, settledAt, newAmount > amount ? at : risenAt);
    }

    /** Another amount that has not risen: worked out anew. */
    public Balance with(long newAmount) {
        return new Balance(newAmount, settledAt, risenAt);
    }

    /** The same amount, with time taken into account up to {@code at}. */
    public Balance settled(long at) {
        return new Balance(amount, at, risenAt);
    }
}
