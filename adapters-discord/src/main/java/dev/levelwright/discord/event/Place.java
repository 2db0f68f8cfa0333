package dev.levelwright.discord.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where in a guild something happened.
 *
 * @param channel the channel; for a thread the one that the thread belongs to, as far as it is known
 * @param thread the thread, if any
 * @param category the category of the channel, if any is known
 */
public record Place(String channel, Optional<String> thread, Optional<String> category) {
    public Place {
        Snowflake.require("a channel", channel);
        thread.ifPresent(id -> Snowflake.require("a thread", id));
        category.ifPresent(id -> Snowflake.require("a category", id));
    }

    /** A channel of which nothing but the id is known. */
    public static Place channel(String id) {
        return new Place(id, Optional.empty(), Optional.empty());
    }

    /** The same place, in a thread of the channel. */
    public Place thread(String id) {
        return new Place(channel, Optional.of(id), category);
    }

    /** The same place, below a category. */
    public Place category(String id) {
        return new Place(channel, thread, Optional.of(id));
    }

    /** Where people see what is said here: the thread, or else the channel. */
    public String seen() {
        return thread.orElse(channel);
    }

    /** All ids that name this place, the narrowest first: thread, channel, category. */
    public List<String> all() {
        return Stream.of(thread, Optional.of(channel), category)
                .flatMap(Optional::stream)
                .toList();
    }
}
