package dev.levelwright.examples.replay.input;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Finds the instants of wall-clock times that stand in the order in which they happened. An hour that the clock shows
 * twice is told apart by order alone: the first of the two instants that is not before the row before it. Of 02:58:29,
 * 02:59:02, 02:02:40 on an autumn Sunday the third is in the second hour. A time that the clock skipped counts from the
 * offset before the gap.
 */
final class WallClock {
    private final ZoneId zone;
    private Instant last = Instant.MIN;

    WallClock(ZoneId zone) {
        this.zone = zone;
    }

    Instant instant(LocalDateTime shown) {
        Instant found = first(shown);
        if (found.isBefore(last)) {
            found = second(shown, found);
        }
        last = found;
        return found;
    }

    private Instant first(LocalDateTime shown) {
        return ZonedDateTime.of(shown, zone).withEarlierOffsetAtOverlap().toInstant();
    }

    private Instant second(LocalDateTime shown, Instant otherwise) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(shown);
        return offsets.size() > 1 ? shown.toInstant(offsets.get(offsets.size() - 1)) : otherwise;
    }
}
