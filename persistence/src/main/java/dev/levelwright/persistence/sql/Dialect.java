package dev.levelwright.persistence.sql;

import dev.levelwright.store.Call;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that differs between databases. */
interface Dialect {
    /** The dialect for a URL; an error when there is none. */
    static Dialect of(String url, Tables tables) {
        if (url.startsWith(H2Dialect.PREFIX)) {
            return new H2Dialect(tables);
        }
        if (url.startsWith(PostgresDialect.PREFIX)) {
            return new PostgresDialect(tables);
        }
        throw new IllegalArgumentException("url of a store must begin with " + H2Dialect.PREFIX + " or "
                + PostgresDialect.PREFIX + " but was \"" + url + "\"");
    }

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

    /** What a connection for that URL is opened with beside it. */
    Map<String, String> properties(String url);

    /** What every connection is told first, if anything. */
    Optional<String> greeting();

    /** How many of the connections write. */
    int writers(int connections);

    /** Whether threads of callers may write, who may be interrupted at any time. */
    boolean callersMayWrite();

    /** How a transaction begins that has no reason for more care. */
    Care care();

    /** Whether what is committed is seen by others before it is durable. */
    boolean isSeenBeforeItIsDurable();

    /** Whether other processes may write into the database. */
    boolean isShared();

    /** Waits until no other process brings tables up to date; none does before the connection's transaction ends. */
    void awaitTurnToMigrate(Connection connection) throws SQLException;

    /** Makes sure that nobody else works on the database if nobody else may; holds as long as the connection. */
    void own(Connection connection) throws SQLException;

    /** Before the last connection is closed in order. */
    void leave(Connection connection) throws SQLException;

    /** Begins a transaction that sees one moment and writes nothing. */
    void beginReading(Connection connection) throws SQLException;

    /** Brings what calls of one realm will ask for, if asking for it one by one is dear. */
    void bring(Start start, RealmRow realm, List<Call> calls);

    /**
     * Writes a flush.
     *
     * @throws StaleRealm when a realm is not as it was known; the transaction must not be committed then
     */
    void write(Connection connection, Statements statements, Flush flush) throws SQLException;

    /** What an error means for the transaction that met it. */
    Trouble trouble(SQLException error);

    /** Whether the error says that own() found another owner. */
    boolean isOwned(SQLException error);

    /** What an error means and what to do about it, as a sentence about {@code database}; empty when it is unknown. */
    Optional<String> explain(SQLException error, String database);
}
