package dev.levelwright.persistence.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL server for tests, with an empty database for whoever asks. It comes up by itself, with the durability that
 * PostgreSQL has unless told otherwise. The property {@code levelwright.postgres} names another server: the JDBC URL of a
 * database in which databases may be created.
 */
public final class Postgres {
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final String BEGIN = Long.toString(ProcessHandle.current().pid(), 36);

    private Postgres() {}

    /** The URL of a new, empty database. */
    public static String database() {
        String name = create("DATABASE");
        return Server.URL.replaceFirst("(jdbc:postgresql://[^/]*/)[^?]*", "$1" + name);
    }

    /** A URL that begins in a new, empty schema: sooner there than a database. */
    public static String schema() {
        String name = create("SCHEMA");
        return Server.URL + (Server.URL.contains("?") ? "&" : "?") + "currentSchema=" + name;
    }

    /** The URL of the server's own database. */
    static String url() {
        return Server.URL;
    }

    private static String create(String what) {
        String name = "lw_" + BEGIN + "_" + NAMES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(Server.URL);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE " + what + " " + name);
            return name;
        } catch (SQLException failure) {
            throw new IllegalStateException("PostgreSQL gives no " + what + " for tests", failure);
        }
    }

    /** Comes up when it is first asked, and goes with the process. */
    private static final class Server {
        private static final String URL =
                Optional.ofNullable(System.getProperty("levelwright.postgres")).orElseGet(Server::start);

        private static String start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("max_connections", "100")
                        .start()
                        .getJdbcUrl("postgres", "postgres");
            } catch (IOException | RuntimeException failure) {
                return startOtherwise(failure);
            }
        }

        /** As root where there are no user namespaces. */
        private static String startOtherwise(Exception failure) {
            try {
                return PostgresServer.start().url();
            } catch (RuntimeException again) {
                again.addSuppressed(failure);
                throw new IllegalStateException(
                        "no PostgreSQL could be started here: name one with -Dlevelwright.postgres=jdbc:postgresql://...",
                        again);
            }
        }
    }
}
