package dev.levelwright.engine;

import java.io.Serial;

/** Unwinds a decision whose scene lacks something; the engine turns it into {@link Step.More}. It has no stack trace. */
final class Wanting extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Need need;

    Wanting(Need need) {
        super("the scene lacks something", null, false, false);
        this.need = need;
    }

    Need need() {
        return need;
    }
}
