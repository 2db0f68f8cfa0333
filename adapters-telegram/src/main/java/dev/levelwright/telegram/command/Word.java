package dev.levelwright.telegram.command;

import dev.levelwright.telegram.event.Person;
import java.util.Locale;
import java.util.Optional;

/**
 * One word behind a command, or several in quotes.
 *
 * @param text the word as it was typed, without its quotes
 * @param quoted whether it stood in quotes, so that it means only itself
 * @param person who is meant by it, when Telegram says so
 */
public record Word(String text, boolean quoted, Optional<Person> person) {
    private static final String HANDLE = "@[A-Za-z0-9_]{1,32}";

    /** The {@code @name} without its at sign, in lower case, when this is one and Telegram did not say who is meant. */
    public Optional<String> handle() {
        return !quoted && person.isEmpty() && text.matches(HANDLE)
                ? Optional.of(text.substring(1).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** Whether somebody is meant by it. */
    public boolean isSomebody() {
        return person.isPresent() || handle().isPresent();
    }
}
