package dev.levelwright.examples.play;

import dev.levelwright.Levelwright;
import dev.levelwright.examples.games.Game;
import dev.levelwright.examples.games.Games;
import dev.levelwright.examples.replay.Database;
import dev.levelwright.examples.text.Style;
import dev.levelwright.examples.text.TextTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code play GAME [--db JDBC_URL|memory] [--clock INSTANT] [--language TAG]}: a bundled game at the terminal. */
@Command(
        name = "play",
        description = {
            "Plays a bundled game at the terminal, as several people, with a clock that can be put forward.",
            "It remembers everything. Try: help, me, as bob, wait 5m, tomorrow, quit."
        },
        mixinStandardHelpOptions = true)
public final class PlayCommand implements Callable<Integer> {
    private final Style style;
    private final InputStream input;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "GAME", arity = "0..1", description = "which game; all are listed unless given")
    private Optional<String> game = Optional.empty();

    @Option(
            names = {"--db", "--database"},
            paramLabel = "JDBC_URL|memory",
            description = "the database; an H2 file in ~/.levelwright unless given")
    private Optional<String> db = Optional.empty();

    @Option(
            names = "--clock",
            paramLabel = "INSTANT",
            description = "lets the clock of a new game stand at 2026-03-02T12:00:00Z until it is put forward")
    private Optional<String> clock = Optional.empty();

    @Option(
            names = "--language",
            paramLabel = "en|fr|ru",
            description = "the language of the answers; the game's own unless given")
    private Optional<String> language = Optional.empty();

    /**
     * A command that writes in {@code style}.
     *
     * @param input where lines come from when nobody sits at the terminal
     */
    public PlayCommand(Style style, InputStream input) {
        this.style = style;
        this.input = input;
    }

    @Override
    public Integer call() {
        game.ifPresentOrElse(this::play, this::list);
        return ExitCode.OK;
    }

    private void list() {
        TextTable table = new TextTable(style, "game", "about");
        Games.all().forEach(one -> table.row(style.strong(one.name()), one.about()));
        table.lines().forEach(spec.commandLine().getOut()::println);
    }

    private void play(String name) {
        Game chosen = Games.named(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "there is no game " + name + "; there are " + Games.names()));
        Database database = new Database(db.orElseGet(() -> standard(chosen)));
        Optional<Saved> before = database.isMemory() ? Optional.empty() : Saved.read(database.lastRun());
        PlayClock time = before.map(Saved::clock).map(PlayClock::read).orElseGet(this::newClock);
        try (Levelwright levelwright = Levelwright.builder()
                .rulebook(chosen.rulebook())
                .store(database.open())
                .clock(time)
                .build()) {
            Saved saved = before.map(Saved::next).orElseGet(() -> Saved.first(time));
            Locale locale = language.map(Locale::forLanguageTag).orElse(chosen.language());
            Seat seat = new Seat(levelwright, time, style, locale, saved);
            Play play = new Play(seat, new Talk(seat, chosen.chat()));
            sit(new Sitting(chosen, play, style, saving(database)), play, database);
        }
    }

    private static Consumer<Saved> saving(Database database) {
        return database.isMemory() ? saved -> {} : saved -> saved.write(database.lastRun());
    }

    private void sit(Sitting sitting, Play play, Database database) {
        PrintWriter out = spec.commandLine().getOut();
        if (input != System.in) {
            sitting.spend(Console.of(new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8)), out));
            return;
        }
        try (Terminal terminal =
                TerminalBuilder.builder().system(true).dumb(true).build()) {
            sitting.spend(
                    isDumb(terminal)
                            ? Console.of(new BufferedReader(new InputStreamReader(input, terminal.encoding())), out)
                            : Console.of(terminal, play, history(database)));
        } catch (IOException problem) {
            throw new UncheckedIOException("the terminal cannot be used: " + problem.getMessage(), problem);
        }
    }

    private static boolean isDumb(Terminal terminal) {
        return terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    private static Path history(Database database) {
        Path folder = Optional.ofNullable(database.lastRun().toAbsolutePath().getParent())
                .orElse(Path.of(""));
        return folder.resolve("levelwright-play.history");
    }

    private static String standard(Game chosen) {
        Path folder = Path.of(System.getProperty("user.home"), ".levelwright");
        try {
            Files.createDirectories(folder);
        } catch (IOException problem) {
            throw new UncheckedIOException("there can be no folder " + folder + ": " + problem.getMessage(), problem);
        }
        return "jdbc:h2:file:" + folder.resolve(chosen.name());
    }

    private PlayClock newClock() {
        try {
            return clock.map(Instant::parse).map(PlayClock::standing).orElseGet(PlayClock::running);
        } catch (DateTimeException malformed) {
            throw new ParameterException(
                    spec.commandLine(), "--clock must be like 2026-03-02T12:00:00Z but was " + clock.orElse(""));
        }
    }
}
