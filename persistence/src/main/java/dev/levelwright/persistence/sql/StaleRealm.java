package dev.levelwright.persistence.sql;

import java.sql.SQLException;

/** A realm is not as it was remembered. */
final class StaleRealm extends SQLException {
    private static final long serialVersionUID = 1L;

    StaleRealm() {
        super("a realm was changed by somebody else");
    }
}
