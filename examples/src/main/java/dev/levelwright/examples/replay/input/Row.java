package dev.levelwright.examples.replay.input;

import dev.levelwright.activity.Activity;
import java.time.Instant;
import java.util.Optional;

/**
 * One row of an input.
 *
 * @param place where it stands, for messages: {@code line 17}
 * @param at its instant
 * @param activity what somebody did, or empty for a row that counts for nothing: a bot's, a service message
 */
public record Row(String place, Instant at, Optional<Activity> activity) {
    static Row of(String place, Activity activity) {
        return new Row(place, Instant.ofEpochMilli(activity.at()), Optional.of(activity));
    }

    static Row silent(String place, Instant at) {
        return new Row(place, at, Optional.empty());
    }
}
