package dev.levelwright.persistence.sql;

import dev.levelwright.store.StoreFailure;
import java.sql.SQLException;
import java.util.Optional;

/** Errors of a database in words for whoever runs the store: what, where, what to do. */
final class Failures {
    private static final int DEEPEST = 20;

    private final Dialect dialect;
    private final String database;

    Failures(Dialect dialect, String database) {
        this.dialect = dialect;
        this.database = database;
    }

    /**
     * The failure to be told.
     *
     * @param what what became of the database, such as {@code cannot be opened}
     */
    StoreFailure of(String what, Throwable failure) {
        if (failure instanceof StoreFailure known) {
            return known;
        }
        return sqlError(failure)
                .map(error -> new StoreFailure(words(what, error), error))
                .orElseGet(() -> new StoreFailure(sentence(what, failure), failure));
    }

    private String words(String what, SQLException error) {
        return dialect.explain(error, database).orElseGet(() -> sentence(what, error));
    }

    private String sentence(String what, Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return "database " + database + " " + what + ": "
                + message.lines().findFirst().orElse("");
    }

    /** The database's own error, beneath whatever the libraries wrapped around it. */
    static Optional<SQLException> sqlError(Throwable failure) {
        Throwable at = failure;
        Optional<SQLException> found = Optional.empty();
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            found = at instanceof SQLException error ? Optional.of(error) : found;
            at = at.getCause();
        }
        return found;
    }
}
