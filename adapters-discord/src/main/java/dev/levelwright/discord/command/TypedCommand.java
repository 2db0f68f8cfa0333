package dev.levelwright.discord.command;

import dev.levelwright.chat.Command;
import dev.levelwright.chat.Option;
import dev.levelwright.discord.event.InteractionEvent;
import dev.levelwright.discord.event.MessageEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands typed as messages, for communities that are used to them: {@code !give @bob 10}. Options are given in their
 * order; the last one takes the rest of the line; quotation marks keep words together; a mention is a user.
 *
 * @param prefix how they begin, such as {@code !}
 */
public record TypedCommand(String prefix) {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern MENTION = Pattern.compile("<@!?([0-9]{1,20})>");
    private static final int LONGEST = 500;

    public TypedCommand {
        if (prefix.isBlank()) {
            throw new IllegalArgumentException("prefix of commands must not be blank");
        }
    }

    /**
     * The command that a message is, or empty.
     *
     * @param commands those that there are, by name
     * @param admin whether who wrote it may use admin commands
     * @param locale the language of the guild
     */
    public Optional<InteractionEvent> in(
            MessageEvent message, Map<String, Command> commands, boolean admin, Locale locale) {
        String text = message.content();
        if (!text.startsWith(prefix)) {
            return Optional.empty();
        }
        Deque<String> words = words(text.substring(prefix.length()));
        String name = words.isEmpty() ? "" : words.remove().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(commands.get(name))
                .map(command -> new InteractionEvent(
                        message.id(),
                        message.guild(),
                        InteractionEvent.Kind.TYPED,
                        name,
                        options(command.options(), words),
                        "",
                        message.author(),
                        message.place(),
                        admin,
                        locale));
    }

    private static Deque<String> words(String text) {
        Deque<String> words = new ArrayDeque<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words;
    }

    private static Map<String, String> options(List<Option> options, Deque<String> words) {
        Map<String, String> said = new LinkedHashMap<>();
        for (int i = 0; i < options.size() && !words.isEmpty(); i++) {
            boolean last = i == options.size() - 1;
            String value = last ? String.join(" ", words) : words.remove();
            said.put(options.get(i).name(), value(options.get(i), value));
        }
        return said;
    }

    private static String value(Option option, String text) {
        Matcher mention = MENTION.matcher(text);
        if (option.type() == Option.Type.USER && mention.matches()) {
            return mention.group(1);
        }
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
