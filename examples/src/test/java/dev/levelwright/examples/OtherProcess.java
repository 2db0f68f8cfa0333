package dev.levelwright.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line in a process of its own, as a user starts it. */
public final class OtherProcess {
    private OtherProcess() {}

    /** Starts a command in {@code folder}, where it leaves what it says in {@code out.txt} and {@code err.txt}. */
    public static Process start(Path folder, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        for (Object argument : arguments) {
            command.add(argument instanceof Path path ? path.toAbsolutePath().toString() : String.valueOf(argument));
        }
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(folder.resolve("out.txt").toFile())
                    .redirectError(folder.resolve("err.txt").toFile())
                    .start();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Runs a command to its end. */
    public static Terminal run(Path folder, Object... arguments) {
        try {
            int exit = start(folder, arguments).waitFor();
            return new Terminal(
                    exit, Files.readString(folder.resolve("out.txt")), Files.readString(folder.resolve("err.txt")));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
