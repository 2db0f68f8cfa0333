package dev.levelwright.examples.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.examples.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final Path SAMPLES = Path.of("src", "test", "resources", "imports");
    private static final Path MEE6 = SAMPLES.resolve("mee6_page.json");
    private static final Path POLARIS = SAMPLES.resolve("polaris_export.json");
    private static final String PLAYER = "200000000000000001";

    @TempDir
    private Path folder;

    private Path rulebook(String assets) throws IOException {
        return Files.writeString(
                folder.resolve("book.json"),
                "{ \"rulebook\": \"import\", \"semantics\": 1, \"zone\": \"UTC\", \"assets\": { " + assets + " },\n"
                        + "  \"tracks\": { \"main\": { \"asset\": \"xp\", \"curve\": { \"type\": \"preset\", \"name\":"
                        + " \"mee6\" } } },\n  \"rules\": [] }\n");
    }

    private Terminal run(Path file, String... more) throws IOException {
        List<Object> arguments = new ArrayList<>(List.of("import", file, "--rulebook"));
        arguments.add(rulebook("\"xp\": { \"board\": true }"));
        arguments.addAll(List.of("--db", "jdbc:h2:file:" + folder.resolve("game"), "--realm", "guild"));
        arguments.addAll(List.of(more));
        return Terminal.run(arguments.toArray());
    }

    @Test
    void anImportSaysWhatBecameOfEverybodyAndIsThere() throws IOException {
        Terminal terminal = run(MEE6);

        assertThat(terminal.exit()).as(terminal.err()).isZero();
        assertThat(terminal.out()).isEqualTo("""
                        Import of mee6_page.json (mee6, 1 player) into realm guild
                        Takes  xp into xp
                          player              name   asset  before    after   level  status
                          200000000000000001  alice  xp          0  225,198  0 > 46  changed
                        1 changed
                        """);
        assertThat(Terminal.run("rank", PLAYER, "--db", "jdbc:h2:file:" + folder.resolve("game"))
                        .out())
                .contains("225,198")
                .contains("46");
    }

    @Test
    void theSameFileIsNeverCountedTwice() throws IOException {
        run(POLARIS, "--add");
        Terminal again = run(POLARIS, "--add");

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).contains("2 imported before from this file: nothing changes again");
        assertThat(run(POLARIS, "--add", "--by", "level").out()).contains("7,000  11,675");
    }

    @Test
    void aDryRunMakesNoDatabase() throws IOException {
        Terminal dry = run(MEE6, "--dry-run");

        assertThat(dry.exit()).as(dry.err()).isZero();
        assertThat(dry.out()).contains("a dry run").contains("1 would change");
        assertThat(folder.resolve("game.mv.db")).doesNotExist();
    }

    @Test
    void theReportHasARowForEveryAmount() throws IOException {
        Path report = folder.resolve("report.csv");
        run(POLARIS, "--replace", "--report", report.toString());

        assertThat(report)
                .hasContent("player,name,status,unit,asset,before,after,level_before,level_after,remarks\n"
                        + "200000000000000001,,changed,,xp,0,7000,0,11,\n"
                        + "200000000000000002,,changed,,xp,0,150,0,1,\n");
    }

    @Test
    void whoDoesNotFitIsNamedAndNothingIsWritten() throws IOException {
        Path book = rulebook("\"xp\": { \"capacity\": 5000 }");
        String db = "jdbc:h2:file:" + folder.resolve("game");
        Terminal terminal = Terminal.run("import", POLARIS, "--rulebook", book, "--db", db, "--realm", "guild");

        assertThat(terminal.exit()).isEqualTo(1);
        assertThat(terminal.out()).contains("200000000000000001: xp: no room for 7,000, only 5,000");
        assertThat(terminal.err()).contains("1 of 2 players cannot be taken in, so nothing was written");
    }

    @Test
    void aBrokenFileIsRefusedWithThePlace() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "[{\"id\": \"1\", \"xp\": -5}]");
        Terminal terminal = run(broken);

        assertThat(terminal.exit()).isEqualTo(1);
        assertThat(terminal.err()).contains("[0].xp (line 1, column 20): must be in 0..9007199254740991 but was -5");
        assertThat(run(folder.resolve("nowhere.json")).err()).contains("nowhere.json: no such file");
        assertThat(folder.resolve("game.mv.db")).doesNotExist();
    }

    @Test
    void wrongOptionsAreRefused() throws IOException {
        assertThat(run(MEE6, "--add", "--replace").exit()).isEqualTo(2);
        assertThat(run(MEE6, "--by", "rank").err()).contains("--by must be xp or level but was rank");
        assertThat(run(MEE6, "--format", "arcane").err()).contains("--format must be one of mee6, amari");
        Terminal unknown = run(MEE6, "--map", "gold=xp");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.err()).contains("a file of mee6 has no field gold; it has xp, messages");
    }
}
