package dev.levelwright.chat;

/**
 * What all platforms have to fear of somebody's text, taken out: control characters and line breaks (they become blanks),
 * invisible format characters but the joiner of emoji, marks of direction, towers of combining marks, halves of surrogate
 * pairs. A text with letters from right to left stands in an isolate of its own.
 */
final class Harmless {
    private static final int MOST_MARKS = 3;
    private static final int JOINER = 0x200D;
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Harmless() {}

    /** The text in one line, isolated if it has letters from right to left. */
    static String data(String text) {
        String line = line(text);
        return hasRightToLeft(line) ? FIRST_STRONG_ISOLATE + line + POP_ISOLATE : line;
    }

    /** The text in one line. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int point = text.codePointAt(i);
            marks = isMark(point) ? marks + 1 : 0;
            if (marks <= MOST_MARKS) {
                append(line, point);
            }
        }
        return line.toString();
    }

    private static void append(StringBuilder line, int point) {
        switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> line.append(' ');
            case Character.SURROGATE -> line.append('\uFFFD');
            case Character.FORMAT -> line.append(point == JOINER ? Character.toString(point) : "");
            default -> line.appendCodePoint(point);
        }
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean hasRightToLeft(String text) {
        return text.codePoints().map(Character::getDirectionality).anyMatch(Harmless::isRightToLeft);
    }

    private static boolean isRightToLeft(int directionality) {
        return directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
