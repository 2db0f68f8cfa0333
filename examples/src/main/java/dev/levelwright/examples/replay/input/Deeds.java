package dev.levelwright.examples.replay.input;

import dev.levelwright.activity.Activity;
import dev.levelwright.holder.HolderName;
import java.time.Instant;

/** The activities that rows become. Lengths, rooms and durations are context: they may differ when a row comes again. */
final class Deeds {
    private Deeds() {}

    static Activity message(String id, Instant at, String author, long chars, String room) {
        return Activity.of("message", id, at)
                .by(HolderName.player(author))
                .given("chars", chars)
                .given("room", room);
    }

    static Activity voice(String id, Instant at, String author, long seconds, String room) {
        return Activity.of("voice", id, at)
                .by(HolderName.player(author))
                .given("seconds", seconds)
                .given("room", room);
    }
}
