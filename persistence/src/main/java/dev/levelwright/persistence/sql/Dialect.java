package dev.levelwright.persistence.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jooq.SQLDialect;

/** All that differs between databases. */
interface Dialect {
    /** The dialect for a URL; an error when there is none. */
    static Dialect of(String url) {
        if (url.startsWith(H2Dialect.PREFIX)) {
            return new H2Dialect();
        }
        throw new IllegalArgumentException(
                "url of a store must begin with " + H2Dialect.PREFIX + " but was \"" + url + "\"");
    }

    /** How jOOQ calls it. */
    SQLDialect jooq();

    /** The folder of its migrations in the class path. */
    String migrations();

    /** How it spells a name that is not quoted. */
    String folded(String name);

    /**
     * The URL with everything that durability needs.
     *
     * @throws IllegalArgumentException if it asks for something that durability forbids
     */
    String durable(String url);

    /** What every connection is told first. */
    String greeting();

    /** Makes sure that nobody else works on the database if nobody else may; holds as long as the connection. */
    void own(Connection connection, Tables tables) throws SQLException;

    /** Begins a transaction that sees one moment and writes nothing. */
    void beginReading(Connection connection) throws SQLException;

    /** Whether the error says that own() found another owner. */
    boolean isOwned(SQLException error);

    /** What an error means and what to do about it, as a sentence about {@code database}; empty when it is unknown. */
    Optional<String> explain(SQLException error, String database);
}
