package dev.levelwright.persistence.sql;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * A PostgreSQL server of one's own, for tests that stop it, kill it and start it again. It keeps its port and its data
 * until it is closed.
 */
public final class PostgresServer implements AutoCloseable {
    private static final int MOST_TRIES = 600;
    private static final long PAUSE_NANOS = 100_000_000;
    private static final String NOBODY = "65534";

    private final Path folder;
    private final int port;
    private final List<String> as;
    private final Thread atExit = new Thread(this::close);
    private Process process;
    private int databases;

    private PostgresServer(Path folder, List<String> as, int port) throws IOException {
        this.folder = folder;
        this.as = as;
        this.port = port;
        this.process = launch();
    }

    /** A new server with nothing in it. */
    public static PostgresServer start() {
        try {
            Path folder = Files.createTempDirectory(
                    "levelwright-postgres",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            unpack(folder);
            List<String> as = as(folder);
            List<String> make = new ArrayList<>(as);
            make.addAll(List.of(folder.resolve("bin/initdb").toString(), "-D", data(folder)));
            make.addAll(List.of("-A", "trust", "-U", "postgres", "-E", "UTF-8", "--no-locale", "--no-sync"));
            run(folder, make);
            PostgresServer server = new PostgresServer(folder, as, freePort());
            Runtime.getRuntime().addShutdownHook(server.atExit);
            server.awaitReady();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL does not start", failure);
        }
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

    /** Ends the server at once, as when its machine is reset: nobody is waited for, nothing is written. */
    public void stopAtOnce() {
        try {
            new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            process.waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            throw new AssertionError("interrupted", failure);
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
        for (int i = 1; ; i++) {
            try (Connection connection = DriverManager.getConnection(url())) {
                connection.isValid(0);
                return;
            } catch (SQLException notYet) {
                if (i == MOST_TRIES || !process.isAlive()) {
                    throw new IllegalStateException("PostgreSQL is not ready: see " + log(folder), notYet);
                }
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stopAtOnce();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException gone) {
            // it is a temporary folder
        }
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(as);
        command.addAll(List.of(folder.resolve("bin/postgres").toString(), "-D", data(folder)));
        command.addAll(List.of("-p", Integer.toString(port), "-c", "listen_addresses=127.0.0.1"));
        command.addAll(List.of("-c", "unix_socket_directories=", "-c", "fsync=on", "-c", "full_page_writes=on"));
        command.addAll(List.of("-c", "synchronous_commit=on", "-c", "max_connections=100"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(folder)))
                .start();
    }

    /** PostgreSQL does not run as root: how root becomes somebody else for it. */
    private static List<String> as(Path folder) throws IOException {
        Path data = Files.createDirectory(Path.of(data(folder)));
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (LinuxUtils.isUnshareAvailable()) {
            return List.of("unshare", "-U");
        }
        run(folder, List.of("chown", NOBODY + ":" + NOBODY, data.toString()));
        return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    }

    private static void run(Path folder, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(folder)))
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " failed: "
                        + Files.readString(log(folder).toPath()));
            }
        } catch (InterruptedException failure) {
            throw new AssertionError("interrupted", failure);
        }
    }

    private static void unpack(Path folder) throws IOException {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = name.startsWith("mac") ? "Darwin" : "Linux";
        String machine = ArchUtils.normalize(System.getProperty("os.arch"));
        try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
                TarArchiveInputStream files = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                unpack(files, file, folder.resolve(file.getName()));
            }
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry file, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        if (file.isSymbolicLink()) {
            Files.createSymbolicLink(to, Path.of(file.getLinkName()));
        } else if (file.isDirectory()) {
            Files.createDirectories(to);
        } else {
            Files.copy(content, to);
            Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String data(Path folder) {
        return folder.resolve("data").toString();
    }

    private static File log(Path folder) {
        return folder.resolve("log").toFile();
    }
}
