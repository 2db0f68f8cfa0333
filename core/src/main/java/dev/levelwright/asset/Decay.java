package dev.levelwright.asset;

import dev.levelwright.math.Amounts;
import dev.levelwright.math.Ratio;

/**
 * How an amount wears away while its holder earns nothing: a while after its latest rise, and again after each further
 * step, it falls by an amount or by a share of itself, by one at least, down to where it stops.
 *
 * <p>Example: each {@code P1D} after {@code P7D}, share 1%. 1,000 XP that rose on the 1st at noon are 990 on the 8th at
 * noon and 981 on the 9th, because 1% of 990 is 9. Who earns one XP on the 9th has a week again.
 *
 * @param after milliseconds after the latest rise at which the first step comes
 * @param each milliseconds from step to step, a day at least
 * @param amount what a step takes; 0 when it takes a share
 * @param share the share that a step takes, floored; 0 when it takes an amount
 * @param to where it stops
 */
public record Decay(long after, long each, long amount, Ratio share, long to) {
    /** The shortest step, a day. */
    public static final long LEAST_EACH = 86_400_000L;

    /** Most steps of one absence; who stays away longer has nothing left above {@code to}. */
    public static final long MAX_STEPS = 10_000;

    /** Checks the bounds; a step takes either an amount or a share. */
    public Decay {
        Amounts.check("after of a decay in milliseconds", after, 1, Amounts.MAX);
        Amounts.check("each of a decay in milliseconds", each, LEAST_EACH, Amounts.MAX);
        Amounts.check("amount of a decay", amount);
        Amounts.check("to of a decay", to);
        if ((amount > 0) == (share.numerator() > 0) || share.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException(
                    "a decay must have either an amount, or a share of at most 100%, but had " + amount + " and "
                            + share);
        }
    }

    /** The balance at an instant, after the steps that came behind {@code since} and behind what it is settled at. */
    public Balance after(Balance balance, long since, long until) {
        long first = balance.risenAt() + after;
        long done = Math.max(balance.settledAt(), since);
        long from = done < first ? 0 : (done - first) / each + 1;
        long past = until < first ? 0 : (until - first) / each + 1;
        return past <= from || balance.amount() <= to ? balance : worn(balance, first, from, past);
    }

    /** The balance after the steps from number {@code from} up to {@code past}, which is not among them. */
    private Balance worn(Balance balance, long first, long from, long past) {
        if (past - from > MAX_STEPS) {
            return new Balance(to, first + (past - 1) * each, balance.risenAt());
        }
        long left = balance.amount();
        long step = from;
        while (step < past && left > to) {
            left -= Math.min(left - to, Math.max(1, amount > 0 ? amount : share.floorOf(left)));
            step++;
        }
        return new Balance(left, first + (step - 1) * each, balance.risenAt());
    }
}
