package dev.levelwright.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.form.InvalidDocument;
import dev.levelwright.form.Problem;
import dev.levelwright.persistence.importing.Member.Figure;
import dev.levelwright.persistence.importing.Member.Rung;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from other bots' files; the expected numbers were read from the files by eye. */
class ExportTest {
    private static final String ONE = "200000000000000001";
    private static final String TWO = "200000000000000002";

    private static Member member(
            String id, Optional<String> name, Map<String, Long> figures, Optional<Rung> rung, String... remarks) {
        return new Member(id, name, new TreeMap<>(figures), rung, List.of(), Optional.empty(), List.of(remarks));
    }

    private static Member alice(Map<String, Long> figures, Rung rung) {
        return member(ONE, Optional.of("alice"), figures, Optional.of(rung));
    }

    @ParameterizedTest
    @CsvSource({
        "mee6_page.json, MEE6",
        "amari_leaderboard.json, AMARI",
        "amari_full.json, AMARI",
        "lurkr_export.json, LURKR",
        "polaris_export.json, POLARIS",
        "experienced_export.json, EXPERIENCED",
        "red_levelup_backup.json, RED_LEVELUP",
        "unbelievaboat_leaderboard.json, UNBELIEVABOAT",
        "seed001_xp.json, XP_JSON"
    })
    void everyFormatIsToldFromTheContents(String file, Format format) {
        assertThat(Exports.file(file).format()).isEqualTo(format);
        assertThat(Exports.of(format, Exports.text(file))).isEqualTo(Exports.file(file));
    }

    @Test
    void mee6SaysLevelAndTheWayIntoIt() {
        assertThat(Exports.file("mee6_page.json").members())
                .containsExactly(alice(Map.of("xp", 225_198L, "messages", 11_258L), new Rung(46, 11_873, 12_980)));
    }

    @Test
    void amariSaysXpAndLevelAndMaybeTheWeek() {
        assertThat(Exports.file("amari_leaderboard.json").members())
                .containsExactly(alice(Map.of("xp", 792_140L), new Rung(200, 0, 1)));
        assertThat(Exports.file("amari_full.json").members())
                .containsExactly(alice(Map.of("xp", 792_140L, "weekly-xp", 368L), new Rung(200, 0, 1)));
    }

    @Test
    void lurkrSaysXpLevelAndMessages() {
        assertThat(Exports.file("lurkr_export.json").members())
                .containsExactly(alice(Map.of("xp", 4_150L, "messages", 321L), new Rung(10, 0, 1)));
    }

    @Test
    void polarisLevelsFollowFromTheCurveInTheFile() {
        assertThat(Exports.file("polaris_export.json").members())
                .containsExactly(
                        member(ONE, Optional.empty(), Map.of("xp", 7_000L), Optional.of(new Rung(10, 0, 1_500))),
                        member(TWO, Optional.empty(), Map.of("xp", 150L), Optional.of(new Rung(0, 150, 200))));
    }

    @Test
    void experienceDSaysXpAlone() {
        assertThat(Exports.file("experienced_export.json").members())
                .containsExactly(member(ONE, Optional.empty(), Map.of("xp", 4_675L), Optional.empty()));
    }

    @Test
    void redLevelUpFractionsAreFlooredAndRemarked() {
        assertThat(Exports.file("red_levelup_backup.json").members())
                .containsExactly(member(
                        ONE,
                        Optional.empty(),
                        Map.of("xp", 905L, "voice", 120L, "messages", 40L, "prestige", 0L, "stars", 1L),
                        Optional.of(new Rung(3, 0, 1)),
                        "xp 905.5 floored to 905"));
    }

    @Test
    void unbelievaBoatSaysMoney() {
        assertThat(Exports.file("unbelievaboat_leaderboard.json").members())
                .containsExactly(member(
                        ONE,
                        Optional.empty(),
                        Map.of("cash", 500L, "bank", 1_500L, "total", 2_000L),
                        Optional.empty()));
        assertThat(Exports.of("{\"users\": [], \"page\": 1, \"total_pages\": 3}")
                        .remarks())
                .containsExactly("this is one page of 3: import the others too");
    }

    @Test
    void xpJsonSaysCharactersAndLeavesSettingsAndTodaysCountersBehind() {
        Export export = Exports.file("seed001_xp.json");

        assertThat(export.members())
                .containsExactly(new Member(
                        ONE,
                        Optional.empty(),
                        new TreeMap<>(Map.of("xp", 905L)),
                        Optional.empty(),
                        List.of(
                                new Figure("Mira", true, 905, Optional.empty()),
                                new Figure("Odd", false, 0, Optional.empty())),
                        Optional.of("UTC"),
                        List.of(
                                "2 characters",
                                "counters of 2025-10-29 (daily_xp, daily_hf, char_buffer) stay behind")));
        assertThat(export.remarks())
                .containsExactly("settings are not players and stay behind: rp_channels, char_per_rp, daily_rp_cap,"
                        + " hf_channels, hf_attempt_xp, hf_success_xp, daily_hf_cap");
    }

    static Stream<List<String>> wrongNumbers() {
        return Stream.of(
                List.of("-1", "must be in 0..9007199254740991 but was -1"),
                List.of("-0.5", "must be in 0..9007199254740991 but was -0.5"),
                List.of("9007199254740992", "must be in 0..9007199254740991 but was 9007199254740992"),
                List.of("1e999999999", "must be in 0..9007199254740991 but was 1e999999999"),
                List.of("1e99999999999999999999", "must be in 0..9007199254740991 but was 1e99999999999999999999"),
                List.of("1e-999999999", "must be in 0..9007199254740991 but was 1e-999999999"),
                List.of("\"12\"", "must be a number but was the text \"12\""),
                List.of("null", "must be a number but was null"),
                List.of("true", "must be a number but was true"),
                List.of("[1]", "must be a number but was a list"));
    }

