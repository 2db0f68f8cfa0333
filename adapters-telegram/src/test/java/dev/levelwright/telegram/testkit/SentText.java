package dev.levelwright.telegram.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Telegram makes of a text in HTML (core.telegram.org/bots/api#html-style): the words that people see, and what in
 * them could be clicked. An HTML that Telegram would refuse is an error.
 *
 * @param words the text without tags
 * @param links mentions, commands, tags and addresses that the app would underline
 */
public record SentText(String words, List<String> links) {
    private static final Pattern PIECE =
            Pattern.compile("<(/?)([a-z-]+)( [^<>]*)?>|&(#?[A-Za-z0-9]+);|[^<&]+|.", Pattern.DOTALL);
    private static final List<String> TAGS = List.of(
            "b",
            "strong",
            "i",
            "em",
            "u",
            "ins",
            "s",
            "strike",
            "del",
            "span",
            "tg-spoiler",
            "a",
            "tg-emoji",
            "code",
            "pre",
            "blockquote");
    private static final Map<String, String> NAMED = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
    private static final Pattern LINK = Pattern.compile(
            "(?<![\\p{L}\\p{N}_])[@/#$][\\p{L}\\p{N}_]{2,}"
                    + "|\\b[a-z]+://[^\\s]+|\\b[\\w-]+(\\.[\\w-]+)*\\.(com|org|net|me|ru|io|dev)\\b|[\\w.]+@[\\w-]+\\.[a-z]+",
            Pattern.CASE_INSENSITIVE);

    /** Reads a text with {@code parse_mode} HTML. */
    public static SentText ofHtml(String html) {
        StringBuilder words = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        Matcher piece = PIECE.matcher(html);
        while (piece.find()) {
            if (piece.group(2) != null) {
                nest(open, piece.group(1).isEmpty(), piece.group(2));
            } else if (piece.group(4) != null) {
                words.append(named(piece.group(4)));
            } else {
                words.append(plain(piece.group()));
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("can't parse entities: can't find end tag of " + open.peek());
        }
        return new SentText(words.toString(), links(words.toString()));
    }

    private static void nest(Deque<String> open, boolean opening, String tag) {
        if (!TAGS.contains(tag)) {
            throw new IllegalArgumentException("can't parse entities: unsupported start tag " + tag);
        }
        if (opening) {
            open.push(tag);
        } else if (open.isEmpty() || !open.pop().equals(tag)) {
            throw new IllegalArgumentException("can't parse entities: unexpected end tag " + tag);
        }
    }

    private static String named(String entity) {
        if (entity.startsWith("#")) {
            return Character.toString(
                    entity.startsWith("#x")
                            ? Integer.parseInt(entity.substring(2), 16)
                            : Integer.parseInt(entity.substring(1)));
        }
        if (!NAMED.containsKey(entity)) {
            throw new IllegalArgumentException("can't parse entities: unsupported entity " + entity);
        }
        return NAMED.get(entity);
    }

    private static String plain(String text) {
        if (text.equals("<") || text.equals("&")) {
            throw new IllegalArgumentException("can't parse entities: a bare " + text);
        }
        return text;
    }

    private static List<String> links(String words) {
        List<String> links = new ArrayList<>();
        Matcher link = LINK.matcher(words);
        while (link.find()) {
            links.add(link.group());
        }
        return links;
    }
}
