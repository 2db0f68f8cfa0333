package dev.levelwright.chat;

import dev.levelwright.math.Amounts;
import java.util.List;
import java.util.Optional;

/**
 * What the game says in a chat, before any platform wrote it: an adapter turns it into an embed, a message, lines of a
 * terminal, writing every {@link Line} through its {@link Markup}. Started with {@link #titled} or {@link #saying}.
 *
 * @param title the headline
 * @param lines the text, line by line
 * @param fields short texts under a label each
 * @param bar how far something has come
 * @param buttons what can be pressed, in order; adapters break them into rows
 * @param isPrivate whether only who asked should see it
 * @param picture a picture that says the same again
 * @param tone how it is meant
 */
public record Reply(
        Optional<Line> title,
        List<Line> lines,
        List<Field> fields,
        Optional<Bar> bar,
        List<Button> buttons,
        boolean isPrivate,
        Optional<Picture> picture,
        Tone tone) {
    /** Most fields, as many as a Discord embed takes. */
    public static final int MAX_FIELDS = 25;

    /** Most buttons, as many as a Discord message takes. */
    public static final int MAX_BUTTONS = 25;

    public Reply {
        lines = List.copyOf(lines);
        fields = List.copyOf(fields);
        buttons = List.copyOf(buttons);
        atMost("fields", fields, MAX_FIELDS);
        atMost("buttons", buttons, MAX_BUTTONS);
    }

    /** How a reply is meant; a platform may colour it. */
    public enum Tone {
        /** Told on request. */
        NEUTRAL,
        /** Something good happened. */
        GOOD,
        /** It did not work, and why. */
        BAD
    }

    /**
     * A short text under a label.
     *
     * @param label what it is about
     * @param value the text
     */
    public record Field(Line label, Line value) {}

    /**
     * How far something has come.
     *
     * @param filled how far, in 0..whole
     * @param whole how far it goes, at least 1
     */
    public record Bar(long filled, long whole) {
        private static final String FULL = "▰";
        private static final String EMPTY = "▱";

        public Bar {
            if (whole < 1 || filled < 0 || filled > whole) {
                throw new IllegalArgumentException(
                        "a bar is filled from 0 to a whole of at least 1 but was " + filled + " of " + whole);
            }
        }

        /** The bar in so many characters; full only when nothing is missing. Example: 18 of 100 in 10 is ▰▱▱▱▱▱▱▱▱▱. */
        public String text(int width) {
            int full = share(width);
            return FULL.repeat(full) + EMPTY.repeat(width - full);
        }

        /** How many of {@code parts} are filled, rounded down. */
        public int share(int parts) {
            return (int) Amounts.mulDivFloor(filled, parts, whole);
        }
    }

    /** A reply with a headline and nothing else yet. */
    public static ReplyBuilder titled(Line title) {
        return new ReplyBuilder(Optional.of(title));
    }

    /** A reply of these lines, and nothing else yet. */
    public static ReplyBuilder saying(Line... lines) {
        return new ReplyBuilder(Optional.empty()).lines(List.of(lines));
    }

    private static void atMost(String what, List<?> items, int most) {
        if (items.size() > most) {
            throw new IllegalArgumentException("a reply has at most " + most + " " + what + " but has " + items.size());
        }
    }
}
