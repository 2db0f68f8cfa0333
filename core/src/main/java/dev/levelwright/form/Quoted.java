package dev.levelwright.form;

/** Foreign text as it may stand in a message or a log line: quoted, cut, without control or direction characters. */
public final class Quoted {
    private static final int MOST_SHOWN = 64;
    private static final int LONGEST_LINE = 500;

    private Quoted() {}

    /** Quoted, at most {@value #MOST_SHOWN} characters of it. */
    public static String text(String value) {
        return '"' + clean(value, MOST_SHOWN).replace("\"", "\\\"") + '"';
    }

    /** Not quoted: a message that somebody else wrote, on one line, at most {@value #LONGEST_LINE} characters of it. */
    public static String line(String message) {
        return clean(message, LONGEST_LINE);
    }

    private static String clean(String value, int most) {
        StringBuilder out = new StringBuilder();
        value.codePoints().limit(most).forEach(point -> append(out, point));
        return out.append(value.codePointCount(0, value.length()) > most ? "..." : "")
                .toString()
                .replace("${", "$\\u007b"); // some loggers look up what stands in such brackets
    }

    private static void append(StringBuilder out, int point) {
        if (isSafe(point)) {
            out.appendCodePoint(point);
        } else {
            out.append(String.format("\\u%04x", point));
        }
    }

    private static boolean isSafe(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
