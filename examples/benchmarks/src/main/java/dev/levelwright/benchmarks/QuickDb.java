package dev.levelwright.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A bot on Node with {@code quick.db} over SQLite, which keeps one JSON text for each key: a message reads a member, adds
 * experience, and writes the member again. It runs where somebody has installed it before; nothing is downloaded.
 *
 * @param folder where {@code npm install quick.db@9.1.7 better-sqlite3} was run
 */
record QuickDb(Path folder) {
    /** Runs for so many seconds and gives what it says of itself; empty where it cannot be run. */
    Optional<String> run(int seconds, int members) throws IOException, InterruptedException {
        Path script = folder.resolve("levelwright-peer.cjs");
        try (InputStream source = QuickDb.class.getResourceAsStream("/peers/quickdb.cjs")) {
            Files.write(script, source.readAllBytes());
        }
        try {
            return said(new ProcessBuilder(
                            List.of("node", script.toString(), Integer.toString(seconds), Integer.toString(members)))
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException notHere) {
            return Optional.empty();
        } finally {
            Files.deleteIfExists(script);
        }
    }

    private static Optional<String> said(Process process) throws IOException, InterruptedException {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            Optional<String> last = output.lines().reduce((before, line) -> line);
            return process.waitFor() == 0 ? last : Optional.empty();
        }
    }
}
