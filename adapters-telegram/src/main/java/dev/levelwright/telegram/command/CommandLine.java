package dev.levelwright.telegram.command;

import dev.levelwright.telegram.event.Incoming.Said;
import dev.levelwright.telegram.event.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command as somebody typed it. Example: {@code /give@QuestBot @ada 10 "for the tea"} is {@code give}, for {@code
 * questbot}, with three words behind it.
 *
 * @param name the command, in lower case
 * @param addressee the bot it is for, in lower case; empty when it does not say, so that every bot may feel meant
 * @param words what stands behind it, at most {@value #MAX_WORDS}
 */
public record CommandLine(String name, String addressee, List<Word> words) {
    /** What stands behind further words is not read. */
    static final int MAX_WORDS = 50;

    private static final Pattern HEAD = Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{1,32}))?(?=\\s|$)");

    /** Phones make curly quotes of straight ones, each in its own country's way (escaped: javadoc may read ASCII). */
    private static final Map<Character, String> CLOSING =
            Map.of('"', "\"", '\u201c', "\u201d\u201c", '\u201e', "\u201c\u201d", '\u00ab', "\u00bb");

    public CommandLine {
        words = List.copyOf(words);
    }

    /** The command that a message is; empty when it is none. */
    public static Optional<CommandLine> of(Said said) {
        Matcher head = HEAD.matcher(said.text());
        return head.lookingAt()
                ? Optional.of(new CommandLine(
                        head.group(1).toLowerCase(Locale.ROOT),
                        Optional.ofNullable(head.group(2)).orElse("").toLowerCase(Locale.ROOT),
                        words(said, head.end())))
                : Optional.empty();
    }

    /** Whether it may be meant for the bot of that {@code @name}, in lower case. */
    public boolean isFor(String bot) {
        return addressee.isEmpty() || addressee.equals(bot);
    }

    private static List<Word> words(Said said, int from) {
        List<Word> words = new ArrayList<>();
        int at = next(said.text(), from);
        while (at < said.text().length() && words.size() < MAX_WORDS) {
            int end = end(said, at);
            words.add(word(said, at, end));
            at = next(said.text(), end);
        }
        return words;
    }

    private static int next(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int end(Said said, int from) {
        String text = said.text();
        Optional<Mention> mention = mention(said, from);
        if (mention.isPresent()) {
            return mention.get().to();
        }
        int closing = closing(text, from);
        if (closing > 0) {
            return closing + 1;
        }
        int at = from;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the quote that opens at {@code from} ends, or 0. */
    private static int closing(String text, int from) {
        return CLOSING.getOrDefault(text.charAt(from), "")
                .chars()
                .map(quote -> text.indexOf(quote, from + 1))
                .filter(at -> at > 0)
                .min()
                .orElse(0);
    }

    private static Word word(Said said, int from, int to) {
        boolean quoted = mention(said, from).isEmpty() && closing(said.text(), from) == to - 1 && to - from > 1;
        String text =
                quoted ? said.text().substring(from + 1, to - 1) : said.text().substring(from, to);
        return new Word(text, quoted, mention(said, from).flatMap(Mention::person));
    }

    /** A mention that lies in the text: entities are as hostile as the text. */
    private static Optional<Mention> mention(Said said, int from) {
        return said.mentions().stream()
                .filter(mention -> mention.from() == from && mention.to() > from)
                .filter(mention -> mention.to() <= said.text().length())
                .findFirst();
    }
}
