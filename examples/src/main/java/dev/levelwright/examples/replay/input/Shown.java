package dev.levelwright.examples.replay.input;

/** Values of an input inside a message: data, cut to a bearable length, without anything that moves a terminal. */
final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    static String quoted(String value) {
        StringBuilder text = new StringBuilder("\"");
        value.codePoints().limit(LONGEST).forEach(c -> text.appendCodePoint(visible(c) ? c : '\uFFFD'));
        return text.append(value.codePointCount(0, value.length()) > LONGEST ? "...\"" : "\"")
                .toString();
    }

    private static boolean visible(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
    }
}
