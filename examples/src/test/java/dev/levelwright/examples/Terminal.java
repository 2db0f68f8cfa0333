package dev.levelwright.examples;

import dev.levelwright.examples.text.Style;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * What one command left on the terminal.
 *
 * @param exit its exit code
 * @param out its standard output
 * @param err its standard error
 */
public record Terminal(int exit, String out, String err) {
    /** Runs a command as a user would, without colours. */
    public static Terminal run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine(Style.PLAIN)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        return new Terminal(line.execute(words), out.toString(), err.toString());
    }
}
