package dev.levelwright.examples.play;

import dev.levelwright.examples.text.Style;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/**
 * What one run of {@code play} left on the terminal.
 *
 * @param exit its exit code
 * @param out its standard output
 * @param err its standard error
 */
record AtTheTerminal(int exit, String out, String err) {
    /** When the clock of a game stands still that nobody played before. */
    static final String START = "2026-03-02T12:00:00Z";

    /** A new game in memory, in which lines are typed. */
    static AtTheTerminal typed(String game, String lines) {
        return run(lines, game, "--db", "memory", "--clock", START);
    }

    /** A run with other arguments. */
    static AtTheTerminal run(String lines, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        InputStream keys = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
        List<String> all = new ArrayList<>(List.of(arguments));
        int exit = new CommandLine(new PlayCommand(new Style(false, true), keys))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
        return new AtTheTerminal(exit, out.toString().replace(System.lineSeparator(), "\n"), err.toString());
    }

    /** The lines of a game's recorded session. */
    static String script(String game) {
        try (InputStream bytes = AtTheTerminal.class.getResourceAsStream("/play/" + game + ".txt")) {
            if (bytes == null) {
                throw new AssertionError(
                        "game " + game + " has no session: write src/test/resources/play/" + game + ".txt");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
