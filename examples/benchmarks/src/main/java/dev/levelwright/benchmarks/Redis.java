package dev.levelwright.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A Redis server that comes up by itself where it is installed, and just enough of its protocol for one sorted set. */
final class Redis implements AutoCloseable {
    private static final int ATTEMPTS = 100;
    private static final int PAUSE_MILLIS = 50;
    private static final int PATIENCE_SECONDS = 10;

    private final Process server;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    private Redis(Process server, Socket socket) throws IOException {
        this.server = server;
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = new BufferedOutputStream(socket.getOutputStream());
    }

    /** Starts one that keeps nothing on disk; empty where there is none. */
    static Optional<Redis> start() throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process server;
        try {
            server = new ProcessBuilder(
                            "redis-server", "--port", Integer.toString(port), "--bind", "127.0.0.1", "--save", "")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException notInstalled) {
            return Optional.empty();
        }
        return Optional.of(new Redis(server, connect(port)));
    }

    private static Socket connect(int port) throws IOException, InterruptedException {
        for (int i = 1; ; i++) {
            try {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                socket.setTcpNoDelay(true);
                return socket;
            } catch (IOException notYet) {
                if (i == ATTEMPTS) {
                    throw notYet;
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }

    /** Sends a command; its reply is read later. */
    void send(String... words) throws IOException {
        StringBuilder command = new StringBuilder("*" + words.length + "\r\n");
        for (String word : words) {
            command.append('$')
                    .append(word.length())
                    .append("\r\n")
                    .append(word)
                    .append("\r\n");
        }
        out.write(command.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** The first line of the next reply, such as {@code :41}. */
    String reply() throws IOException {
        out.flush();
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("Redis has gone");
            }
            line.append((char) next);
        }
        if (line.charAt(0) == '-') {
            throw new IOException("Redis says " + line);
        }
        return line.toString().trim();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        server.destroy();
        try {
            if (!server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
