package dev.levelwright.persistence.sql;

import dev.levelwright.store.Call;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postgresql.util.PSQLState;

/**
 * PostgreSQL, 15 or newer, which several processes may share. READ COMMITTED is all that is asked of it, and no state is
 * left in a connection, so a pooler that gives connections to transactions may stand between.
 */
final class PostgresDialect implements Dialect {
    static final String PREFIX = "jdbc:postgresql:";

    /** The number of the lock under which tables are brought up to date, "levelwri" in ASCII. */
    private static final long MIGRATING = 0x6c65_7665_6c77_7269L;

    private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "55P03", "23505");
    private static final Set<String> LOST =
            Set.of("57P01", "57P02", "57P03", "57P05", "25P03", "53300", "58000", "58P01");

    private static final String FULL = "53100";

    private final Unnesting writing;
    private final Ahead ahead;

    PostgresDialect(Tables tables) {
        this.writing = new Unnesting(tables);
        this.ahead = new Ahead(tables);
    }

    @Override
    public String migrations() {
        return "classpath:dev/levelwright/persistence/sql/postgresql";
    }

    @Override
    public String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** A server that does not answer is given up after a minute, unless the URL says otherwise. */
    @Override
    public String durable(String url) {
        if (url.toLowerCase(Locale.ROOT).contains("autosave=always")) {
            throw new IllegalArgumentException("autosave=always must not stand in " + url
                    + ": the store begins again by itself, and every statement would cost one more");
        }
        return with(with(with(url, "socketTimeout", "60"), "tcpKeepAlive", "true"), "ApplicationName", "levelwright");
    }

    private static String with(String url, String option, String value) {
        return url.contains(option + "=") ? url : url + (url.contains("?") ? "&" : "?") + option + "=" + value;
    }

    /**
     * Everything here is found by a key. A plan that was made while a table was empty would read the whole of it, and a
     * prepared statement keeps its plan while the table grows; so such plans are not made. A pooler knows no such option:
     * {@code prepareThreshold=0} says that one stands between, and then each statement is planned by itself.
     *
     * <p>A process that is stopped in the middle of a transaction would hold its realms until it goes on: the server lets
     * them go after a minute.
     */
    @Override
    public Map<String, String> properties(String url) {
        return url.contains("prepareThreshold=0") || url.contains("options=")
                ? Map.of()
                : Map.of(
                        "options",
                        "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off"
                                + " -c idle_in_transaction_session_timeout=60s");
    }

    @Override
    public Optional<String> greeting() {
        return Optional.empty();
    }

    /** While one waits for the disk, the other decides. */
    @Override
    public int writers(int connections) {
        return Math.min(2, connections - 1);
    }

    /** At worst the connection is lost, and the same call is done again. */
    @Override
    public boolean callersMayWrite() {
        return true;
    }

    @Override
    public Care care() {
        return Care.TRUSTING;
    }

    @Override
    public boolean isSeenBeforeItIsDurable() {
        return false;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    /** A lock of the transaction, which a pooler leaves alone. Flyway's own comes too late for its first table. */
    @Override
    public void awaitTurnToMigrate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + MIGRATING + ")");
        }
    }

    @Override
    public void own(Connection connection) {}

    @Override
    public void leave(Connection connection) {}

    /** For this transaction alone: what is set for a session would stay with a pooler's connection. */
    @Override
    public void beginReading(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        }
    }

    @Override
    public void bring(Start start, RealmRow realm, List<Call> calls) {
        if (realm.written()) {
            ahead.bring(start, realm, calls);
        }
    }

    @Override
    public void write(Connection connection, Statements statements, Flush flush) throws SQLException {
        writing.write(connection, flush);
    }

    @Override
    public Trouble trouble(SQLException error) {
        String state = String.valueOf(error.getSQLState());
        if (CONFLICTS.contains(state)) {
            return Trouble.CONFLICT;
        }
        if (state.equals(FULL)) {
            return Trouble.FULL;
        }
        return PSQLState.isConnectionError(state) || state.startsWith("08") || LOST.contains(state)
                ? Trouble.LOST
                : Trouble.REFUSED;
    }

    @Override
    public boolean isOwned(SQLException error) {
        return false;
    }

    @Override
    public Optional<String> explain(SQLException error, String database) {
        return Optional.ofNullable(
                switch (String.valueOf(error.getSQLState())) {
                    case "28P01", "28000" ->
                        "database " + database + " does not let this user in: correct user and password";
                    case "3D000" ->
                        "database " + database + " does not exist: create it, or correct the name in the URL";
                    case "08001" ->
                        "database " + database
                                + " does not answer: is PostgreSQL running, and are host and port right?";
                    case FULL -> "database " + database + " has no space left on its disk";
                    case "42501" ->
                        "database " + database
                                + " does not allow this user to create or use the tables: grant CREATE and USAGE on the"
                                + " schema";
                    default -> null;
                });
    }
}
