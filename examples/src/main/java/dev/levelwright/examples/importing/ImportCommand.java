package dev.levelwright.examples.importing;

import dev.levelwright.Levelwright;
import dev.levelwright.examples.replay.Database;
import dev.levelwright.examples.replay.LastRun;
import dev.levelwright.examples.replay.RulebookFile;
import dev.levelwright.examples.replay.input.InputProblem;
import dev.levelwright.examples.text.Style;
import dev.levelwright.persistence.importing.Export;
import dev.levelwright.persistence.importing.Format;
import dev.levelwright.persistence.importing.Import;
import dev.levelwright.persistence.importing.ImportOptions;
import dev.levelwright.persistence.importing.ImportOptions.By;
import dev.levelwright.persistence.importing.ImportOptions.Mode;
import dev.levelwright.persistence.importing.ImportProblem;
import dev.levelwright.persistence.importing.ImportReport;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code import FILE --rulebook FILE [--db JDBC_URL|memory] [--realm NAME] [--format F] [--add|--replace] [--by xp|level]
 * [--map FIELD=ASSET]... [--dry-run] [--report FILE.csv]}.
 */
@Command(
        name = "import",
        description = {
            "Brings the players of another bot's file into a database, all or none.",
            "The same file is never counted twice."
        },
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
    private final Style style;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            description = "an export of MEE6, Amari, Lurkr, Polaris, ExperienceD, Red LevelUp or UnbelievaBoat,"
                    + " or an xp.json")
    private Path file = Path.of("");

    @Option(names = "--rulebook", paramLabel = "FILE", required = true, description = "the rulebook, a JSON file")
    private Path rulebook = Path.of("");

    @Option(
            names = "--db",
            paramLabel = "JDBC_URL|memory",
            defaultValue = Database.STANDARD,
            description = "the database; ${DEFAULT-VALUE} unless given")
    private String db = Database.STANDARD;

    @Option(
            names = "--realm",
            paramLabel = "NAME",
            description =
                    "the realm; that of the latest replay or import into the database unless given, or the file's name")
    private Optional<String> realm = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT", description = "whose file it is; told from it unless given")
    private Optional<String> format = Optional.empty();

    @ArgGroup
    private Combination combination = new Combination();

    @Option(
            names = "--by",
            paramLabel = "xp|level",
            defaultValue = "xp",
            description = "whether the number of XP counts, or the level; ${DEFAULT-VALUE} unless given")
    private String by = "xp";

    @Option(
            names = "--map",
            paramLabel = "FIELD=ASSET",
            description = "which asset takes a field of the file; by their names unless given")
    private Map<String, String> mapping = new TreeMap<>();

    @Option(names = "--dry-run", description = "only say what would change")
    private boolean dryRun;

    @Option(names = "--report", paramLabel = "FILE.csv", description = "where to write what became of everybody")
    private Optional<Path> report = Optional.empty();

    /** What becomes of what players have already. */
    static final class Combination {
        @Option(names = "--add", description = "the file's amounts come on top of what players have; so unless told")
        private boolean add;

        @Option(names = "--replace", description = "the file's amounts take the place of what players have")
        private boolean replace;
    }

    /** A command that writes in {@code style}. */
    public ImportCommand(Style style) {
        this.style = style;
    }

    @Override
    public Integer call() {
        check();
        ImportOptions options = new ImportOptions(
                combination.replace ? Mode.REPLACE : Mode.ADD,
                by.equals("level") ? By.LEVEL : By.XP,
                new TreeMap<>(mapping),
                dryRun);
        Optional<Format> named = format.map(this::format);
        Rulebook book = RulebookFile.read(rulebook, Optional.empty());
        Export export = export(named);
        String where = realm();
        try (Levelwright game =
                Levelwright.builder().rulebook(book).store(store()).build()) {
            return finished(where, export, Import.run(game.in(where), export, options), game);
        } catch (ImportProblem problem) {
            throw new InputProblem(file + ": " + problem.getMessage() + advice(problem));
        }
    }

    private void check() {
        if (!by.equals("xp") && !by.equals("level")) {
            throw new ParameterException(spec.commandLine(), "--by must be xp or level but was " + by);
        }
        Path folder = report.map(Path::toAbsolutePath).map(Path::getParent).orElse(Path.of(""));
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "--report: there is no directory " + folder);
        }
    }

    private Format format(String word) {
        return Stream.of(Format.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--format must be one of "
                                + Stream.of(Format.values()).map(Format::word).collect(Collectors.joining(", "))
                                + " but was " + word));
    }

    private Export export(Optional<Format> named) {
        if (!Files.isRegularFile(file)) {
            throw new InputProblem(file + ": no such file");
        }
        try {
            return Export.read(file, named);
        } catch (IOException problem) {
            throw new UncheckedIOException(file + " cannot be read: " + problem, problem);
        }
    }

    private String realm() {
        Database database = new Database(db);
        Optional<String> last = database.isMemory()
                ? Optional.empty()
                : LastRun.read(database.lastRun()).map(LastRun::realm);
        String name = String.valueOf(file.getFileName());
        int dot = name.indexOf('.');
        return realm.or(() -> last).orElse(dot > 0 ? name.substring(0, dot) : name);
    }

    /** A dry run into a database that is not there yet must not make one. */
    private Store store() {
        Database database = new Database(db);
        return dryRun && !database.isMemory() && !database.exists()
                ? new Database(Database.MEMORY).open()
                : database.open();
    }

    private static String advice(ImportProblem problem) {
        return String.valueOf(problem.getMessage()).contains("say which") ? " with --map FIELD=ASSET" : "";
    }

    private int finished(String where, Export export, ImportReport done, Levelwright game) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(style.title("Import") + " of " + file.getFileName() + " ("
                + export.format().word() + ", "
                + Style.number(export.members().size()) + (export.members().size() == 1 ? " player" : " players")
                + ") into realm " + where + (dryRun ? ", a dry run" : ""));
        new ImportSummary(out, style, done).print();
        report.ifPresent(path -> {
            new ImportTable(done).write(path);
            out.println(style.title("Report") + " " + path);
        });
        Database database = new Database(db);
        if (done.written() && !database.isMemory()) {
            remember(database, where, game);
        }
        out.flush();
        if (!done.possible()) {
            throw new InputProblem(file + ": " + done.count(ImportReport.Status.REFUSED)
                    + " of " + done.lines().size() + " players cannot be taken in, so nothing "
                    + (dryRun ? "would be" : "was") + " written");
        }
        return ExitCode.OK;
    }

    private void remember(Database database, String where, Levelwright game) {
        Optional<String> zone = LastRun.read(database.lastRun())
                .filter(last -> last.realm().equals(where))
                .flatMap(LastRun::zone);
        new LastRun(where, rulebook, zone, Optional.of(game.now())).write(database.lastRun());
    }
}
