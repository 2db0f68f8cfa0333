package dev.levelwright.examples.replay.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.activity.Activity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatTableTest {
    private static final String HEADER = ChatTable.HEADER + "\n";

    @TempDir
    private Path folder;

    @Test
    void messagesAndActionsOfPeopleAreMessages() {
        List<Row> rows = rows("1000,r1,u1,5,msg\n2000,r2,u2,7,action\n3000,r1,u3,9,bot\n");

        assertThat(rows).hasSize(3);
        assertThat(rows.get(2).activity()).isEmpty();
        Activity action = rows.get(1).activity().orElseThrow();
        assertThat(action.type()).isEqualTo("message");
        assertThat(Read.actor(action)).isEqualTo("u2");
        assertThat(Read.whole(action, "chars")).isEqualTo(7);
        assertThat(action.fact("room").orElseThrow()).hasToString("r2");
        assertThat(action.facts())
                .as("lengths and rooms are context, never compared")
                .isEmpty();
        assertThat(rows.get(1).at()).isEqualTo(Instant.ofEpochMilli(2000));
    }

    @Test
    void joinAndPartAreVoiceWithItsSeconds() {
        List<Row> rows = rows("1000,r1,u1,0,join\n5000,r1,u2,3,msg\n62999,r1,u1,0,part\n");

        Activity voice = Read.activities(rows, "voice").get(0);
        assertThat(Read.actor(voice)).isEqualTo("u1");
        assertThat(Read.whole(voice, "seconds")).isEqualTo(61);
        assertThat(voice.at()).isEqualTo(62999);
    }

    @Test
    void onlyPresenceOfWhichBothEndsAreKnownCounts() {
        String partedTwice = "1000,r1,u1,0,join\n2000,r1,u1,0,part\n9000,r1,u1,0,part\n";
        String joinedTwice = "10000,r1,u2,0,join\n20000,r1,u2,0,join\n23000,r1,u2,0,part\n";
        String otherRoom = "30000,r1,u3,0,join\n31000,r2,u3,0,part\n";

        List<Activity> voice = Read.activities(rows(partedTwice + joinedTwice + otherRoom), "voice");

        assertThat(voice).extracting(Read::actor).containsExactly("u1", "u2");
        assertThat(voice)
                .extracting(activity -> Read.whole(activity, "seconds"))
                .containsExactly(1L, 3L);
    }

    @Test
    void rowsThatSayTheSameHaveIdsOfTheirOwnAndKeepThem() {
        String table = "1000,r1,u1,5,msg\n1000,r1,u1,5,msg\n1000,r1,u1,5,action\n1000,r1,u1,5,msg\n";

        Set<String> ids = ids(rows(table));

        assertThat(ids).hasSize(4);
        assertThat(ids(rows(table))).isEqualTo(ids);
        assertThat(ids(rows("900,r1,u9,1,msg\n" + table)))
                .as("an earlier row came to light")
                .containsAll(ids);
    }

    @Test
    void aRowMayGoBackInTime() {
        List<Row> rows = rows("5000,r1,u1,5,msg\n1000,r1,u1,5,msg\n");

        assertThat(rows).extracting(row -> row.at().toEpochMilli()).containsExactly(5000L, 1000L);
        assertThat(ids(rows)).hasSize(2);
    }

    @Test
    void blankLinesWindowsLineEndsQuotesAndAByteOrderMarkDoNotMatter() {
        List<Row> rows = Read.rows(Read.file(
                folder,
                "t.csv",
                "\uFEFF" + ChatTable.HEADER + "\r\n\r\n1000,\"r,1\",u1,5,msg\r\n\r\n2000,r1,\"u\"\"2\",5,msg"));

        assertThat(rows).hasSize(2);
        assertThat(Read.actor(rows.get(1).activity().orElseThrow())).isEqualTo("u\"2");
        assertThat(rows.get(0).activity().orElseThrow().fact("room").orElseThrow())
                .hasToString("r,1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000,r1,u1,5     | line 3: must have 5 columns but has 4",
                "1000,r1,u1,5,msg,x | line 3: must have 5 columns but has 6",
                "12x,r1,u1,5,msg  | line 3, column 1 (epoch_ms): must be a whole number in 0..253402300799999 but was \"12x\"",
                "-1,r1,u1,5,msg   | line 3, column 1 (epoch_ms): must be a whole number in 0..253402300799999 but was \"-1\"",
                "1000,r1,u1,-5,msg | line 3, column 4 (chars): must be a whole number in 0..1000000000 but was \"-5\"",
                "1000,r1,u1,99999999999999999999,msg | line 3, column 4 (chars): must be a whole number in 0..1000000000 but was \"99999999999999999999\"",
                "1000,r1,,5,msg   | line 3, column 3 (author): must have 1 to 200 characters but was \"\"",
                "1000,r1,u1,5,shout | line 3, column 5 (kind): must be msg, action, bot, join or part but was \"shout\"",
            })
    void aMalformedRowIsNamedByLineColumnAndValue(String row, String message) {
        assertThatThrownBy(() -> rows("1000,r1,u1,5,msg\n" + row.strip() + "\n3000,r1,u1,5,msg\n"))
                .isInstanceOf(InputProblem.class)
                .hasMessage("chat.csv, " + message.strip());
    }

    @Test
    void aValueInAMessageCannotMoveTheTerminal() {
        assertThatThrownBy(() -> rows("1\u001B[2J\u202E,r1,u1,5,msg\n"))
                .hasMessageContaining("but was \"1\uFFFD[2J\uFFFD\"")
                .hasMessageNotContaining("\u001B");
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 200, 3000})
    void aGzipCutOffIsNamedByTheRowBehindWhichItBreaks(int bytes) {
        StringBuilder table = new StringBuilder(HEADER);
        for (int i = 0; i < 5000; i++) {
            table.append(i * 977L)
                    .append(",r1,u")
                    .append(i * 31 % 101)
                    .append(',')
                    .append(i % 89)
                    .append(",msg\n");
        }
        byte[] whole = Read.gzipped(table.toString());
        Path cut = Read.file(folder, "cut.csv.gz", Arrays.copyOf(whole, bytes));

        assertThatThrownBy(() -> Read.rows(cut))
                .isInstanceOf(InputProblem.class)
                .hasMessageMatching("cut.csv.gz[,:] behind row \\d+: the gzip is broken .*");
    }

    @Test
    void whatHasNoKnownFormIsRefusedWithWhatCanBeRead() {
        assertThatThrownBy(() -> Read.rows(Read.file(folder, "a.csv", "id,name\n1,x\n")))
                .hasMessageStartingWith("a.csv: begins like none of the known formats; what can be read are");
        assertThatThrownBy(() -> Read.rows(Read.file(folder, "b.csv", ""))).hasMessageStartingWith("b.csv: is empty");
        assertThatThrownBy(() -> Read.rows(folder.resolve("c.csv"))).hasMessage("c.csv: no such file");
        assertThatThrownBy(() -> Read.rows(folder)).hasMessageEndingWith(": is a directory");
    }

    @ParameterizedTest
    @CsvSource({"fcc-gitter, 211034, 203903, 0, 0", "duraspace-irc, 152557, 84529, 27760, 1898716740"})
    void theShippedTablesReadAsTheirSourcesSay(
            String table, int rows, int messages, int presences, long presentSeconds) {
        List<Row> all = Read.rows(Path.of("data", table + ".csv.gz"));

        assertThat(all).hasSize(rows);
        assertThat(Read.activities(all, "message")).hasSize(messages);
        assertThat(Read.activities(all, "voice")).hasSize(presences);
        assertThat(Read.sum(Read.activities(all, "voice"), "seconds")).isEqualTo(presentSeconds);
        assertThat(ids(all)).hasSize(messages + presences);
    }

    private List<Row> rows(String lines) {
        return Read.rows(Read.file(folder, "chat.csv", HEADER + lines));
    }

    private static Set<String> ids(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.activity().stream())
                .map(Activity::id)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
