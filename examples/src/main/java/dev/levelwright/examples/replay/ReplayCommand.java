package dev.levelwright.examples.replay;

import dev.levelwright.Levelwright;
import dev.levelwright.Realm;
import dev.levelwright.examples.replay.input.Input;
import dev.levelwright.examples.replay.input.InputProblem;
import dev.levelwright.examples.text.Style;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.store.Store;
import dev.levelwright.store.StoreFailure;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code replay INPUT --rulebook FILE [--db JDBC_URL|memory] [--zone Z] [--report FILE.csv] [--top N]}. */
@Command(
        name = "replay",
        description = {
            "Runs a chat through a rulebook into a database.",
            "It can be stopped and started again: what was taken is not counted twice."
        },
        mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {
    /** Keys must outlive the oldest data, so nothing in it is refused as stale. */
    private static final Duration RETENTION = Duration.ofDays(400L * 365);

    private final Style style;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "INPUT",
            description = "a chat table, a DiscordChatExporter JSON or a Telegram Desktop JSON; plain or .gz")
    private Path input = Path.of("");

    @Option(names = "--rulebook", paramLabel = "FILE", required = true, description = "the rulebook, a JSON file")
    private Path rulebook = Path.of("");

    @Option(
            names = "--db",
            paramLabel = "JDBC_URL|memory",
            defaultValue = Database.STANDARD,
            description = "the database; ${DEFAULT-VALUE} unless given")
    private String db = Database.STANDARD;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "the realm's time zone instead of the rulebook's, also of times that are given without one")
    private Optional<ZoneId> zone = Optional.empty();

    @Option(names = "--report", paramLabel = "FILE.csv", description = "where to write everybody's amounts and levels")
    private Optional<Path> report = Optional.empty();

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "places on the printed leaderboard; ${DEFAULT-VALUE} unless given")
    private int top = 10;

    @Option(names = "--realm", paramLabel = "NAME", description = "the realm; named after the input unless given")
    private Optional<String> realm = Optional.empty();

    /** A command that writes in {@code style}. */
    public ReplayCommand(Style style) {
        this.style = style;
    }

    @Override
    public Integer call() {
        check();
        Rulebook book = RulebookFile.read(rulebook, zone);
        try (Input rows = Input.open(input, zone);
                StopSignal stop = new StopSignal();
                Store store = new Database(db).open()) {
            return replay(book, rows, store, stop);
        }
    }

    private void check() {
        if (top < 1) {
            throw new ParameterException(spec.commandLine(), "--top must be at least 1 but was " + top);
        }
        Path folder = report.map(Path::toAbsolutePath).map(Path::getParent).orElse(Path.of(""));
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "--report: there is no directory " + folder);
        }
    }

    private int replay(Rulebook book, Input rows, Store store, StopSignal stop) {
        Tally tally = new Tally(book.zone());
        DataClock clock = new DataClock(Instant.EPOCH);
        Levelwright game = Levelwright.builder()
                .rulebook(book)
                .store(store)
                .clock(clock)
                .retention(RETENTION)
                .build();
        String name = realm.orElseGet(() -> realmOf(input));
        remember(name, Optional.empty());
        Instant start = Instant.now();
        boolean complete = run(new Run(game.in(name), clock, tally), rows, stop);
        Duration took = Duration.between(start, Instant.now());
        return complete ? finished(game.in(name), book, rows, tally, took) : stopped(tally);
    }

    /** What a replay goes into. */
    private record Run(Realm realm, DataClock clock, Tally tally) {}

    private boolean run(Run run, Input rows, StopSignal stop) {
        PrintWriter err = spec.commandLine().getErr();
        String name = run.realm().name().id();
        try (Progress progress = ProgressLine.on(err, style, name, rows.size())) {
            return new Replay(run.realm(), run.clock(), run.tally(), progress).run(rows, stop);
        } catch (InputProblem problem) {
            throw new InputProblem(
                    problem.getMessage() + "\n" + durable(run.tally()) + "; correct it and run the same command again");
        } catch (StoreFailure problem) {
            throw new StoreFailure(
                    problem.getMessage() + "\n" + durable(run.tally()) + "; run the same command again", problem);
        } finally {
            remember(name, run.tally().last());
        }
    }

    private String durable(Tally tally) {
        return Style.number(tally.activities()) + " activities "
                + (new Database(db).isMemory() ? "were taken" : "are durable");
    }

    private int finished(Realm where, Rulebook book, Input rows, Tally tally, Duration took) {
        PrintWriter out = spec.commandLine().getOut();
        report.ifPresent(file -> new Report(where, tally.last().orElse(Instant.EPOCH)).write(file));
        Summary summary = new Summary(out, style, book, tally);
        summary.head(String.valueOf(input.getFileName()), rows.format().label(), new Players(where).count());
        summary.leaderboard(where, rows.nicknames(), top);
        summary.decisions();
        summary.levels();
        summary.speed(took);
        report.ifPresent(file -> out.println(style.title("Report") + " " + file));
        if (!new Database(db).isMemory()) {
            kept(where, book, out);
        }
        out.flush();
        return ExitCode.OK;
    }

    /** Says where it is kept, and how the first of the board can be looked at. */
    private void kept(Realm where, Rulebook book, PrintWriter out) {
        String who = Leaderboard.first(book)
                .flatMap(board -> where.top(board.name(), 1).stream().findFirst())
                .map(best -> best.holder().id())
                .orElse("HOLDER");
        String name = who.matches("[A-Za-z0-9_]+") ? who : "HOLDER";
        String which = db.equals(Database.STANDARD) ? "" : " with --db \"" + db + "\"";
        out.println(style.title("Kept") + "   in " + new Database(db).place() + " as realm "
                + where.name().id());
        out.println(
                style.title("Ask it") + " rank " + name + " | top | explain " + name + " | journal " + name + which);
    }

    private int stopped(Tally tally) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("stopped: " + durable(tally) + "; the same command goes on from there");
        err.flush();
        return ExitCode.SOFTWARE;
    }

    private void remember(String name, Optional<Instant> at) {
        Database database = new Database(db);
        if (!database.isMemory()) {
            new LastRun(name, rulebook, zone.map(ZoneId::getId), at).write(database.lastRun());
        }
    }

    private static String realmOf(Path input) {
        String name = String.valueOf(input.getFileName());
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
