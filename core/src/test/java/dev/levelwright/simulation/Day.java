package dev.levelwright.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A day as one player has it: from a midnight to a midnight of the zone that was promised, found the plain way. */
record Day(long start, long end, String zone) {
    private static final long FULL = 24 * 3_600_000L;

    /** The day of the calendar around an instant. */
    static Day around(long at, String zone) {
        ZoneId in = ZoneId.of(zone);
        LocalDate date = LocalDate.ofInstant(Instant.ofEpochMilli(at), in).plusDays(1);
        while (midnight(date, in) > at) {
            date = date.minusDays(1);
        }
        return new Day(midnight(date, in), midnight(date.plusDays(1), in), zone);
    }

    private static long midnight(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /** The day in which an instant lies, coming from this one; after a change of zone the first has 24 hours at least. */
    Day at(long instant, String now) {
        if (instant < end) {
            return this;
        }
        boolean hopped = !zone.equals(now) || around(end, now).start() != end;
        Day next = hopped ? new Day(end, around(end + FULL - 1, now).end(), now) : around(end, now);
        return instant < next.end() ? next : around(instant, now);
    }
}
