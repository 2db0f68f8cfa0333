package dev.levelwright.telegram.event;

import java.util.Locale;
import java.util.Optional;

/**
 * Somebody on Telegram, as an update introduces them.
 *
 * @param id Telegram's number of them, which never changes
 * @param name the first name, and the last one if there is one: data, never code
 * @param handle the {@code @name} without the at sign, in lower case, or empty: it may go to somebody else tomorrow
 * @param locale the language of their app; English when Telegram does not say
 * @param bot whether this is a bot
 */
public record Person(long id, String name, Optional<String> handle, Locale locale, boolean bot) {
    /** The id as the game knows it. */
    public String player() {
        return Long.toString(id);
    }
}
