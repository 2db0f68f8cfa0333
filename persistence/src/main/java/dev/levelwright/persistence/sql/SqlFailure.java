package dev.levelwright.persistence.sql;

import java.io.Serial;
import java.sql.SQLException;

/** Unwinds a transaction whose database failed, through code that knows no SQL. It never leaves this package. */
final class SqlFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    SqlFailure(SQLException cause) {
        super(cause);
    }
}
