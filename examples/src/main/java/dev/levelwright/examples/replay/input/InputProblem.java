package dev.levelwright.examples.replay.input;

import java.io.Serial;

/** An input that cannot be read on; the message says where and why. */
public final class InputProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** A problem described by {@code message}. */
    public InputProblem(String message) {
        super(message);
    }

    /** A problem at a place. */
    static InputProblem at(String place, String message) {
        return new InputProblem(place + ": " + message);
    }
}
