package dev.levelwright.chat.answer;

import dev.levelwright.chat.Button;
import dev.levelwright.form.Canonical;
import dev.levelwright.form.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a press of a button says: {@code lw:<command>:<values>:<user>}, values between commas. A value that makes the id too
 * long is told by its digest ({@code ~1f2e3d4c5b6a}); who reads the id knows which values there are.
 *
 * @param command the name of the command
 * @param values the values of its options, in their order; empty for one that is not given
 * @param user who may press it
 */
record ButtonId(String command, List<String> values, String user) {
    private static final String DIGEST = "~";
    private static final int DIGITS = 12;

    ButtonId {
        values = List.copyOf(values);
    }

    /** The id, at most 64 bytes long; empty when it cannot be made so short. */
    Optional<String> text() {
        List<String> parts =
                new ArrayList<>(values.stream().map(ButtonId::escaped).toList());
        while (bytes(joined(parts)) > Button.MAX_ID) {
            int longest = IntStream.range(0, parts.size())
                    .boxed()
                    .max(Comparator.comparing(i -> bytes(parts.get(i))))
                    .orElse(0);
            if (parts.isEmpty() || bytes(parts.get(longest)) <= DIGEST.length() + DIGITS) {
                return Optional.empty();
            }
            parts.set(longest, digest(values.get(longest)));
        }
        return Optional.of(joined(parts));
    }

    /** Reads an id; empty for one that is none of ours. */
    static Optional<ButtonId> parse(String id) {
        String[] parts = id.split(":", -1);
        boolean ours = id.startsWith(Button.PREFIX) && parts.length == 4 && bytes(id) <= Button.MAX_ID;
        return ours
                ? Optional.of(new ButtonId(unescaped(parts[1]), values(parts[2]), unescaped(parts[3])))
                : Optional.empty();
    }

    /** The value that {@code told} stands for: itself, or the one of {@code candidates} whose digest it is. */
    static Optional<String> resolved(String told, Stream<String> candidates) {
        return told.startsWith(DIGEST)
                ? candidates.filter(value -> digest(value).equals(told)).findFirst()
                : Optional.of(unescaped(told));
    }

    private static List<String> values(String part) {
        return part.isEmpty() ? List.of() : List.of(part.split(",", -1));
    }

    private String joined(List<String> parts) {
        return Button.PREFIX + escaped(command) + ":" + String.join(",", parts) + ":" + escaped(user);
    }

    private static String digest(String value) {
        return DIGEST + Canonical.sha256(Document.text(value)).substring(0, DIGITS);
    }

    private static String escaped(String value) {
        return value.codePoints()
                .mapToObj(point -> isPlain(point) ? Character.toString(point) : percent(point))
                .collect(Collectors.joining());
    }

    private static boolean isPlain(int point) {
        return point != '%' && point != ':' && point != ',' && point != '~' && point > ' ';
    }

    private static String percent(int point) {
        return "%" + Integer.toHexString(0x100 | (point & 0xFF)).substring(1);
    }

    /** An escape that is none stays as it is: an id comes from anywhere. */
    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean escape = isEscape(text, i);
            plain.append(escape ? (char) Integer.parseInt(text.substring(i + 1, i + 3), 16) : text.charAt(i));
            i += escape ? 2 : 0;
        }
        return plain.toString();
    }

    private static boolean isEscape(String text, int at) {
        return text.charAt(at) == '%'
                && at + 3 <= text.length()
                && text.substring(at + 1, at + 3).matches("[0-9a-f]{2}");
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
