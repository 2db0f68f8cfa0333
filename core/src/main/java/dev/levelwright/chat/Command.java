package dev.levelwright.chat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A command that a game understands; {@link Commands} says which ones follow from a rulebook.
 *
 * @param name 1 to 32 of the characters a-z, 0-9, _ and -; a platform without the hyphen writes the underscore, and either
 *     is understood
 * @param description what it does, at most 100 characters in any language
 * @param options what can be said with it, the required ones first
 * @param adminOnly whether only admins of the realm may use it
 * @param isPrivate whether only who asked should see what it answers; refusals are private with every command
 */
public record Command(String name, Wording description, List<Option> options, boolean adminOnly, boolean isPrivate) {
    /** What names of commands and options look like. */
    static final String NAME = "[a-z0-9_-]{1,32}";

    public Command {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("name of a command must match " + NAME + " but was \"" + name + "\"");
        }
        options = List.copyOf(options);
    }

    /** Whether a command, or an option, may be called so. */
    public static boolean isName(String name) {
        return name.matches(NAME);
    }

    /** What it does, for somebody who reads {@code locale}. */
    public String description(Locale locale) {
        return description.in(locale);
    }

    /** The option of that name, or empty. */
    public Optional<Option> option(String called) {
        return options.stream().filter(option -> option.name().equals(called)).findFirst();
    }
}
