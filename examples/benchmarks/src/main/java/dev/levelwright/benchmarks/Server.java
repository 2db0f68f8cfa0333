package dev.levelwright.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A database server that comes up by itself, empty, with the durability that it has unless told otherwise. */
interface Server extends AutoCloseable {
    /** The server called {@code postgres} or {@code h2}. */
    static Server of(String name) {
        return switch (name) {
            case "postgres" -> new Postgres();
            case "h2" -> new H2();
            default -> throw new IllegalArgumentException("--db must be postgres or h2 but was " + name);
        };
    }

    /** The JDBC URL of a new, empty database. */
    String create(String name);

    /** A URL for statements by hand, as durable as a store's. */
    String byHand(String url);

    /** The user of all databases. */
    String user();

    /** Which database this is, and with what durability. */
    String describe();

    @Override
    void close();

    /** A connection for statements by hand. */
    default Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(byHand(url), user(), "");
    }

    /** One text out of a database. */
    default String ask(String url, String question) {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot ask " + question, failure);
        }
    }

    /** Statements by hand, one after the other. */
    default void tell(String url, List<String> statements) {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot do " + statements, failure);
        }
    }

    /** PostgreSQL out of a jar, on a free port, with a data directory of its own. */
    final class Postgres implements Server {
        private final EmbeddedPostgres server;

        /** The jar's server is made for tests that need no durability; here it is PostgreSQL's own default again. */
        Postgres() {
            try {
                this.server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("max_connections", "100")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException("PostgreSQL does not start", failure);
            }
        }

        @Override
        public String create(String name) {
            tell(server.getJdbcUrl(user(), "postgres"), List.of("CREATE DATABASE " + name));
            return server.getJdbcUrl(user(), name);
        }

        @Override
        public String byHand(String url) {
            return url;
        }

        @Override
        public String user() {
            return "postgres";
        }

        @Override
        public String describe() {
            String url = server.getJdbcUrl(user(), "postgres");
            return "PostgreSQL " + ask(url, "SHOW server_version") + ", "
                    + Stream.of(
                                    "fsync",
                                    "synchronous_commit",
                                    "full_page_writes",
                                    "wal_sync_method",
                                    "shared_buffers",
                                    "max_wal_size")
                            .map(name -> name + " " + ask(url, "SHOW " + name))
                            .collect(Collectors.joining(", "));
        }

        @Override
        public void close() {
            try {
                server.close();
            } catch (IOException failure) {
                throw new UncheckedIOException("PostgreSQL does not stop", failure);
            }
        }
    }

    /** H2 in this process, in files of a directory for the time being. */
    final class H2 implements Server {
        private final Path directory;

        H2() {
            try {
                this.directory = Files.createTempDirectory("levelwright-benchmark");
            } catch (IOException failure) {
                throw new UncheckedIOException("no directory for H2", failure);
            }
        }

        @Override
        public String create(String name) {
            return "jdbc:h2:file:" + directory.resolve(name);
        }

        @Override
        public String byHand(String url) {
            return url + ";WRITE_DELAY=0";
        }

        @Override
        public String user() {
            return "sa";
        }

        @Override
        public String describe() {
            return "H2 " + org.h2.engine.Constants.VERSION + " in a file, WRITE_DELAY=0, on "
                    + System.getProperty("java.io.tmpdir");
        }

        @Override
        public void close() {
            try (Stream<Path> files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException failure) {
                throw new UncheckedIOException("H2's files stay in " + directory, failure);
            }
        }
    }
}