    @ParameterizedTest
    @MethodSource("wrongNumbers")
    void aNumberThatIsNoneIsRefusedWithItsPlace(List<String> wrong) {
        assertProblems(
                "[{\"id\": \"1\", \"xp\": 5},\n {\"id\": \"2\", \"xp\": " + wrong.get(0) + "}]",
                "[1].xp (line 2, column 20): " + wrong.get(1));
    }

    @Test
    void numbersMayBeWrittenWithPointAndExponent() {
        assertThat(Exports.of("[{\"id\": \"1\", \"xp\": 1.25e3}, {\"id\": \"2\", \"xp\": 0.99}]")
                        .members())
                .extracting(member -> member.figures().get("xp"))
                .containsExactly(1_250L, 0L);
    }

    @Test
    void levelsAreWhole() {
        assertProblems(
                "{\"members\": [{\"id\": \"1\", \"exp\": 5, \"level\": 1.5}, {\"id\": \"2\", \"exp\": 5}]}",
                "members[0].level (line 1, column 45): must be a whole number but was 1.5",
                "members[1].level (line 1, column 51): must be a number but was missing");
    }

    @Test
    void aPlayerIsListedOnce() {
        assertProblems(
                "[{\"id\": \"1\", \"xp\": 5},\n{\"id\": \"1\", \"xp\": 6}]",
                "[1].id (line 2, column 8): lists player 1 again, who was at line 1, column 9");
        assertProblems(
                "{\"settings\": {\"curve\": {\"1\": 9}}, \"users\": {\"7\": {\"xp\": 1},\n\"7\": {\"xp\": 2}}}",
                "7 (line 2, column 1): is given twice");
    }

    @Test
    void anIdIsATextOfDigits() {
        assertProblems(
                "[{\"id\": 12, \"xp\": 5}, {\"id\": \"al\", \"xp\": 5}, {\"xp\": 5}]",
                "[0].id (line 1, column 9): must be a text but was 12",
                "[1].id (line 1, column 30): must be a player's id of 1 to 20 digits but was the text \"al\"",
                "[2].id (line 1, column 46): must be a text but was missing");
    }

    @Test
    void theWayIntoALevelIsBelowWhatTheLevelTakes() {
        assertProblems(
                "{\"players\": [{\"id\": \"1\", \"xp\": 5, \"level\": 1, \"detailed_xp\": [100, 100, 5]}]}",
                "players[0].detailed_xp[0] (line 1, column 63): must be below the 100 that leaving the level takes but was"
                        + " 100");
    }

    @Test
    void charactersOfOneUserDifferInName() {
        assertProblems(
                "{\"1\": {\"characters\": {\"Mira\": {\"xp\": 1}, \"MIRA\": {\"xp\": 2}}}}",
                "1.characters.MIRA (line 1, column 50): is a second character of that name");
    }

    @Test
    void everyProblemIsReportedAtOnce() {
        assertThatThrownBy(() -> Exports.of("[{\"id\": \"x\", \"xp\": 1}, {\"id\": \"2\", \"xp\": -1}]"))
                .isInstanceOfSatisfying(
                        InvalidDocument.class,
                        invalid -> assertThat(invalid.count()).isEqualTo(2));
    }

    @Test
    void brokenJsonIsRefusedWithItsPlace() {
        String text = Exports.text("mee6_page.json");

        assertProblems(
                text.substring(0, text.indexOf("\"xp\": 225198")),
                "document (line 23, column 4): " + "ends too early: a bracket or quotation mark is not closed");
        assertProblems("[{\"id\": \"1\", \"xp\": 05}]", "document (line 1, column 21): not a number of JSON");
        assertProblems("", "document: must be JSON but is empty");
        assertProblems("[] []", "document (line 1, column 4): must end after one value");
    }

    @Test
    void bytesThatAreNoUtf8AreRefusedWithTheirPlace() {
        byte[] bytes = "[{\"id\": \"é\"}]".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Export.read("export.json", bytes, Optional.empty()))
                .hasMessageContaining("line 1, column 10")
                .hasMessageContaining("must be UTF-8");
    }

    @Test
    void aFileOfNobodyKnownIsRefused() {
        assertThatThrownBy(() -> Exports.of("{\"answer\": 42}"))
                .isInstanceOf(InvalidDocument.class)
                .hasMessageContaining("is like no file of mee6, amari, lurkr, polaris, experienced, red-levelup,"
                        + " unbelievaboat, xp-json");
    }

    @Test
    void aFormatThatIsNamedMustFit() {
        assertThatThrownBy(() -> Exports.of(Format.MEE6, Exports.text("lurkr_export.json")))
                .isInstanceOf(InvalidDocument.class)
                .hasMessageContaining("players (line 1, column 1): must be a list but was missing");
    }

    @Test
    void depthIsBounded() {
        assertThatThrownBy(() -> Exports.of("[".repeat(100_000))).hasMessageContaining("nested too deep");
    }

    private static void assertProblems(String text, String... problems) {
        assertThatThrownBy(() -> Exports.of(text))
                .isInstanceOfSatisfying(
                        InvalidDocument.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::toString)
                                .containsExactly(problems));
    }
}
