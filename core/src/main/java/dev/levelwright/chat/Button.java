package dev.levelwright.chat;

import java.nio.charset.StandardCharsets;

/**
 * Something to press under a {@link Reply}. Its id says all that a press means, so that nothing is kept anywhere: {@code
 * lw:<command>:<values>:<user>}, the values those of the command's options in their order, the user the one who may press
 * it. {@link Chat#pressed} turns it back into a request.
 *
 * <p>The answer to a press takes the place of the message that the button is under, unless it is private: then it is shown
 * to who pressed, and the message stays.
 *
 * @param id 1 to 64 bytes in UTF-8, the least that a platform takes
 * @param label what is written on it: somebody's text perhaps, without anything invisible, at most 80 UTF-16 units
 * @param style how it looks
 * @param enabled whether it can be pressed
 */
public record Button(String id, String label, Style style, boolean enabled) {
    /** The longest id in bytes of UTF-8. */
    public static final int MAX_ID = 64;

    /** How all ids begin. */
    public static final String PREFIX = "lw:";

    private static final int MAX_LABEL = 80;

    public Button {
        int bytes = id.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > MAX_ID) {
            throw new IllegalArgumentException("id of a button must have 1 to " + MAX_ID + " bytes but has " + bytes);
        }
        label = Markup.PLAIN.line(Line.of(Span.data(label)), MAX_LABEL);
    }

    /** How a button looks. */
    public enum Style {
        /** What most will want. */
        MAIN,
        /** One of several. */
        OTHER,
        /** What cannot be taken back. */
        DANGER
    }
}
