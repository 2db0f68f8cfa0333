package dev.levelwright.engine;

import java.io.Serial;
import java.util.Set;

/** Unwinds a decision whose scene lacks something; the engine turns it into {@link Step.More}. It has no stack trace. */
final class Wanting extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Set<Need> needs;

    Wanting(Need need) {
        this(Set.of(need));
    }

    Wanting(Set<Need> needs) {
        super("the scene lacks something", null, false, false);
        this.needs = needs;
    }

    Set<Need> needs() {
        return needs;
    }
}
