package dev.levelwright.time;

import dev.levelwright.math.Amounts;
import java.util.OptionalLong;

/**
 * An amount that rises or falls by itself in whole steps, one each period, counted from an anchor. The anchor only ever
 * moves by whole periods while steps are made, so no remainder is lost however often somebody looks.
 *
 * <p>For example energy of 40 out of 100, anchored at 12:00:00, with 1 every 10 minutes: at 12:25:00 it is 42, anchored
 * at 12:20:00, whether or not somebody looked in between.
 *
 * @param amount the amount, in 0..2^53-1
 * @param anchor the instant from which the next period counts, in epoch milliseconds
 */
public record Steps(long amount, long anchor) {
    /** Checks the bound. */
    public Steps {
        Amounts.check("amount", amount);
    }

    /**
     * The amount and anchor at an instant, rising. At capacity or above nothing rises, the amount stays untouched and
     * the anchor is {@code now}: so whoever settles, and then takes something, starts the first period there. An instant
     * before the anchor changes nothing.
     *
     * @param amount the amount at the anchor, in 0..2^53-1
     * @param anchor in epoch milliseconds
     * @param now in epoch milliseconds
     * @param gain what each step adds, in 1..2^53-1; the last one may add less
     * @param periodMillis the milliseconds from step to step, in 1..2^53-1
     * @param capacity where it stops, in 0..2^53-1
     */
    public static Steps rise(long amount, long anchor, long now, long gain, long periodMillis, long capacity) {
        checkStep("gain", gain, periodMillis);
        Amounts.check("capacity", capacity);
        Steps before = new Steps(amount, anchor);
        long steps = before.stepsUntil(now, periodMillis);
        if (now <= anchor) {
            return before;
        }
        if (steps >= stepsOver(capacity - amount, gain)) {
            return new Steps(Math.max(amount, capacity), now);
        }
        return new Steps(amount + steps * gain, anchor + steps * periodMillis);
    }

    /**
     * The amount and anchor at an instant, falling to zero. At zero the anchor is {@code now}: so whoever settles, and
     * then adds something, starts the first period there. An instant before the anchor changes nothing.
     *
     * @param amount the amount at the anchor, in 0..2^53-1
     * @param anchor in epoch milliseconds
     * @param now in epoch milliseconds
     * @param loss what each step takes, in 1..2^53-1; the last one may take less
     * @param periodMillis the milliseconds from step to step, in 1..2^53-1
     */
    public static Steps fall(long amount, long anchor, long now, long loss, long periodMillis) {
        return fall(amount, anchor, now, loss, periodMillis, 0);
    }

    /**
     * As {@link #fall(long, long, long, long, long)}, but stopping at a floor; at the floor or below nothing falls.
     *
     * @param amount the amount at the anchor, in 0..2^53-1
     * @param anchor in epoch milliseconds
     * @param now in epoch milliseconds
     * @param loss what each step takes, in 1..2^53-1; the last one may take less
     * @param periodMillis the milliseconds from step to step, in 1..2^53-1
     * @param floor where it stops, in 0..2^53-1
     */
    public static Steps fall(long amount, long anchor, long now, long loss, long periodMillis, long floor) {
        checkStep("loss", loss, periodMillis);
        Amounts.check("floor", floor);
        Steps before = new Steps(amount, anchor);
        long steps = before.stepsUntil(now, periodMillis);
        if (now <= anchor) {
            return before;
        }
        if (steps >= stepsOver(amount - floor, loss)) {
            return new Steps(Math.min(amount, floor), now);
        }
        return new Steps(amount - steps * loss, anchor + steps * periodMillis);
    }

    /** When the next step up is made, in epoch milliseconds; empty at capacity or above. */
    public OptionalLong nextStepAt(long periodMillis, long capacity) {
        return stepAt(Math.min(1, capacity - amount), periodMillis);
    }

    /** When the capacity is reached, in epoch milliseconds; empty at capacity or above. */
    public OptionalLong fullAt(long gain, long periodMillis, long capacity) {
        checkStep("gain", gain, periodMillis);
        return stepAt(stepsOver(capacity - amount, gain), periodMillis);
    }

    /** When the next step down is made, in epoch milliseconds; empty at zero. */
    public OptionalLong nextFallAt(long periodMillis) {
        return stepAt(Math.min(1, amount), periodMillis);
    }

    /** When zero is reached, in epoch milliseconds; empty at zero. */
    public OptionalLong emptyAt(long loss, long periodMillis) {
        checkStep("loss", loss, periodMillis);
        return stepAt(stepsOver(amount, loss), periodMillis);
    }

    private static void checkStep(String what, long size, long periodMillis) {
        Amounts.check(what, size, 1, Amounts.MAX);
        Amounts.check("period in milliseconds", periodMillis, 1, Amounts.MAX);
    }

    /** Whole periods since the anchor; instants further apart than a {@code long} can say count as that far apart. */
    private long stepsUntil(long now, long periodMillis) {
        long elapsed = now - anchor;
        return (now > anchor && elapsed < 0 ? Long.MAX_VALUE : elapsed) / periodMillis;
    }

    /** How many steps cover a distance, rounded up; none where there is nothing left to cover. */
    private static long stepsOver(long distance, long step) {
        return distance <= 0 ? 0 : (distance - 1) / step + 1;
    }

    private OptionalLong stepAt(long steps, long periodMillis) {
        if (steps <= 0) {
            return OptionalLong.empty();
        }
        long room = anchor < 0 ? Long.MAX_VALUE : Long.MAX_VALUE - anchor;
        boolean far = steps > room / periodMillis;
        return OptionalLong.of(far ? Long.MAX_VALUE : anchor + steps * periodMillis);
    }
}
