package dev.levelwright.persistence.faults;

import dev.levelwright.persistence.sql.JdbcStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A process of its own with callers in it, who pay until it is killed, and say what they are told. */
final class CallingProcess {
    private final Process process;
    private final BufferedReader output;
    private final Consumer<Told> told;

    private CallingProcess(Process process, Consumer<Told> told) {
        this.process = process;
        this.output = process.inputReader();
        this.told = told;
    }

    /** A process that is ready to open the database, and waits for {@link #go()}. */
    static CallingProcess start(String url, String team, List<Long> first, Consumer<Told> told) {
        String turns = first.stream().map(String::valueOf).collect(Collectors.joining(","));
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            CallingProcess.class.getName(),
                            url,
                            team,
                            turns)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            CallingProcess calling = new CallingProcess(process, told);
            calling.line(); // it is there
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

    /** Waits until so many calls were acknowledged. */
    CallingProcess acknowledged(int calls) {
        for (int i = 0; i < calls; i++) {
            if (!acknowledgedOne()) {
                throw new AssertionError("a process ended by itself");
            }
        }
        return this;
    }

    /** Kills it as {@code kill -9} does, and takes in what it still said. */
    void kill() {
        process.toHandle().destroyForcibly(); // unlike the process itself it leaves us its output
        boolean more = true;
        while (more) {
            more = acknowledgedOne();
        }
        try {
            process.waitFor();
        } catch (InterruptedException failure) {
            throw new AssertionError("interrupted", failure);
        }
    }

    private boolean acknowledgedOne() {
        String line = line();
        if (!line.isEmpty()) {
            told.accept(Told.read(line));
        }
        return !line.isEmpty();
    }

    /** Whole lines only: the kill may have cut the last one. */
    private String line() {
        try {
            StringBuilder line = new StringBuilder();
            int next = output.read();
            while (next >= 0 && next != '\n') {
                line.append((char) next);
                next = output.read();
            }
            return next < 0 ? "" : line.toString().strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
