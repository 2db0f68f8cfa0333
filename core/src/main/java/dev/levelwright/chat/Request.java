package dev.levelwright.chat;

import dev.levelwright.activity.Fact;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody asks of the game in a chat: a command with its options. Made with {@link #of} and the {@code with}
 * methods by the adapter of a platform; everything that a person typed is data and of any content.
 *
 * @param id the platform's name of the asking (an interaction id, a message id), 1 to 150 characters: what the request
 *     does, it does once, however often it is delivered
 * @param realm the guild, chat or server, 1 to 200 characters
 * @param player the platform's id of who asks, 1 to 200 characters
 * @param command the name of the command, as it was typed
 * @param options the values of its options by name, as they were typed; a user option has the platform's id of the user
 * @param locale in which language to answer
 * @param at when it was asked; {@link #NOW} when the platform does not say, so that the game's clock does
 * @param admin whether who asks may use admin commands in this realm; the platform's word, never the person's
 * @param given what was so at that moment, as rules may ask it: {@code channel}, {@code roles}, {@code account-days}
 */
public record Request(
        String id,
        String realm,
        String player,
        String command,
        Map<String, String> options,
        Locale locale,
        Instant at,
        boolean admin,
        Map<String, Fact> given) {
    /** Stands for the instant at which the request is answered. */
    public static final Instant NOW = Instant.EPOCH;

    /** Most options of one request; further ones are an error of the adapter. */
    public static final int MAX_OPTIONS = 25;

    private static final int MAX_ID = 150;
    private static final int MAX_NAME = 200;

    public Request {
        check("id", id, MAX_ID);
        check("realm", realm, MAX_NAME);
        check("player", player, MAX_NAME);
        if (options.size() > MAX_OPTIONS) {
            throw new IllegalArgumentException(
                    "a request has at most " + MAX_OPTIONS + " options but has " + options.size());
        }
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        given = Map.copyOf(given);
    }

    /** A request without options, in English, by no admin, asked now. */
    public static Request of(String id, String realm, String player, String command) {
        return new Request(id, realm, player, command, Map.of(), Locale.ENGLISH, NOW, false, Map.of());
    }

    /** The same with the value of one more option. */
    public Request with(String option, String value) {
        Map<String, String> more = new LinkedHashMap<>(options);
        more.put(option, value);
        return withOptions(more);
    }

    /** The same with these options in place of its own. */
    public Request withOptions(Map<String, String> values) {
        return new Request(id, realm, player, command, values, locale, at, admin, given);
    }

    /** The same for another command, without options. */
    public Request withCommand(String name) {
        return new Request(id, realm, player, name, Map.of(), locale, at, admin, given);
    }

    /** The same, to be answered in another language. */
    public Request withLocale(Locale language) {
        return new Request(id, realm, player, command, options, language, at, admin, given);
    }

    /** The same, asked at {@code instant}. */
    public Request withAt(Instant instant) {
        return new Request(id, realm, player, command, options, locale, instant, admin, given);
    }

    /** The same by somebody who may, or may not, use admin commands in this realm. */
    public Request withAdmin(boolean may) {
        return new Request(id, realm, player, command, options, locale, at, may, given);
    }

    /** The same where one more thing is so, such as {@code channel} or {@code roles}; see {@link Fact#of}. */
    public Request given(String fact, Object value) {
        Map<String, Fact> more = new LinkedHashMap<>(given);
        more.put(fact, Fact.of(value));
        return new Request(id, realm, player, command, options, locale, at, admin, more);
    }

    /** What was given for an option, without blanks around it; empty when nothing was. */
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static void check(String what, String value, int most) {
        if (value.isEmpty() || value.length() > most) {
            throw new IllegalArgumentException(
                    what + " of a request must have 1 to " + most + " characters but has " + value.length());
        }
    }
}
