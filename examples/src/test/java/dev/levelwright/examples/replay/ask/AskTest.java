package dev.levelwright.examples.replay.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.examples.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finished database, asked. */
class AskTest {
    private static final Path SAMPLES = Path.of("src", "test", "resources", "replay");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void replayed() {
        Terminal terminal = Terminal.run(
                "replay", SAMPLES.resolve("small.csv"), "--rulebook", SAMPLES.resolve("small.json"), "--db", url());
        assertThat(terminal.exit()).as(terminal.err()).isZero();
        assertThat(terminal.out()).contains("Ask it rank ann | top | explain ann | journal ann");
    }

    @Test
    void rankShowsPlaceLevelAndAmountsAsTheDataLeftThem() {
        assertThat(asked("rank", "bob")).isEqualTo("""
                        bob  realm small, as of 2016-04-01 00:02:00 UTC
                          asset   amount  place  level
                          XP          80     #3  level 2 (40/60)  ##########......
                          coins       35
                          energy       1
                        """);
    }

    @Test
    void topShowsABoard() {
        assertThat(asked("top", "--top", "1")).isEqualTo("""
                        XP  realm small
                          #  who   XP      level                    to the next
                          1  ann  110  regular 3  ################  last level
                        """);
        assertThat(asked("top", "xp", "--top", "1")).isEqualTo(asked("top", "--top", "1"));
    }

    @Test
    void explainShowsHowAmountsCameAbout() {
        assertThat(asked("explain", "cy", "--last", "1"))
                .contains("2016-04-01 00:02:00  message  +30 XP")
                .contains("chat: ");
    }

    @Test
    void journalShowsPostingsInDoubleEntry() {
        assertThat(asked("journal", "bob", "--last", "2"))
                .contains("+40  xp")
                .contains("faucet  chat")
                .contains("nothing was posted");
    }

    @Test
    void whoOrWhatIsNotThereIsSaid() throws IOException {
        assertThat(refused("rank", "nobody")).contains("nobody called nobody did anything in realm small");
        assertThat(refused("rank", "robot")).contains("nobody called robot");
        assertThat(refused("top", "coins")).contains("no such board in rulebook small; it has: xp");
        Terminal none = Terminal.run("rank", "bob", "--db", "jdbc:h2:file:" + folder.resolve("none"));
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.err()).contains("none.mv.db");
        assertThat(Files.exists(folder.resolve("none.mv.db"))).isFalse();
        assertThat(Terminal.run("rank", "bob", "--db", "memory").exit()).isEqualTo(2);
    }

    private static String asked(Object... words) {
        Terminal terminal = run(words);
        assertThat(terminal.exit()).as(terminal.err()).isZero();
        return terminal.out();
    }

    private static String refused(Object... words) {
        Terminal terminal = run(words);
        assertThat(terminal.exit()).isEqualTo(1);
        assertThat(terminal.out()).isEmpty();
        return terminal.err();
    }

    private static Terminal run(Object... words) {
        Object[] all = new Object[words.length + 2];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--db";
        all[words.length + 1] = url();
        return Terminal.run(all);
    }

    private static String url() {
        return "jdbc:h2:file:" + folder.resolve("asked");
    }
}
