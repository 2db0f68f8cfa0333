package dev.levelwright.chat;

import java.util.List;
import java.util.Locale;

/**
 * Something that can be said with a {@link Command}.
 *
 * @param name like the name of a command
 * @param description what it is for, at most 100 characters in any language
 * @param type what values it takes
 * @param required whether the command is nothing without it
 * @param choices of a {@link Type#CHOICE}, what can be chosen; a platform that shows fewer takes the value as a text
 * @param suggested whether {@link Chat#suggestions} knows values that fit, while somebody types
 */
public record Option(
        String name, Wording description, Type type, boolean required, List<Choice> choices, boolean suggested) {
    public Option {
        if (!name.matches(Command.NAME)) {
            throw new IllegalArgumentException(
                    "name of an option must match " + Command.NAME + " but was \"" + name + "\"");
        }
        choices = List.copyOf(choices);
    }

    /** What values an option takes. */
    public enum Type {
        /** Any text. */
        TEXT,
        /** A whole number, in digits. */
        NUMBER,
        /** A user of the platform, by id. */
        USER,
        /** The value of one of the choices. */
        CHOICE,
        /** {@code true} or {@code false}. */
        FLAG
    }

    /**
     * A value that can be chosen.
     *
     * @param value what the request says
     * @param label what people read, somebody's text perhaps
     */
    public record Choice(String value, String label) {}

    /** What it is for, for somebody who reads {@code locale}. */
    public String description(Locale locale) {
        return description.in(locale);
    }
}
