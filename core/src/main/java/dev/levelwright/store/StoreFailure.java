package dev.levelwright.store;

import java.io.Serial;

/** The store could not do its work: the database is gone, locked or damaged. The message says which and what to do. */
public class StoreFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** A failure described by {@code message}. */
    public StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
