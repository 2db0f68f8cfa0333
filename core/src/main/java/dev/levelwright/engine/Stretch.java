package dev.levelwright.engine;

import dev.levelwright.asset.Balance;
import dev.levelwright.asset.Lapse;
import dev.levelwright.time.Frame;
import dev.levelwright.time.Window;
import java.time.ZoneId;

/**
 * A stretch of time under one lapse policy. A streak's {@code settledAt} is the first instant that is not accounted for.
 *
 * @param then the window in which the holder stood when it began
 * @param now the window in which it stands when it ends
 * @param at its last instant
 */
record Stretch(Lapse lapse, Window.Local window, Frame then, Frame now, long at) {
    /** Most windows that are walked one by one to find when a streak ended. */
    static final int MAX_WALKED = 1_000;

    /** Which windows passed without a rise since the streak was last accounted for, the pending one left out. */
    Missed missed(Balance streak) {
        boolean earlierPending = streak.settledAt() < then.start();
        boolean earlierMissed = earlierPending || streak.risenAt() < then.start();
        long count = earlierPending ? 1 : 0;
        if (now.start() > then.start()) {
            count += (streak.risenAt() < then.start() ? 1 : 0) + now.missedSince(then, window, zone());
        }
        long first = earlierMissed ? Math.min(streak.settledAt(), then.start()) : then.end();
        boolean pending = count > 0 && at < now.start() + lapse.grace();
        return pending ? new Missed(count - 1, first, now.start() - 1) : new Missed(count, first, now.start());
    }

    /** The end of the missed window for which no freeze was left. */
    long ended(Missed missed, long freezes) {
        long ended = missed.first();
        for (long walked = 0; walked <= Math.min(freezes, MAX_WALKED); walked++) {
            ended = window.nextAfter(ended, zone());
        }
        return ended;
    }

    private ZoneId zone() {
        return ZoneId.of(now.zone());
    }

    /** How many windows were missed, where the first of them began, and the first instant not accounted for. */
    record Missed(long count, long first, long accounted) {}
}
