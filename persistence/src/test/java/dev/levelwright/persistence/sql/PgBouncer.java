package dev.levelwright.persistence.sql;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A PgBouncer that gives connections to transactions, in front of the server of the tests, where one is installed. */
public final class PgBouncer implements AutoCloseable {
    private static final int MOST_TRIES = 100;
    private static final long PAUSE_NANOS = 100_000_000;
    private static final Pattern URL = Pattern.compile("jdbc:postgresql://([^:/]+):(\\d+)/([^?]*)\\?user=(\\w+).*");
    private static final int HOST = 1;
    private static final int PORT = 2;
    private static final int DATABASE = 3;
    private static final int USER = 4;

    private final Process process;
    private final String url;

    private PgBouncer(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Whether the program is there. */
    public static boolean isInstalled() {
        return program().isPresent();
    }

    /** A new PgBouncer before the database of a URL; it ends with the process if it is not closed. */
    public static PgBouncer before(String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException("cannot stand before " + url);
        }
        try {
            int port = freePort();
            Process process = launch(port, parts);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            await(process, port);
            return new PgBouncer(
                    process,
                    "jdbc:postgresql://127.0.0.1:" + port + "/" + parts.group(DATABASE) + "?user=" + parts.group(USER)
                            + "&prepareThreshold=0");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The URL of the same database through it. */
    public String url() {
        return url;
    }

    /** Stops it where it is. */
    public void pause() {
        Signal.STOP.to(process.toHandle());
    }

    /** It goes on. */
    public void resume() {
        Signal.CONT.to(process.toHandle());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static Optional<Path> program() {
        return Stream.of("/usr/sbin", "/usr/bin", "/usr/local/bin", "/usr/local/sbin")
                .map(folder -> Path.of(folder, "pgbouncer"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Process launch(int port, Matcher server) throws IOException {
        Path folder = Files.createTempDirectory(
                "levelwright-pgbouncer",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Path settings = Files.writeString(folder.resolve("pgbouncer.ini"), settings(port, server));
        File log = folder.resolve("log").toFile();
        List<String> command = new ArrayList<>(List.of(program().orElseThrow().toString()));
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("-u", "nobody")); // it does not run as root
        }
        command.add(settings.toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }

    /** Fewer connections than the store has, so that transactions of several take turns on one. */
    private static String settings(int port, Matcher server) {
        return """
                [databases]
                %s = host=%s port=%s dbname=%s user=%s
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = any
                pool_mode = transaction
                default_pool_size = 4
                max_client_conn = 200
                ignore_startup_parameters = extra_float_digits
                """.formatted(
                        server.group(DATABASE),
                        server.group(HOST),
                        server.group(PORT),
                        server.group(DATABASE),
                        server.group(USER),
                        port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void await(Process process, int port) throws IOException {
        for (int tries = 0; process.isAlive() && tries < MOST_TRIES; tries++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        throw new IOException("PgBouncer does not answer on port " + port);
    }
}
