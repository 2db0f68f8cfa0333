package dev.levelwright.persistence.sql;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A PostgreSQL server of one's own, for tests that stop it, kill it and start it again. It keeps its port and its data
 * until it is closed.
 */
public final class PostgresServer implements AutoCloseable {
    private static final int MOST_TRIES = 600;
    private static final long PAUSE_NANOS = 100_000_000;

    /** How great a piece of the write-ahead log is. */
    private static final int USUAL_MEGABYTES = 16;

    private final Path folder;
    private final Path data;
    private final int port;
    private final String follows;
    private final Thread atExit = new Thread(this::close);
    private Process process;
    private int databases;

    private PostgresServer(Path folder, Path data, int port, String follows) throws IOException {
        this.folder = folder;
        this.data = data;
        this.port = port;
        this.follows = follows;
        this.process = launch();
        Runtime.getRuntime().addShutdownHook(atExit);
        awaitReady();
    }

    /** A new server with nothing in it. */
    public static PostgresServer start() {
        try {
            Path folder = PostgresPrograms.folder();
            return start(folder, folder.resolve("data"), folder.resolve("wal"), USUAL_MEGABYTES);
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL does not start", failure);
        }
    }

    /** A new server with its data in a folder that is made for it, or with its write-ahead log there. */
    public static PostgresServer startOn(Path place, boolean logOnly) {
        try {
            Path folder = PostgresPrograms.folder();
            Path there = place.resolve(folder.getFileName());
            return start(
                    folder,
                    logOnly ? folder.resolve("data") : there.resolve("data"),
                    logOnly ? there.resolve("wal") : folder.resolve("wal"),
                    1);
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL does not start", failure);
        }
    }

    private static PostgresServer start(Path folder, Path data, Path wal, int megabytes) throws IOException {
        for (Path made : List.of(data, wal)) {
            Files.createDirectories(made);
            PostgresPrograms.hand(made, log(folder));
        }
        List<String> make = PostgresPrograms.command("initdb", "-D", data.toString(), "-X", wal.toString());
        make.addAll(List.of("-A", "trust", "-U", "postgres", "-E", "UTF-8", "--no-locale", "--no-sync"));
        make.add("--wal-segsize=" + megabytes);
        PostgresPrograms.run(folder, log(folder), make);
        return new PostgresServer(folder, data, freePort(), "");
    }

    /** The URL of the database that every server has. */
    public String url() {
        return url("postgres");
    }

    /** The URL of a new, empty database. */
    public String database() {
        String name = "lw_" + ++databases;
        execute("CREATE DATABASE " + name);
        return url(name);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres";
    }

    /** The URL of a database that this server has, and {@code other} when this one does not write any more. */
    public String urlWith(PostgresServer other, String url) {
        return url.replace(":" + port + "/", ":" + port + ",127.0.0.1:" + other.port + "/")
                + "&targetServerType=primary";
    }

    /** Ends the server at once, as when its machine is reset: nobody is waited for, nothing is written. */
    public void stopAtOnce() {
        Signal.QUIT.to(process.toHandle());
        awaitEnd();
    }

    /** Kills all processes of the server. */
    public void kill() {
        Signal.KILL.toAll(process.toHandle());
        awaitEnd();
    }

    /** Stops all processes of the server where they are. */
    public void pause() {
        Signal.STOP.toAll(process.toHandle());
    }

    /** They go on. */
    public void resume() {
        Signal.CONT.toAll(process.toHandle());
    }

    /** Waits until somebody who has a second's patience has given up on the server, so many times. */
    public void awaitGivenUp(int times) {
        giveUp(url(), times);
    }

    /** Waits until somebody who has a second's patience has given up on a database, so many times. */
    public static void giveUp(String url, int times) {
        for (int i = 0; i < times; i++) {
            try (Connection connection =
                    DriverManager.getConnection(url + "&connectTimeout=1&loginTimeout=1&socketTimeout=1")) {
                throw new IllegalStateException(connection + " was opened by who is stopped");
            } catch (SQLException givenUp) {
                // as was to be
            }
        }
    }

    /** Starts the server again over the data that it left; it is ready when this returns. */
    public void startAgain() {
        try {
            process = launch();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        awaitReady();
    }

    /** Another server with the data of this one, which follows it. Commits wait for it from now on. */
    public PostgresServer standby() {
        try {
            return standbyAt(freePort());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The same at the place of a server that is gone. */
    public PostgresServer standbyInsteadOf(PostgresServer gone) {
        try {
            return standbyAt(gone.port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private PostgresServer standbyAt(int itsPort) throws IOException {
        Path itsFolder = PostgresPrograms.folder();
        Path itsData = Files.createDirectory(itsFolder.resolve("data"));
        PostgresCopy.of(url(), data, itsData);
        PostgresPrograms.hand(itsData, log(itsFolder));
        PostgresServer standby = new PostgresServer(
                itsFolder, itsData, itsPort, "host=127.0.0.1 port=" + port + " user=postgres application_name=standby");
        standby.databases = databases;
        execute("ALTER SYSTEM SET synchronous_standby_names = '*'");
        execute("SELECT pg_reload_conf()");
        await("SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync' AND state = 'streaming'");
        return standby;
    }

    /** Makes a server that followed another the one that writes. */
    public void promote() {
        execute("SELECT pg_promote(wait => true)");
        await("SELECT 1 WHERE NOT pg_is_in_recovery()");
    }

    /** Executes something as the owner of the server. */
    public void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Kills a process of the server that serves a store, one that is at work if there is any. */
    public void killBackend() {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT pid FROM pg_stat_activity WHERE application_name = 'levelwright'"
                                + " ORDER BY state = 'active' DESC, random() LIMIT 1")) {
            if (!found.next()
                    || !ProcessHandle.of(found.getLong(1)).orElseThrow().destroyForcibly()) {
                throw new IllegalStateException("no process of the server was killed");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Waits until the server lets somebody in. */
    public void awaitReady() {
        await("SELECT 1");
    }

    /** Waits until a query finds something. */
    private void await(String query) {
        for (int i = 1; ; i++) {
            try (Connection connection = DriverManager.getConnection(url());
                    Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery(query)) {
                if (found.next()) {
                    return;
                }
            } catch (SQLException notYet) {
                if (i >= MOST_TRIES || !process.isAlive()) {
                    throw new IllegalStateException("PostgreSQL is not ready: see " + log(folder), notYet);
                }
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            resume();
            stopAtOnce();
        }
        PostgresPrograms.delete(data);
        PostgresPrograms.delete(folder);
    }

    private Process launch() throws IOException {
        List<String> command = PostgresPrograms.command("postgres", "-D", data.toString());
        command.addAll(List.of("-p", Integer.toString(port), "-c", "listen_addresses=127.0.0.1"));
        command.addAll(List.of("-c", "unix_socket_directories=", "-c", "fsync=on", "-c", "full_page_writes=on"));
        command.addAll(List.of("-c", "synchronous_commit=on", "-c", "max_connections=100"));
        command.addAll(List.of("-c", "wal_keep_size=64MB", "-c", "primary_conninfo=" + follows));
        command.addAll(List.of("-c", "dynamic_shared_memory_type=mmap")); // what is killed leaves nothing elsewhere
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(folder)))
                .start();
    }

    /** Waits until the server has ended. */
    public void awaitEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException failure) {
            throw new AssertionError("interrupted", failure);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static File log(Path folder) {
        return folder.resolve("log").toFile();
    }
}
