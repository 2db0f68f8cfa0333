package dev.levelwright.persistence.faults;

import dev.levelwright.persistence.sql.JdbcStore;
import dev.levelwright.persistence.sql.Signal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A process of its own with callers in it, who pay until it is killed, and say what they are told. */
final class CallingProcess {
    private final Process process;
    private final Consumer<Told> told;
    private final Thread listening = new Thread(this::listen, "listening to a process");
    private boolean ready;
    private boolean ended;
    private int acknowledged;

    private CallingProcess(Process process, Consumer<Told> told) {
        this.process = process;
        this.told = told;
    }

    /** A process that is ready to open the database, and waits for {@link #go()}. */
    static CallingProcess start(String url, String team, List<Long> first, Consumer<Told> told) {
        String turns = first.stream().map(String::valueOf).collect(Collectors.joining(","));
        try {
            CallingProcess calling = new CallingProcess(
                    JavaProcess.of(CallingProcess.class, url, team, turns).start(), told);
            calling.listening.start();
            calling.await(() -> calling.ready);
            return calling;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Lets it open the database and begin. */
    CallingProcess go() {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until so many more calls were acknowledged. */
    synchronized CallingProcess acknowledged(int more) {
        int goal = acknowledged + more;
        await(() -> acknowledged >= goal);
        return this;
    }

    /** Stops it where it is. */
    void pause() {
        Signal.STOP.to(process.toHandle());
    }

    /** It goes on. */
    void resume() {
        Signal.CONT.to(process.toHandle());
    }

    /** Kills it as {@code kill -9} does, and takes in what it still said. */
    void kill() {
        process.toHandle().destroyForcibly(); // unlike the process itself it leaves us its output
        try {
            listening.join();
            process.waitFor();
        } catch (InterruptedException failure) {
            throw new AssertionError("interrupted", failure);
        }
    }

    private synchronized void await(BooleanSupplier happened) {
        try {
            while (!happened.getAsBoolean()) {
                if (ended) {
                    throw new AssertionError("a process ended by itself");
                }
                wait();
            }
        } catch (InterruptedException failure) {
            throw new AssertionError("interrupted", failure);
        }
    }

    private void listen() {
        try (BufferedReader output = process.inputReader()) {
            for (String line = line(output); !line.isEmpty(); line = line(output)) {
                heard(line);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            synchronized (this) {
                ended = true;
                notifyAll();
            }
        }
    }

    private void heard(String line) {
        if (ready) {
            told.accept(Told.read(line));
        }
        synchronized (this) {
            acknowledged += ready ? 1 : 0;
            ready = true;
            notifyAll();
        }
    }

    /** Whole lines only: the kill may have cut the last one. */
    private static String line(BufferedReader output) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = output.read();
        while (next >= 0 && next != '\n') {
            line.append((char) next);
            next = output.read();
        }
        return next < 0 ? "" : line.toString().strip();
    }

    /** The process itself: URL, team, turns. */
    public static void main(String[] arguments) throws IOException {
        List<Long> first =
                Arrays.stream(arguments[2].split(",")).map(Long::valueOf).toList();
        say("ready");
        if (System.in.read() >= 0) {
            new Callers(JdbcStore.open(arguments[0]), arguments[1], first, told -> say(told.line())).run();
        }
    }

    /** Nobody listens any more when whoever started this is gone. */
    private static void say(String line) {
        synchronized (CallingProcess.class) {
            System.out.println(line);
            if (System.out.checkError()) {
                Runtime.getRuntime().halt(1);
            }
        }
    }
}
