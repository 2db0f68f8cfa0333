package dev.levelwright.time;

import java.time.ZoneId;

/**
 * One holder's current window between two local resets, frozen: neither a change of zone nor a clock that runs
 * backwards moves the end that was promised.
 *
 * <p>For example a daily window in Paris is [Monday 00:00, Tuesday 00:00). Who moves to New York on Monday keeps it.
 * The next window begins at its end, Monday 18:00 in New York, and ends at the first midnight of New York at least 24 h
 * after that: Wednesday 00:00. Without that rule, hopping zones gave 221 daily claims in 7 days; with it, 8.
 *
 * <p>The state knows the zone of its end, not when the zone changed. So whoever changes a holder's zone first brings
 * the holder's frames up to that instant in the old zone, as settling does with everything; between changes it does not
 * matter how often, or whether, anybody looks.
 *
 * @param start when the window began, in epoch milliseconds
 * @param end when it ends, in epoch milliseconds, excluded
 * @param zone the id of the zone whose local reset the end is
 */
public record Frame(long start, long end, String zone) {
    /** How long a window lasts at least after a hop, where windows are days. */
    static final long LEAST_DAILY_MILLIS = 24 * 3_600_000L;

    /**
     * How long a window lasts at least after a hop, where windows are longer than a day. The same local reset lies up
     * to 36 h apart from zone to zone (26 h in the zones in use), so after 24 h a second Monday could end the week.
     */
    static final long LEAST_LONGER_MILLIS = 48 * 3_600_000L;

    /** Checks that the window has a length and a zone. */
    public Frame {
        if (start >= end) {
            throw new IllegalArgumentException("frame must end after " + start + " but ended at " + end);
        }
        if (zone.isBlank()) {
            throw new IllegalArgumentException("frame must have a zone but was \"" + zone + "\"");
        }
    }

    /**
     * The ordinary window around an instant.
     *
     * @param now in epoch milliseconds
     */
    public static Frame open(Window.Local window, ZoneId zone, long now) {
        long number = window.numberAt(now, zone);
        return new Frame(Resets.instant(window, number, zone), Resets.instant(window, number + 1, zone), zone.getId());
    }

    /**
     * The window in which an instant lies, coming from this one: this one until its end; after that the ordinary one,
     * unless a hop comes between. A hop is a change of zone, or an end that is no reset any more because the rulebook
     * or the time-zone data changed; its window begins at this end and ends at the first reset at least 24 h later (48 h
     * where windows are longer than a day).
     *
     * @param zone the zone that holds now
     * @param now in epoch milliseconds
     */
    public Frame at(Window.Local window, ZoneId zone, long now) {
        if (now < end) {
            return this;
        }
        Frame hop = hop(window, zone);
        return now < hop.end ? hop : open(window, zone, now);
    }

    /** Whether an instant, in epoch milliseconds, lies in this window. */
    public boolean contains(long instant) {
        return start <= instant && instant < end;
    }

    /**
     * How many windows passed between an earlier one and this one, neither counted: 0 if this one follows on it. What a
     * streak asks.
     *
     * @param zone the zone of this window
     */
    public long missedSince(Frame earlier, Window.Local window, ZoneId zone) {
        Frame next = earlier.at(window, zone, earlier.end);
        if (start <= next.start) {
            return 0;
        }
        return 1 + Math.max(0, window.numberAt(start, zone) - window.numberAt(next.end, zone));
    }

    /** The window that begins at this end. */
    private Frame hop(Window.Local window, ZoneId next) {
        boolean ordinary = zone.equals(next.getId()) && window.startOf(end, next) == end;
        long least = window.isDaily() ? LEAST_DAILY_MILLIS : LEAST_LONGER_MILLIS;
        long reset = window.nextAfter(ordinary ? end : end + least - 1, next);
        return new Frame(end, reset, next.getId());
    }
}
