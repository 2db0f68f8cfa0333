package dev.levelwright.engine;

import java.io.Serial;

/**
 * Unwinds a decision one of whose holders has seen a later instant; the engine decides again at that instant, so that
 * no balance settles backwards. It has no stack trace.
 */
final class Later extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final long at;

    Later(long at) {
        super("later", null, false, false);
        this.at = at;
    }

    long at() {
        return at;
    }
}
