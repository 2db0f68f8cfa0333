package dev.levelwright.fuzz;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The pieces of a text that look like JSON, where it has any: names, values, whole brackets. It knows no errors. */
final class Pieces {
    /** Pieces of longer texts are not looked for. */
    private static final int LONGEST = 200_000;

    private final String text;
    private final List<Piece> all = new ArrayList<>();

    private Pieces(String text) {
        this.text = text;
    }

    /**
     * A piece.
     *
     * @param from where it begins
     * @param to behind its end
     * @param name whether it is the name of a field
     * @param bracket whether it begins with a bracket
     */
    record Piece(int from, int to, boolean name, boolean bracket) {
        String of(String text) {
            return text.substring(from, to);
        }
    }

    /** The pieces of {@code text}, in the order in which they end. */
    static List<Piece> of(String text) {
        Pieces pieces = new Pieces(text);
        if (text.length() <= LONGEST) {
            pieces.find();
        }
        return pieces.all;
    }

    private void find() {
        Deque<Integer> open = new ArrayDeque<>();
        int at = 0;
        while (at < text.length()) {
            char letter = text.charAt(at);
            int end = at + 1;
            if (letter == '"') {
                end = quoted(at);
                all.add(new Piece(at, end, isName(end), false));
            } else if (letter == '{' || letter == '[') {
                open.push(at);
            } else if ((letter == '}' || letter == ']') && !open.isEmpty()) {
                all.add(new Piece(open.pop(), end, false, true));
            } else if (isWord(letter)) {
                end = word(at);
                all.add(new Piece(at, end, false, false));
            }
            at = end;
        }
    }

    private int quoted(int from) {
        int at = from + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), at + 1);
    }

    private int word(int from) {
        int at = from;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean isName(int end) {
        int at = end;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == ':';
    }

    private static boolean isWord(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '-' || letter == '+' || letter == '.';
    }
}
