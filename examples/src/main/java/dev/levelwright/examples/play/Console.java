package dev.levelwright.examples.play;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** Where lines come from and answers go: a terminal with completion and history, or a stream that is read to its end. */
interface Console {
    /** The next line, or empty when there is none any more. */
    Optional<String> next(String prompt);

    /** Shows lines. */
    void show(List<String> lines);

    /** Lines that come from a stream; each is shown behind its prompt, as a terminal would have shown it. */
    static Console of(BufferedReader in, PrintWriter out) {
        return new Stream(in, out);
    }

    /** Lines that are typed. */
    static Console of(Terminal terminal, Play play, Path history) {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .completer(new Completion(play))
                .highlighter(new Colouring(play))
                .variable(LineReader.HISTORY_FILE, history)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.AUTO_FRESH_LINE, true)
                .build();
        return new Typing(reader, terminal);
    }

    /** Lines from a stream. */
    record Stream(BufferedReader in, PrintWriter out) implements Console {
        @Override
        public Optional<String> next(String prompt) {
            try {
                Optional<String> line = Optional.ofNullable(in.readLine());
                line.filter(text -> !text.isBlank()).ifPresent(text -> out.println(prompt + Lines.shown(text)));
                return line;
            } catch (IOException problem) {
                throw new UncheckedIOException("what is typed cannot be read", problem);
            }
        }

        @Override
        public void show(List<String> lines) {
            lines.forEach(out::println);
            out.flush();
        }
    }

    /** Lines from a keyboard. */
    record Typing(LineReader reader, Terminal terminal) implements Console {
        @Override
        public Optional<String> next(String prompt) {
            try {
                return Optional.of(reader.readLine(prompt));
            } catch (UserInterruptException interrupted) {
                return interrupted.getPartialLine().isEmpty() ? Optional.empty() : Optional.of("");
            } catch (EndOfFileException end) {
                return Optional.empty();
            }
        }

        @Override
        public void show(List<String> lines) {
            lines.forEach(terminal.writer()::println);
            terminal.flush();
        }
    }
}
