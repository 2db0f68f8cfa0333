package dev.levelwright.examples.replay.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.activity.Activity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers here were counted in the files by a program of another kind. */
class NativeExportsTest {
    private static final Optional<ZoneId> BERLIN = Optional.of(ZoneId.of("Europe/Berlin"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "discordchatexporter-guild.json, 430, 406, 405, 12, 29554, 589395703083493",
        "discordchatexporter-dm-group.json, 95, 90, 90, 18, 7158, 131126470359299",
        "telegram-desktop-result.json, 452, 420, 420, 36, 20157, 613169525177000",
        "telegram-desktop-result-old.json, 219, 200, 200, 27, 10189, 289169905885000",
    })
    void messagesOfPeopleCount(
            String file, int rows, int messages, int ids, int people, long chars, long sumOfInstants) {
        List<Row> all = Read.rows(Read.sample(file), BERLIN);
        List<Activity> found = Read.activities(all, "message");

        assertThat(all).hasSize(rows);
        assertThat(found).hasSize(messages);
        assertThat(found.stream().map(Activity::id).collect(Collectors.toSet())).hasSize(ids);
        assertThat(found.stream().map(Read::actor).collect(Collectors.toSet())).hasSize(people);
        assertThat(Read.sum(found, "chars")).isEqualTo(chars);
        assertThat(found.stream().mapToLong(Activity::at).sum()).isEqualTo(sumOfInstants);
    }

    @ParameterizedTest
    @CsvSource({
        "discordchatexporter-guild.json, 132275193430278144, 164",
        "discordchatexporter-dm-group.json, 132288232741273600, 21",
        "telegram-desktop-result.json, user4003462, 104",
        "telegram-desktop-result-old.json, 4000884, 21",
    })
    void anAuthorIsNamedAsInTheInput(String file, String busiest, int messages) {
        List<Activity> found = Read.activities(Read.rows(Read.sample(file), BERLIN), "message");

        assertThat(found.stream().filter(message -> Read.actor(message).equals(busiest)))
                .hasSize(messages);
    }

    @Test
    void aMessageExportedTwiceHasOneId() {
        List<Activity> found = Read.activities(Read.rows(Read.sample("discordchatexporter-guild.json")), "message");

        List<Activity> twice = found.stream()
                .filter(message -> message.id().equals("132539003202174977"))
                .toList();
        assertThat(twice).hasSize(2);
        assertThat(twice.get(0).content()).isEqualTo(twice.get(1).content());
    }

    @Test
    void callsOnDiscordAreVoice() {
        List<Activity> calls = Read.activities(Read.rows(Read.sample("discordchatexporter-dm-group.json")), "voice");

        assertThat(calls)
                .extracting(call -> Read.whole(call, "seconds"))
                .containsExactly(600L, 1620L, 2640L, 660L, 1680L);
        assertThat(calls.get(0).at())
                .isEqualTo(Instant.parse("2016-03-02T16:54:10.040Z").toEpochMilli());
        assertThat(Read.actor(calls.get(0))).isEqualTo("132271616020316160");
    }

    @Test
    void aCallThatHasNotEndedWaitsForALaterExport() {
        Path running = edited("discordchatexporter-dm-group.json", "\"2016-03-02T17:04:10.04+00:00\"", "null");

        assertThat(Read.activities(Read.rows(running), "voice")).hasSize(4);
    }

    @Test
    void groupCallsOnTelegramAreVoice() {
        List<Activity> calls = Read.activities(Read.rows(Read.sample("telegram-desktop-result.json")), "voice");

        assertThat(calls).extracting(call -> Read.whole(call, "seconds")).containsExactly(1844L, 1941L, 2038L, 2135L);
        assertThat(calls.get(0).id()).isEqualTo("1700000001/1060");
        assertThat(Read.actor(calls.get(0))).isEqualTo("user4004517");
    }

    @Test
    void inAnHourThatComesTwiceOrderTells() {
        List<Row> rows = Read.rows(Read.sample("telegram-desktop-result-old.json"), BERLIN);

        assertThat(rows)
                .extracting(Row::at)
                .containsSequence(
                        Instant.parse("2015-10-25T00:58:29Z"),
                        Instant.parse("2015-10-25T00:59:02Z"),
                        Instant.parse("2015-10-25T01:02:40Z"));
    }

    @Test
    void wallClockTimesNeedAZone() {
        assertThatThrownBy(() -> Read.rows(Read.sample("telegram-desktop-result-old.json")))
                .isInstanceOf(InputProblem.class)
                .hasMessage(
                        "telegram-desktop-result-old.json, line 6, messages[0]: gives the time of a wall clock only:"
                                + " say where it hung, for example --zone Europe/Berlin");
    }

    @ParameterizedTest
    @CsvSource({
        "discordchatexporter-guild.json, DISCORD",
        "telegram-desktop-result.json, TELEGRAM",
        "telegram-desktop-result-old.json, TELEGRAM",
    })
    void theFormatIsRecognisedByContentPlainOrGzipped(String file, Format format) throws Exception {
        String content = Files.readString(Read.sample(file));
        Path plain = Read.file(folder, "first.csv", content);
        Path zipped = Read.file(folder, "second.txt", Read.gzipped("\n  " + content));

        for (Path path : List.of(plain, zipped)) {
            try (Input input = Input.open(path, BERLIN)) {
                assertThat(input.format()).isEqualTo(format);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"132489372695003137\" | 12 | no problem",
                "\"2016-01-01T14:25:27.984+00:00\" | \"yesterday\" | line 54, messages[1].timestamp: must be an instant such as 2016-01-01T13:22:39.203+00:00 but was \"yesterday\"",
                "\"timestamp\": \"2016-01-01T14:25:27.984+00:00\", | | line 54, messages[1].timestamp: must be a text but is missing",
                "\"132489378986459137\" | [] | line 87, messages[2].id: must be a text but was \"[]\"",
                "\"132489378986459137\" | }} | line 88, column 13: Unexpected character",
            })
    void aMalformedMessageIsNamedByItsPlace(String text, String other, String message) {
        Path wrong = edited("discordchatexporter-guild.json", text, other == null ? "" : other);

        if (message.equals("no problem")) {
            assertThat(Read.rows(wrong)).hasSize(430);
        } else {
            assertThatThrownBy(() -> Read.rows(wrong)).hasMessageStartingWith("edited.json, " + message);
        }
    }

    @Test
    void anExportCutOffIsNamedByThePlaceWhereItEnds() throws Exception {
        byte[] whole = Files.readAllBytes(Read.sample("telegram-desktop-result.json"));
        Path half = Read.file(folder, "half.json", new String(whole, 0, whole.length / 2, StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Read.rows(half))
                .isInstanceOf(InputProblem.class)
                .hasMessageMatching("(?s)half.json, line \\d+, column \\d+: Unexpected end-of-input.*");
    }

    @Test
    void otherJsonIsRefusedWithWhatCanBeRead() {
        assertThatThrownBy(() -> Read.rows(Read.file(folder, "x.json", "{\"messages\": []}")))
                .hasMessageStartingWith("x.json: is JSON of an unknown kind; what can be read are");
        assertThatThrownBy(() -> Read.rows(Read.file(folder, "y.json", "{\"about\": \"all chats\", \"chats\": {}}")))
                .hasMessageStartingWith("y.json: has no array of messages; what can be read are");
    }

    private Path edited(String sample, String text, String other) {
        try {
            String content = Files.readString(Read.sample(sample));
            assertThat(content).contains(text);
            return Read.file(folder, "edited.json", content.replace(text, other));
        } catch (java.io.IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }
}
