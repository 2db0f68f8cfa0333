package dev.levelwright.simulation;

import java.io.Serial;

/** A law does not hold. */
final class Broken extends AssertionError {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String law;

    /** The error that names the law, and says what was seen. */
    Broken(String law, String seen) {
        super(law + ": " + seen);
        this.law = law;
    }

    /** The law, as a sentence. */
    String law() {
        return law;
    }

    /** Throws unless {@code holds}. */
    static void unless(boolean holds, String law, Object... seen) {
        if (!holds) {
            StringBuilder text = new StringBuilder();
            for (Object one : seen) {
                text.append(text.isEmpty() ? "" : " ").append(one);
            }
            throw new Broken(law, text.toString());
        }
    }
}
