package dev.levelwright.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.examples.OtherProcess;
import dev.levelwright.examples.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
    private static final Path SAMPLES = Path.of("src", "test", "resources", "replay");
    private static final Path TABLE = SAMPLES.resolve("small.csv");
    private static final Path RULEBOOK = SAMPLES.resolve("small.json");

    @TempDir
    private Path folder;

    @Test
    void aReplaySaysWhatWasAwardedLimitedAndCapped() throws IOException {
        Terminal terminal = Terminal.run("replay", TABLE, "--rulebook", RULEBOOK, "--db", "memory", "--top", 2);

        assertThat(terminal.exit()).as(terminal.err()).isZero();
        assertThat(terminal.out().replaceAll("(?m)^Speed .*$", "Speed"))
                .isEqualTo(Files.readString(SAMPLES.resolve("small.expected.txt")));
    }

    @Test
    void theReportNamesEverybodyAndEveryJournalledAssetInOrder() throws IOException {
        Path report = folder.resolve("report.csv");

        Terminal.run("replay", TABLE, "--rulebook", RULEBOOK, "--db", "memory", "--report", report);

        assertThat(report).hasContent(Files.readString(SAMPLES.resolve("small.expected.csv")));
        assertThat(Files.readString(report)).endsWith("\n").doesNotContain("\r");
    }

    @Test
    void aHolderWhoseNameHoldsACommaIsQuoted() throws IOException {
        Path report = folder.resolve("report.csv");
        Path table = table("epoch_ms,room,author,chars,kind\n1000,r,\"a,\"\"b\"\"\",1,msg\n");

        Terminal.run("replay", table, "--rulebook", RULEBOOK, "--db", "memory", "--report", report);

        assertThat(ReportFile.lines(report)).contains("\"a,\"\"b\"\"\",xp,40,2");
    }

    @Test
    void whatWasTakenBeforeIsNotCountedTwice() {
        Terminal first = replay(TABLE, "one", "first.csv");
        Terminal again = replay(TABLE, "one", "again.csv");

        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(again.out()).contains("12 of these had acted before and did not count again");
        assertThat(folder.resolve("again.csv")).hasSameTextualContentAs(folder.resolve("first.csv"));
    }

    @Test
    void aBrokenGzipLosesNothingAndTheMendedOneGoesOnFromThere() throws IOException {
        Path whole = Path.of("data", "duraspace-irc.csv.gz");
        Path cut = folder.resolve("duraspace-irc.csv.gz");
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(cut, Arrays.copyOf(bytes, 20_000));
        Path mended = table(firstLines(whole, 6_000));

        Terminal broken = replay(cut, "resumed", "broken.csv");
        Terminal resumed = replay(mended, "resumed", "resumed.csv", "--realm", "duraspace-irc");
        Terminal through = replay(mended, "through", "through.csv", "--realm", "duraspace-irc");

        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.err())
                .containsPattern("duraspace-irc.csv.gz, behind row \\d+: the gzip is broken")
                .contains("activities are durable; correct it and run the same command again")
                .doesNotContain("\tat ");
        assertThat(resumed.out()).containsPattern("[1-9][0-9,]* of these had acted before");
        assertThat(through.out()).doesNotContain("had acted before");
        assertThat(folder.resolve("resumed.csv")).hasSameTextualContentAs(folder.resolve("through.csv"));
        assertThat(tables(resumed)).isEqualTo(tables(through));
    }

    @Test
    void aMalformedRowStopsTheReplayWithItsPlace() throws IOException {
        Path table = table(Files.readString(TABLE) + "soon,lobby,cy,3,msg\n");

        Terminal terminal = replay(table, "malformed", "report.csv");
        Terminal mended = replay(TABLE, "malformed", "report.csv", "--realm", "table");

        assertThat(terminal.exit()).isEqualTo(1);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).contains("table.csv, line 16, column 1 (epoch_ms): must be a whole number in");
        assertThat(mended.out()).contains("12 of these had acted before");
    }

    @Test
    void everyProblemOfARulebookIsToldWithItsPlace() throws IOException {
        Path wrong = folder.resolve("wrong.json");
        Files.writeString(
                wrong,
                Files.readString(RULEBOOK)
                        .replace("\"board\": true", "\"bord\": true")
                        .replace("\"within\": [\"xp-today\"]", "\"within\": [\"xp-tody\"]"),
                StandardCharsets.UTF_8);

        Terminal terminal = Terminal.run("replay", TABLE, "--rulebook", wrong, "--db", "memory");

        assertThat(terminal.exit()).isEqualTo(1);
        assertThat(terminal.err())
                .contains("wrong.json has 2 problems")
                .contains("assets.xp (line 5, column 28): unknown field \"bord\"")
                .contains("rules[0] \"chat\".within[0] (line 13, column 67): unknown asset \"xp-tody\"")
                .doesNotContain("\tat ");
    }

    @Test
    void aDatabaseFileInUseIsNamed() {
        Terminal free = replay(TABLE, "busy", "report.csv");
        assertThat(free.exit()).isZero();
        try (var held = new Database(url("busy")).open()) {
            assertThat(held).isNotNull();
            Terminal other = OtherProcess.run(folder, "replay", TABLE, "--rulebook", RULEBOOK, "--db", url("busy"));

            assertThat(other.exit()).isEqualTo(1);
            assertThat(other.err()).contains("busy is open in another process").doesNotContain("\tat ");
        }
    }

    @Test
    void anIdThatActedWithOtherContentStopsTheReplay() {
        Path renamed = table(ReportFile.lines(TABLE).get(0) + "\n1451606400000,lobby,ann,40,msg\n");
        assertThat(replay(renamed, "mixed", "a.csv").exit()).isZero();

        Terminal clash = replay(
                Path.of("src/test/resources/native/telegram-desktop-result.json"), "mixed", "b.csv", "--realm", "t");
        Terminal other = replay(
                Path.of("src/test/resources/native/telegram-desktop-result-old.json"),
                "mixed",
                "c.csv",
                "--realm",
                "t",
                "--zone",
                "Europe/Berlin");

        assertThat(clash.exit()).isZero();
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.err()).contains("acted before with other").contains("--realm NAME");
    }

    @Test
    void aWrongCommandLineIsExplained() {
        assertThat(Terminal.run("replay", TABLE).err()).contains("Missing required option: '--rulebook=FILE'");
        assertThat(Terminal.run("replay", TABLE).exit()).isEqualTo(2);
        assertThat(Terminal.run().exit()).isEqualTo(2);
        Terminal zone = Terminal.run("replay", TABLE, "--rulebook", RULEBOOK, "--zone", "Mars/Olympus");
        assertThat(zone.exit()).isEqualTo(2);
        assertThat(zone.err()).contains("--zone").contains("Mars/Olympus");
        Terminal top = Terminal.run("replay", TABLE, "--rulebook", RULEBOOK, "--db", "memory", "--top", "0");
        assertThat(top.exit()).isEqualTo(2);
        Terminal report = Terminal.run("replay", TABLE, "--rulebook", RULEBOOK, "--report", folder.resolve("no/r.csv"));
        assertThat(report.exit()).isEqualTo(2);
        Terminal missing = Terminal.run("replay", "no.csv", "--rulebook", RULEBOOK, "--db", "memory");
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.err()).contains("no.csv: no such file");
    }

    private Terminal replay(Path input, String database, String report, String... more) {
        Object[] words = {
            "replay", input, "--rulebook", RULEBOOK, "--db", url(database), "--report", folder.resolve(report)
        };
        Object[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return Terminal.run(all);
    }

    private String url(String database) {
        return "jdbc:h2:file:" + folder.resolve(database);
    }

    private Path table(String content) {
        try {
            return Files.writeString(folder.resolve("table.csv"), content);
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    private static String firstLines(Path gzipped, int count) throws IOException {
        try (var lines = new java.io.BufferedReader(new java.io.InputStreamReader(
                new java.util.zip.GZIPInputStream(Files.newInputStream(gzipped)), StandardCharsets.UTF_8))) {
            StringBuilder text = new StringBuilder();
            lines.lines().limit(count).forEach(line -> text.append(line).append('\n'));
            return text.toString();
        }
    }

    /** The printed tables, without what must differ: where it is kept, how long it took, what was there before. */
    private static String tables(Terminal terminal) {
        return terminal.out().replaceAll("(?m)^(Speed|Report|Kept|Ask it|[0-9,]+ of these).*\\R", "");
    }
}
