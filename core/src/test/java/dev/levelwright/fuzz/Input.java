package dev.levelwright.fuzz;

import java.nio.charset.StandardCharsets;

/**
 * What a target is given.
 *
 * @param text a text, which may hold half surrogate pairs
 * @param bytes the same in UTF-8; in some of the inputs a few bytes of it are not what they should be
 * @param choice a number that follows from seed and try, for what else the target has to choose
 */
public record Input(String text, byte[] bytes, long choice) {
    /** A text with its bytes as they should be. */
    public static Input of(String text, long choice) {
        return new Input(text, text.getBytes(StandardCharsets.UTF_8), choice);
    }

    /** One of {@code many}, the one that {@link #choice} says. */
    @SafeVarargs
    public final <T> T oneOf(T... many) {
        return many[Math.floorMod(choice, many.length)];
    }
}
