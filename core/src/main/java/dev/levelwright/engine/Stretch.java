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
        long count = isPending(streak) ? 1 : 0;
        if (now.start() > then.start()) {
            count += (isIdle(streak) ? 1 : 0) + now.missedSince(then, window, zone());
        }
        boolean pending = count > 0 && at < now.start() + lapse.grace();
        return pending
                ? new Missed(count - 1, now.start() - 1)
                : new Missed(count, Math.max(streak.settledAt(), now.start()));
    }

    /** The end of the missed window for which no freeze was left. */
    long ended(Balance streak, long freezes) {
        long covered = Math.min(freezes, MAX_WALKED);
        if (isPending(streak) && covered-- == 0) {
            return streak.settledAt() + 1;
        }
        if (isIdle(streak) && covered-- == 0) {
            return then.end();
        }
        long ended = then.at(window, zone(), then.end()).end();
        for (long walked = 0; walked < covered; walked++) {
            ended = window.nextAfter(ended, zone());
        }
        return ended;
    }

    /** Whether a window that was missed before this stretch was still in its grace. */
    private boolean isPending(Balance streak) {
        return streak.settledAt() < then.start();
    }

    /** Whether the streak did not rise in the first window, and nothing paused it there. */
    private boolean isIdle(Balance streak) {
        return streak.risenAt() < then.start() && streak.settledAt() < then.end();
    }

    private ZoneId zone() {
        return ZoneId.of(now.zone());
    }

    /** How many windows were missed, and the first instant not accounted for. */
    record Missed(long count, long accounted) {}
}
