package dev.levelwright.examples.play;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that somebody typed, taken apart: {@code give @bob amount=10 note="for you"} has the plain word {@code @bob} and
 * two named ones.
 *
 * @param command its first word
 * @param plain the words behind it without a name, in order
 * @param named the words with a name
 * @param rest everything behind the first word, as it was typed
 */
record Typed(String command, List<String> plain, Map<String, String> named, String rest) {
    private static final String NAME = "[A-Za-z][A-Za-z0-9_-]*";
    private static final Pattern WORD =
            Pattern.compile("(" + NAME + ")=(?=\\s|$)|(?:(" + NAME + ")=)?(?:\"([^\"]*)\"?|(\\S+))");

    Typed {
        plain = List.copyOf(plain);
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }

    /** Takes a line apart; never fails. */
    static Typed of(String line) {
        String text = line.strip();
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        String rest = text.substring(end).strip();
        List<String> plain = new ArrayList<>();
        Map<String, String> named = new LinkedHashMap<>();
        Matcher words = WORD.matcher(rest);
        while (words.find()) {
            if (words.group(1) != null) {
                named.put(words.group(1), "");
            } else if (words.group(2) != null) {
                named.put(words.group(2), value(words));
            } else {
                plain.add(value(words));
            }
        }
        return new Typed(text.substring(0, end), plain, named, rest);
    }

    private static String value(Matcher word) {
        return word.group(3) != null ? word.group(3) : String.valueOf(word.group(4));
    }

    /** The same line without its first word, which stands before a command. */
    Typed behind() {
        return of(rest);
    }
}
