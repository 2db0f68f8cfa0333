package dev.levelwright.examples.text;

import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/** Names from outside on a terminal: data, so nothing in them may move the cursor or turn the line round. */
public final class Names {
    private static final Pattern SGR = Pattern.compile("\u001B\\[[0-9;]*m");

    private Names() {}

    /** The name with every control and direction character replaced, cut to {@code columns}. */
    public static String shown(String name, int columns) {
        StringBuilder text = new StringBuilder();
        int used = 0;
        for (int c : name.codePoints().map(Names::visible).toArray()) {
            used += Math.max(WCWidth.wcwidth(c), 0);
            if (used > columns) {
                return text.append('~').toString();
            }
            text.appendCodePoint(c);
        }
        return text.toString();
    }

    /** How many columns a text takes on a terminal; colours take none. */
    static int width(String text) {
        return SGR.matcher(text)
                .replaceAll("")
                .codePoints()
                .map(c -> Math.max(WCWidth.wcwidth(c), 0))
                .sum();
    }

    private static int visible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> '?';
            default -> codePoint;
        };
    }
}
