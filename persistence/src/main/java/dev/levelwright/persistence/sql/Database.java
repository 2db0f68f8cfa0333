package dev.levelwright.persistence.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.levelwright.store.StoreFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The database behind a store: opened, migrated, owned; hands out connections and says what went wrong with them. */
final class Database implements Looks, AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;
    private static final int MOST_CONFLICTS = 10;

    private final JdbcSettings settings;
    private final String url;
    private final Dialect dialect;
    private final Tables tables;
    private final Failures failures;
    private final HikariDataSource pool;
    private final ExecutorService readers;
    private final ReadWriteLock committing = new ReentrantReadWriteLock();
    private Connection anchor;

    private Database(JdbcSettings settings, Tables tables, Dialect dialect, String url) throws SQLException {
        this.settings = settings;
        this.url = url;
        this.dialect = dialect;
        this.tables = tables;
        this.failures = new Failures(dialect, settings.url());
        this.anchor = connect();
        try {
            migrate();
            own();
            this.pool = new HikariDataSource(pooling());
        } catch (SQLException | RuntimeException failure) {
            anchor.close();
            throw failure;
        }
        this.readers = Executors.newFixedThreadPool(
                settings.connections() - dialect.writers(settings.connections()), Threads.named("levelwright-reader"));
    }

    /**
     * Opens a database and brings its tables up to date.
     *
     * @throws StoreFailure if it cannot be opened; the message says why and what to do
     */
    static Database open(JdbcSettings settings) {
        Tables tables = new Tables(settings);
        Dialect dialect = Dialect.of(settings.url(), tables);
        String url = dialect.durable(settings.url());
        boolean interrupted = Thread.interrupted(); // H2 gives up under an interrupted thread
        try {
            return new Database(settings, tables, dialect, url);
        } catch (SQLException | RuntimeException failure) {
            throw new Failures(dialect, settings.url()).of("cannot be opened", failure);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A connection that keeps a database in memory alive, and holds what says that the database is owned. */
    private Connection connect() throws SQLException {
        return settings.user().isPresent()
                ? DriverManager.getConnection(url, settings.user().get(), settings.password())
                : DriverManager.getConnection(url);
    }

    /** Of processes that begin at once one makes the tables, and the others find them. */
    private void migrate() throws SQLException {
        if (Migrations.haveRun(anchor, tables)) {
            return;
        }
        anchor.setAutoCommit(false);
        try {
            dialect.awaitTurnToMigrate(anchor);
            migrateNow();
        } finally {
            anchor.rollback();
            anchor.setAutoCommit(true);
        }
    }

    private void migrateNow() {
        FluentConfiguration flyway = Flyway.configure(Database.class.getClassLoader())
                .dataSource(url, settings.user().orElse(null), settings.password())
                .locations(dialect.migrations())
                .table(dialect.folded(settings.prefix() + "schema_history"))
                .placeholders(Map.of("prefix", settings.prefix()))
                .baselineOnMigrate(true) // our tables stand beside the host's own
                .baselineVersion("0");
        settings.schema().map(dialect::folded).ifPresent(flyway::schemas);
        flyway.load().migrate();
    }

    private void own() throws SQLException {
        try {
            dialect.own(anchor);
        } catch (SQLException failure) {
            if (dialect.isOwned(failure)) {
                throw new StoreFailure(
                        "database " + settings.url() + " is open in another store of this process: use that one",
                        failure);
            }
            throw failure;
        }
    }

    private HikariConfig pooling() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("levelwright");
        config.setJdbcUrl(url);
        settings.user().ifPresent(config::setUsername);
        settings.user().ifPresent(user -> config.setPassword(settings.password()));
        config.setAutoCommit(false);
        dialect.properties(url).forEach(config::addDataSourceProperty);
        dialect.greeting().ifPresent(config::setConnectionInitSql);
        config.setConnectionTimeout(PATIENCE_SECONDS * 1000L);
        config.setMaximumPoolSize(settings.connections());
        return config;
    }

    Tables tables() {
        return tables;
    }

    Dialect dialect() {
        return dialect;
    }

    /** A connection for one transaction that writes; closed without a commit it takes everything back. */
    Connection connection() throws SQLException {
        if (!dialect.isShared()) {
            anchor();
        }
        return pool.getConnection();
    }

    /**
     * Commits, and makes known what was committed. Where it would be seen before it is durable, nobody begins to read
     * meanwhile.
     */
    void commit(Connection connection, Runnable known) throws SQLException {
        if (dialect.isSeenBeforeItIsDurable()) {
            committing.writeLock().lock();
        }
        try {
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            known.run();
        } finally {
            if (dialect.isSeenBeforeItIsDurable()) {
                committing.writeLock().unlock();
            }
        }
    }

    /** What a failure means for the transaction that met it. */
    Trouble trouble(Throwable failure) {
        return Failures.sqlError(failure).map(this::trouble).orElse(Trouble.REFUSED);
    }

    private Trouble trouble(SQLException error) {
        if (error instanceof StaleRealm) {
            return Trouble.CONFLICT;
        }
        return error instanceof SQLTransientConnectionException ? Trouble.LOST : dialect.trouble(error);
    }

    /** Looks at one moment. A thread of our own looks, so that no interrupt of a caller reaches the database. */
    @Override
    public <T> T read(Function<Connection, T> look) {
        try {
            return CompletableFuture.supplyAsync(() -> lookNow(look), readers).join();
        } catch (RejectedExecutionException closed) {
            throw new StoreFailure("the store is closed", closed);
        } catch (CompletionException failure) {
            throw failures.of("cannot be read", failure.getCause() == null ? failure : failure.getCause());
        }
    }

    /** Changes in one transaction what no decision changes; again when somebody else was there first. */
    <T> T change(Function<Connection, T> work) {
        try {
            return CompletableFuture.supplyAsync(() -> changeAgain(work), readers)
                    .join();
        } catch (RejectedExecutionException closed) {
            throw new StoreFailure("the store is closed", closed);
        } catch (CompletionException failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            throw cause instanceof SqlFailure || !(cause instanceof RuntimeException own) ? failure(cause) : own;
        }
    }

    private <T> T changeAgain(Function<Connection, T> work) {
        for (int conflicts = 0; ; conflicts++) {
            try {
                return changeNow(work);
            } catch (SqlFailure failure) {
                if (trouble(failure) != Trouble.CONFLICT || conflicts == MOST_CONFLICTS) {
                    throw failure;
                }
            }
        }
    }

    private <T> T changeNow(Function<Connection, T> work) {
        try (Connection connection = pool.getConnection()) {
            T value = work.apply(connection);
            commit(connection, () -> {});
            return value;
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    private <T> T lookNow(Function<Connection, T> look) {
        try (Connection connection = pool.getConnection()) {
            begin(connection);
            return look.apply(connection);
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    private void begin(Connection connection) throws SQLException {
        committing.readLock().lock();
        try {
            dialect.beginReading(connection);
        } finally {
            committing.readLock().unlock();
        }
    }

    /** What went wrong while something was written. */
    StoreFailure failure(Throwable failure) {
        return failures.of("did not take what was to be written", failure);
    }

    /** After a failure: lets go of connections that may be dead, and opens the database again if it was closed. */
    synchronized void revive() {
        pool.getHikariPoolMXBean().softEvictConnections();
        try {
            if (!isAnchored()) {
                anchor.close();
            }
        } catch (SQLException dead) {
            // what could not be written cannot be closed in order either
        }
        try {
            anchor();
        } catch (SQLException | StoreFailure stillDead) {
            // whoever asks for a connection next is told why
        }
    }

    /** Nobody writes into a database that must be owned before it is. */
    private synchronized void anchor() throws SQLException {
        if (anchor.isClosed()) {
            anchor = connect();
            own();
        }
    }

    /** A connection to an H2 that closed itself calls itself valid: only what is held on it tells. */
    private boolean isAnchored() {
        try {
            own();
            return anchor.isValid(PATIENCE_SECONDS);
        } catch (SQLException | StoreFailure dead) {
            return false;
        }
    }

    @Override
    public synchronized void close() {
        readers.shutdown();
        pool.close();
        try {
            if (!anchor.isClosed()) {
                dialect.leave(anchor);
                anchor.close();
            }
        } catch (SQLException | SqlFailure failure) {
            throw failures.of("was not closed in order", failure);
        }
    }
}
