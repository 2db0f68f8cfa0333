package dev.levelwright.persistence.sql;

import dev.levelwright.store.Call;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * H2 inside this process, in a file or in memory. What was measured with {@code kill -9}: the default write delay lost
 * 8 % of the acknowledged commits and tore transactions, {@code WRITE_DELAY=0} lost none of 177,459;
 * {@code RETENTION_TIME=0} lost in 9 of 20 runs whatever else was set.
 */
final class H2Dialect implements Dialect {
    static final String PREFIX = "jdbc:h2:";

    private static final String MEMORY = "mem:";
    private static final String FILE = "file:";

    /** Options that lose what was acknowledged, or let others write beside us. */
    private static final Map<String, String> FORBIDDEN = Map.of(
            "RETENTION_TIME", "0",
            "AUTO_SERVER", "TRUE",
            "FILE_LOCK", "NO",
            "IGNORECASE", "TRUE",
            "LOCK_MODE", "0");

    /** From how many bytes on a file is looked at when it is closed. */
    private static final long GREAT_FILE = 32L << 20;

    private final Tables tables;

    H2Dialect(Tables tables) {
        this.tables = tables;
    }

    @Override
    public String migrations() {
        return "classpath:dev/levelwright/persistence/sql/h2";
    }

    @Override
    public String folded(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    @Override
    public String durable(String url) {
        String[] parts = url.split(";");
        Map<String, String> options = options(parts);
        FORBIDDEN.forEach((option, value) -> {
            if (value.equals(options.get(option))) {
                throw new IllegalArgumentException(option + "=" + value + " must not stand in " + url
                        + ": it loses what was acknowledged, or lets others write beside the store");
            }
        });
        if (!options.getOrDefault("WRITE_DELAY", "0").equals("0")) {
            throw new IllegalArgumentException(
                    "WRITE_DELAY must be 0 in " + url + ": a delay loses acknowledged commits");
        }
        checkPlace(parts[0]);
        return url
                + missing(options, "WRITE_DELAY", "0")
                + missing(options, "RETENTION_TIME", "45000") // somebody may have set it to 0, and it stays set
                + missing(options, "QUERY_CACHE_SIZE", "64");
    }

    private static Map<String, String> options(String[] parts) {
        Map<String, String> options = new TreeMap<>();
        Arrays.stream(parts)
                .skip(1)
                .map(part -> part.split("=", 2))
                .forEach(option -> options.put(
                        option[0].strip().toUpperCase(Locale.ROOT),
                        option.length < 2 ? "" : option[1].strip().toUpperCase(Locale.ROOT)));
        return options;
    }

    private static String missing(Map<String, String> options, String option, String value) {
        return options.containsKey(option) ? "" : ";" + option + "=" + value;
    }

    /** H2 would make the folder: a path with a slip of the pen would be a new, empty database. */
    private static void checkPlace(String url) {
        String place = url.substring(PREFIX.length());
        if (place.equals(MEMORY)) {
            throw new IllegalArgumentException("a database in memory must have a name, such as jdbc:h2:mem:game");
        }
        if (place.startsWith("tcp:") || place.startsWith("ssl:") || place.startsWith("zip:")) {
            throw new IllegalArgumentException(
                    url + " must be a file or memory of this process: for several processes use PostgreSQL");
        }
        if (place.startsWith(MEMORY)) {
            return;
        }
        Path folder = file(place).toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "folder " + folder + " of the database " + url + " does not exist: create it, or correct the path");
        }
    }

    private static Path file(String place) {
        String path = place.startsWith(FILE) ? place.substring(FILE.length()) : place;
        return path.startsWith("~") ? Path.of(System.getProperty("user.home") + path.substring(1)) : Path.of(path);
    }

    /** Only one process has the database open. */
    @Override
    public void awaitTurnToMigrate(Connection connection) {}

    @Override
    public void own(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT id FROM " + tables.text("store") + " FOR UPDATE NOWAIT");
        }
    }

    @Override
    public boolean isOwned(SQLException error) {
        return error.getErrorCode() == ErrorCode.LOCK_TIMEOUT_1;
    }

    /**
     * Writing fast leaves pages behind that nobody needs: a file that is mostly such pages is written anew.
     *
     * <p>A kill meanwhile leaves the old file or the new one.
     */
    @Override
    public void leave(Connection connection) throws SQLException {
        if (setting(connection, "info.FILE_SIZE") > GREAT_FILE && setting(connection, "info.CHUNKS_FILL_RATE") < 50) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SHUTDOWN COMPACT");
            }
        }
    }

    private static long setting(Connection connection, String name) {
        return Rows.one(
                        connection,
                        "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = ?",
                        row -> row.getLong(1),
                        name)
                .orElse(0L);
    }

    @Override
    public Map<String, String> properties(String url) {
        return Map.of();
    }

    /** Snapshots for everybody: there is one writer, and readers see one moment. */
    @Override
    public Optional<String> greeting() {
        return Optional.of("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SNAPSHOT");
    }

    /** A second one would only wait for the first. */
    @Override
    public int writers(int connections) {
        return 1;
    }

    /** H2 closes the database under a thread that is interrupted while it writes. */
    @Override
    public boolean callersMayWrite() {
        return false;
    }

    /** A look at a key costs little inside this process. */
    @Override
    public Care care() {
        return Care.LOOKING;
    }

    @Override
    public boolean isSeenBeforeItIsDurable() {
        return true;
    }

    @Override
    public boolean isShared() {
        return false;
    }

    /** Asking one by one costs little inside this process. */
    @Override
    public void bring(Start start, RealmRow realm, List<Call> calls) {}

    /** One JDBC batch for each way of writing. */
    @Override
    public void write(Connection connection, Statements statements, Flush flush) throws SQLException {
        Rows realms = new Rows(statements.setRealm);
        for (Flush.Guard guard : flush.guards()) {
            realms.add(
                    guard.version() + 1,
                    guard.entries(),
                    guard.holders(),
                    guard.published(),
                    guard.realm(),
                    guard.version());
        }
        for (int met : realms.write(connection)) {
            if (met == 0) {
                throw new StaleRealm();
            }
        }
        for (Rows rows : flush.rows()) {
            rows.write(connection);
        }
    }

    @Override
    public Trouble trouble(SQLException error) {
        return switch (error.getErrorCode()) {
            case ErrorCode.LOCK_TIMEOUT_1, ErrorCode.DEADLOCK_1, ErrorCode.CONCURRENT_UPDATE_1 -> Trouble.CONFLICT;
            case ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.CONNECTION_BROKEN_1,
                    ErrorCode.OBJECT_CLOSED,
                    ErrorCode.DATABASE_CALLED_AT_SHUTDOWN -> Trouble.LOST;
            default -> isUnwritable(error) ? Trouble.FULL : Trouble.REFUSED;
        };
    }

    /** The snapshot is taken with the first statement, whatever it asks. */
    @Override
    public void beginReading(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("VALUES 1");
        }
    }

    /** H2 closes a database that it cannot write; what is acknowledged is in the file. */
    private static boolean isUnwritable(SQLException error) {
        return error.getCause() instanceof MVStoreException cause
                && cause.getErrorCode() == DataUtils.ERROR_WRITING_FAILED;
    }

    @Override
    public Optional<String> explain(SQLException error, String database) {
        if (isUnwritable(error)) {
            return Optional.of("database " + database
                    + " cannot be written: is there space left on its disk, and may its file be written?");
        }
        return Optional.ofNullable(
                switch (error.getErrorCode()) {
                    case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                        "database " + database
                                + " is open in another process: stop that one, or use PostgreSQL for several";
                    case ErrorCode.WRONG_USER_OR_PASSWORD ->
                        "database " + database + " does not let this user in: correct user and password";
                    case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1 ->
                        "database " + database
                                + " is damaged: restore a backup, or recover what is left with org.h2.tools.Recover";
                    case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2 ->
                        "database " + database
                                + " cannot be read or written: look at the disk's space and the file's permissions;"
                                + " if both are right it is damaged: restore a backup";
                    case ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1 ->
                        "database " + database
                                + " does not exist: correct the path, or leave IFEXISTS out to create it";
                    case ErrorCode.DATABASE_IS_CLOSED ->
                        "database " + database
                                + " was closed beneath the store: was a thread interrupted while it read or wrote it?";
                    default -> null;
                });
    }
}
