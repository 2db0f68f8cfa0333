package dev.levelwright.persistence.sql;

import java.sql.Connection;
import java.util.function.Function;

/** Where the database can be looked at. */
interface Looks {
    /** Looks at one moment. */
    <T> T read(Function<Connection, T> look);
}
