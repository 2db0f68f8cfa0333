package dev.levelwright.telegram.event;

import java.util.Optional;

/**
 * A place in a text where somebody is named.
 *
 * @param from the first character, in UTF-16 units as Telegram counts
 * @param to the one behind the last
 * @param person who, when Telegram says so; empty for a mere {@code @name}
 */
public record Mention(int from, int to, Optional<Person> person) {
    public Mention {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("a mention must end behind its start but was " + from + ".." + to);
        }
    }
}
