package dev.levelwright.persistence.importing;

import java.io.Serial;

/** An import that cannot be tried: file, options and rulebook do not go together. The message says why. */
public final class ImportProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** A problem described by {@code message}. */
    public ImportProblem(String message) {
        super(message);
    }
}
