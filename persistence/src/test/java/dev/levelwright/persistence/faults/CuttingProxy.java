package dev.levelwright.persistence.faults;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a store and PostgreSQL, and cuts connections where it was told to. */
final class CuttingProxy implements AutoCloseable {
    private static final int ONE_COMMIT_IN = 6;
    private static final int ONE_OTHER_IN = 12;

    private final String url;
    private final String host;
    private final int port;
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final SplittableRandom random = new SplittableRandom(17);
    private final Map<Cut, Integer> wanted = new EnumMap<>(Cut.class);
    private final Map<Cut, Integer> made = new EnumMap<>(Cut.class);
    private long inDoubt;

    /** A proxy before the database of a JDBC URL. */
    CuttingProxy(String url) {
        URI server = URI.create(url.substring("jdbc:".length()));
        this.host = server.getHost();
        this.port = server.getPort() < 0 ? 5432 : server.getPort();
        try {
            this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.url = "jdbc:postgresql://127.0.0.1:" + door.getLocalPort() + server.getRawPath() + "?"
                + (server.getRawQuery() == null ? "" : server.getRawQuery() + "&")
                + "sslmode=disable&gssEncMode=disable";
        threads.execute(this::accept);
    }

    /** The URL of the same database through this proxy. */
    String url() {
        return url;
    }

    /** Cuts so many connections more at each place, at random. */
    synchronized void cut(int each) {
        for (Cut cut : Cut.values()) {
            wanted.merge(cut, each, Integer::sum);
        }
    }

    /** Waits until all were cut that were to be. */
    synchronized void awaitCut() {
        try {
            while (wanted.values().stream().anyMatch(left -> left > 0)) {
                wait();
            }
        } catch (InterruptedException failure) {
            throw new AssertionError("interrupted", failure);
        }
    }

    /** How many connections were cut there. */
    synchronized int made(Cut cut) {
        return made.getOrDefault(cut, 0);
    }

    /** How many activities were in commits that were cut during or after. */
    synchronized long inDoubt() {
        return inDoubt;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            threads.shutdown();
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                new Line(door.accept()).begin();
            } catch (IOException gone) {
                // the door is closed, or the server does not take anybody now: so it is for the client
            }
        }
    }

    /** Whether to cut at a commit or elsewhere, and where. */
    private synchronized List<Cut> choose(boolean commit) {
        List<Cut> open = new ArrayList<>(wanted.keySet());
        open.removeIf(cut -> wanted.getOrDefault(cut, 0) == 0 || (cut == Cut.ELSEWHERE) == commit);
        if (open.isEmpty() || random.nextInt(commit ? ONE_COMMIT_IN : ONE_OTHER_IN) != 0) {
            return List.of();
        }
        Cut chosen = open.get(random.nextInt(open.size()));
        wanted.merge(chosen, -1, Integer::sum);
        return List.of(chosen);
    }

    private synchronized void cutAt(Cut cut, int activities) {
        made.merge(cut, 1, Integer::sum);
        inDoubt += cut == Cut.DURING || cut == Cut.AFTER ? activities : 0;
        notifyAll();
    }

    private synchronized boolean hard() {
        return random.nextBoolean();
    }

    /** One connection: a thread for each direction. */
    private final class Line {
        private final Socket client;
        private final Socket server;
        private volatile char state = 'I';
        private volatile boolean silent;
        private volatile int activities;

        Line(Socket client) throws IOException {
            this.client = client;
            try {
                this.server = new Socket(host, port);
            } catch (IOException away) {
                client.close();
                throw away;
            }
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        }

        void begin() {
            threads.execute(() -> carry(this::requests));
            threads.execute(() -> carry(this::answers));
        }

        private void carry(Carrying direction) {
            try {
                direction.carry();
            } catch (IOException gone) {
                close(false);
            }
        }

        private void requests() throws IOException {
            Wire wire = new Wire(new BufferedInputStream(client.getInputStream()));
            OutputStream output = server.getOutputStream();
            output.write(wire.first());
            while (true) {
                Wire.Request request = wire.request();
                List<Cut> cuts = choose(request.isCommit(state));
                activities = request.writes() ? request.activities() : activities;
                silent = cuts.contains(Cut.AFTER);
                if (!cuts.contains(Cut.BEFORE) && !cuts.contains(Cut.ELSEWHERE)) {
                    output.write(request.bytes());
                }
                if (!cuts.isEmpty() && !silent) {
                    close(hard());
                    cutAt(cuts.get(0), activities);
                }
            }
        }

        private void answers() throws IOException {
            Wire wire = new Wire(new BufferedInputStream(server.getInputStream()));
            OutputStream output = client.getOutputStream();
            boolean failed = false;
            while (true) {
                Wire.Answer answer = wire.answer();
                failed |= answer.type() == 'E';
                if (answer.type() == 'Z') {
                    state = answer.state();
                }
                if (!silent) {
                    output.write(answer.bytes());
                } else if (answer.type() == 'Z') {
                    close(hard());
                    cutAt(failed ? Cut.DURING : Cut.AFTER, activities);
                }
                failed &= answer.type() != 'Z';
            }
        }

        /** Hard: with a reset instead of an end, so that what was not read yet is lost too. */
        private void close(boolean hard) {
            try (client;
                    server) {
                client.setSoLinger(hard, 0);
                server.setSoLinger(hard, 0);
            } catch (IOException gone) {
                // it is closed
            }
        }
    }

    /** What a thread of a connection does until it ends. */
    private interface Carrying {
        void carry() throws IOException;
    }
}
