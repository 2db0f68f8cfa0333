package dev.levelwright.chat;

import dev.levelwright.StandardVocabulary;
import dev.levelwright.mechanic.Vocabulary;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a {@link Chat} talks. Started with {@link #standard} and changed with the {@code with} methods.
 *
 * <p><b>Which activities are commands.</b> Every type that a rule hears and that a player may start. Those are not: types
 * with a colon ({@code due:lottery}, {@code level:main}), {@link #NOT_STARTED}, and whatever {@link #without} names. A type
 * all of whose rules are for the host ({@code "if": {"trusted": true}}) is a command of admins. So a rule that rewards what
 * only the bot itself can know, such as who won, is either trusted in the rulebook or named to {@link #without}.
 *
 * @param names what people are called
 * @param notCommands the types of activities that no command starts
 * @param given the facts that an adapter states and nobody is asked for ({@link Request#given})
 * @param aliases other names of commands, such as {@code niveau} for {@code rank}
 * @param avatars the pictures of people, for pictures
 * @param pictures whether replies have pictures, where the machine can draw any
 * @param vocabulary the words of the rulebooks
 */
public record ChatSettings(
        Names names,
        Set<String> notCommands,
        Set<String> given,
        Map<String, String> aliases,
        Avatars avatars,
        boolean pictures,
        Vocabulary vocabulary) {
    /** What happens to players, or by itself, and is never started by a command. */
    public static final Set<String> NOT_STARTED = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
            "message",
            "reaction",
            "voice",
            "presence",
            "welcome",
            "invited",
            "joined",
            "left",
            "import",
            "reverse",
            "adjust")));

    /** What adapters state about a request. */
    public static final Set<String> GIVEN = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
            "channel",
            "category",
            "thread",
            "roles",
            "account-days",
            "chars",
            "text",
            "digest",
            "message",
            "session",
            "people",
            "seconds",
            "level",
            "reached",
            "attachments",
            "admin")));

    /** Copies everything that could change. */
    public ChatSettings {
        notCommands = Set.copyOf(notCommands);
        given = Set.copyOf(given);
        aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
    }

    /** Players are shown by their ids, commands follow from the rulebook, replies have pictures. */
    public static ChatSettings standard() {
        return new ChatSettings(
                Names.none(), NOT_STARTED, GIVEN, Map.of(), Avatars.none(), true, StandardVocabulary.create());
    }

    /** The same with other names of people. */
    public ChatSettings withNames(Names people) {
        return new ChatSettings(people, notCommands, given, aliases, avatars, pictures, vocabulary);
    }

    /** The same where these types of activities are no commands either. */
    public ChatSettings without(String... types) {
        Set<String> more = new LinkedHashSet<>(notCommands);
        more.addAll(List.of(types));
        return new ChatSettings(names, more, given, aliases, avatars, pictures, vocabulary);
    }

    /** The same where adapters state these facts too. */
    public ChatSettings withGiven(String... facts) {
        Set<String> more = new LinkedHashSet<>(given);
        more.addAll(List.of(facts));
        return new ChatSettings(names, notCommands, more, aliases, avatars, pictures, vocabulary);
    }

    /** The same where {@code alias} is another name of {@code command}. */
    public ChatSettings withAlias(String alias, String command) {
        Map<String, String> more = new LinkedHashMap<>(aliases);
        more.put(alias, command);
        return new ChatSettings(names, notCommands, given, more, avatars, pictures, vocabulary);
    }

    /** The same with pictures of people. */
    public ChatSettings withAvatars(Avatars faces) {
        return new ChatSettings(names, notCommands, given, aliases, faces, pictures, vocabulary);
    }

    /** The same without pictures. */
    public ChatSettings withoutPictures() {
        return new ChatSettings(names, notCommands, given, aliases, avatars, false, vocabulary);
    }

    /** The same for rulebooks in an author's own words too. */
    public ChatSettings withVocabulary(Vocabulary words) {
        return new ChatSettings(names, notCommands, given, aliases, avatars, pictures, words);
    }

    /** Whether a command may start activities of {@code type}. */
    public boolean isCommand(String type) {
        return type.indexOf(':') < 0 && !notCommands.contains(type);
    }
}
