package dev.levelwright.examples.replay.ask;

import dev.levelwright.Levelwright;
import dev.levelwright.examples.replay.DataClock;
import dev.levelwright.examples.replay.Database;
import dev.levelwright.examples.replay.LastRun;
import dev.levelwright.examples.replay.RulebookFile;
import dev.levelwright.examples.replay.input.InputProblem;
import dev.levelwright.rule.Rulebook;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which database to ask, and about what; everything that is not said is as the latest replay left it. */
final class AskOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--db",
            paramLabel = "JDBC_URL",
            defaultValue = Database.STANDARD,
            description = "the database; ${DEFAULT-VALUE} unless given")
    private String db = Database.STANDARD;

    @Option(
            names = "--rulebook",
            paramLabel = "FILE",
            description = "the rulebook; that of the latest replay unless given")
    private Optional<Path> rulebook = Optional.empty();

    @Option(names = "--realm", paramLabel = "NAME", description = "the realm; that of the latest replay unless given")
    private Optional<String> realm = Optional.empty();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "the time zone; that of the latest replay unless given")
    private Optional<ZoneId> zone = Optional.empty();

    @Option(names = "--at", paramLabel = "INSTANT", description = "as of when; the end of the data unless given")
    private Optional<Instant> at = Optional.empty();

    /** Opens the database. */
    Asked open() {
        Database database = new Database(db);
        if (database.isMemory()) {
            throw new ParameterException(spec.commandLine(), "--db: nothing is left in memory to be asked");
        }
        database.requireExisting();
        Optional<LastRun> last = LastRun.read(database.lastRun());
        String where = realm.or(() -> last.map(LastRun::realm)).orElseThrow(() -> missing("--realm NAME"));
        Path book = rulebook.or(() -> last.map(LastRun::rulebook)).orElseThrow(() -> missing("--rulebook FILE"));
        Optional<ZoneId> local = zone.or(() -> last.flatMap(LastRun::zone).map(ZoneId::of));
        Rulebook game = RulebookFile.read(book, local);
        Instant when = at.or(() -> last.flatMap(LastRun::at)).orElseGet(Instant::now);
        return new Asked(
                Levelwright.builder()
                        .rulebook(game)
                        .store(database.open())
                        .clock(new DataClock(when))
                        .build(),
                where);
    }

    private InputProblem missing(String option) {
        return new InputProblem("no replay was run here that says it, so say " + option);
    }
}
