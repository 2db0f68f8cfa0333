package dev.levelwright.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.examples.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two real chats, for every author, against values that another program worked out. */
class RealChatsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"fcc-gitter", "duraspace-irc"})
    void aMinuteOfCooldownGivesTheCountedMessagesTheXpAndTheLevelOfMee6(String table) {
        Path report = replay(table, "mee6-60s", "UTC", Database.MEMORY);

        assertThat(ReportFile.amounts(report, "counted")).isEqualTo(ReportFile.expected(table, "counted_60s"));
        assertThat(ReportFile.amounts(report, "xp")).isEqualTo(ReportFile.expected(table, "xp20"));
        assertThat(ReportFile.levels(report, "xp")).isEqualTo(ReportFile.expected(table, "mee6_level"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fcc-gitter", "duraspace-irc"})
    void aCapOfFiftyADayCutsWhatIsBeyondAndCappedMessagesStillStartTheCooldown(String table) {
        Path report = replay(table, "capped-day", "UTC", Database.MEMORY);

        assertThat(ReportFile.amounts(report, "counted")).isEqualTo(ReportFile.expected(table, "capped_day_utc"));
    }

    @ParameterizedTest
    @CsvSource({
        "fcc-gitter, utc, UTC",
        "fcc-gitter, berlin, Europe/Berlin",
        "fcc-gitter, la, America/Los_Angeles",
        "duraspace-irc, utc, UTC",
        "duraspace-irc, berlin, Europe/Berlin",
        "duraspace-irc, la, America/Los_Angeles",
    })
    void theLongestRunOfDaysIsCountedInTheZoneOfTheRealm(String table, String column, String zone) {
        Path report = replay(table, "streaks", zone, Database.MEMORY);

        assertThat(ReportFile.amounts(report, "streak-best")).isEqualTo(ReportFile.expected(table, "streak_" + column));
        assertThat(ReportFile.amounts(report, "days")).isEqualTo(ReportFile.expected(table, "days_" + column));
    }

    @ParameterizedTest
    @ValueSource(strings = "duraspace-irc")
    void anH2FileGivesWhatMemoryGives(String table) {
        Path report = replay(table, "mee6-60s", "UTC", "jdbc:h2:file:" + folder.resolve("chat"));

        assertThat(ReportFile.amounts(report, "counted")).isEqualTo(ReportFile.expected(table, "counted_60s"));
        assertThat(ReportFile.levels(report, "xp")).isEqualTo(ReportFile.expected(table, "mee6_level"));
    }

    private Path replay(String table, String rulebook, String zone, String database) {
        Path report = folder.resolve("report.csv");
        Terminal terminal = Terminal.run(
                "replay",
                Path.of("data", table + ".csv.gz"),
                "--rulebook",
                Path.of("src", "main", "resources", "rulebooks", rulebook + ".json"),
                "--db",
                database,
                "--zone",
                zone,
                "--report",
                report);
        assertThat(terminal.exit()).as(terminal.err()).isZero();
        return report;
    }
}
