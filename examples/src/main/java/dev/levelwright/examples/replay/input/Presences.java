package dev.levelwright.examples.replay.input;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Who is present in which room since when. Only time of which both ends are known counts: a second {@code join} means
 * that a {@code part} was missed, so counting starts anew; a {@code part} without a {@code join} counts for nothing; who
 * is still present at the end of the input counts when a longer input shows the {@code part}.
 */
final class Presences {
    private final Map<Presence, Instant> since = new HashMap<>();

    void opens(String room, String author, Instant at) {
        since.put(new Presence(room, author), at);
    }

    /** The whole seconds of the presence that ends, or empty when none was open. */
    OptionalLong closes(String room, String author, Instant at) {
        Instant opened = since.remove(new Presence(room, author));
        return opened == null
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(Duration.between(opened, at).toSeconds(), 0));
    }

    private record Presence(String room, String author) {}
}
