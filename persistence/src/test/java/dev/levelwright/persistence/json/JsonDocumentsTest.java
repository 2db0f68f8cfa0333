package dev.levelwright.persistence.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.levelwright.form.Document;
import dev.levelwright.form.InvalidDocument;
import dev.levelwright.form.MiniGame;
import dev.levelwright.form.Place;
import dev.levelwright.form.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDocumentsTest {
    @Test
    void everyValueKnowsWhereItStands() {
        Document.Fields root = (Document.Fields) JsonDocuments.parse("a.json", """
                { "a": 1,
                  "é": [true,
                        "x"] }
                """);

        Document.Items items = (Document.Items) root.values().get("é");
        assertThat(root.place()).isEqualTo(new Place(1, 1));
        assertThat(root.values().get("a").place()).isEqualTo(new Place(1, 8));
        assertThat(root.keyPlace("é")).isEqualTo(new Place(2, 3));
        assertThat(items.place()).isEqualTo(new Place(2, 8));
        assertThat(items.values().get(0).place()).isEqualTo(new Place(2, 9));
        assertThat(items.values().get(1).place()).isEqualTo(new Place(3, 9));
    }

    @Test
    void allProblemsOfTextAndFormComeAtOnceFromTopToBottom() {
        InvalidDocument refused = refused("""
                { "rulebook": "mini",
                  "assets": {
                    "xp": { "capcity": 200 },
                    "energy": { "start": 50.5, "capacity": 99, "overflow": "clop" },
                    "gold": { "start": 100, "capacity": null } },
                  "rules": [
                    { "id": "chat", "grant": { "xp": -1, "energy": "15-25" } },
                    { "id": "open-jackpot", "grnt": { "xp": 1 }, "if": { "not-same": ["actor"] } },
                    { "roll": "jackpot", "roll": "other" } ],
                  "schedules": { "lottery": ["25:00"] } }
                """);

        assertThat(refused.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "assets.xp (line 3, column 13): unknown field \"capcity\"; did you mean \"capacity\"?",
                        "assets.energy.start (line 4, column 26): must be a whole number but was 50.5:"
                                + " write fractions as text, such as \"0.6%\"",
                        "assets.energy.capacity (line 4, column 44): must be in 100..1000 but was 99",
                        "assets.energy.overflow (line 4, column 60): must be one of clip, refuse-whole but was the text"
                                + " \"clop\"; did you mean \"clip\"?",
                        "assets.gold.capacity (line 5, column 41): must not be null: leave the field out",
                        "rules[0] \"chat\".grant.xp (line 7, column 38): must be in 0..9007199254740991 but was -1",
                        "rules[0] \"chat\".grant.energy (line 7, column 52): must be a range such as 15..25 but was the text"
                                + " \"15-25\"",
                        "rules[1] \"open-jackpot\" (line 8, column 29): unknown field \"grnt\"; did you mean \"grant\"?",
                        "rules[1] \"open-jackpot\".if.not-same (line 8, column 70): must be a list of 2..2 entries but has 1",
                        "rules[2] (line 9, column 5): field \"id\" is missing",
                        "rules[2].roll (line 9, column 26): is given twice",
                        "schedules.lottery[0] (line 10, column 30): must be a time of day such as 20:00 but was the text"
                                + " \"25:00\"");
        assertThat(refused).hasMessageStartingWith("game.json has 12 problems\nassets.xp (line 3");
    }

    @Test
    void aNameThatIsNoneIsReportedWhereItStands() {
        assertThat(refused("""
                { "rulebook": "mini", "assets": {
                    "x p": { "start": 1 } },
                  "schedules": { "no name": ["20:00"] } }""").problems())
                .extracting(problem -> problem.path() + " " + problem.place())
                .containsExactly("assets.\"x p\".name line 2, column 5", "schedules.\"no name\" line 3, column 18");
    }

    @Test
    void theConstructorsOwnWordsStandWhereTheObjectStands() {
        assertThat(refused("""
                { "rulebook": "mini", "assets": {
                  "xp": {}, "actor": { "start": 100 } } }""").problems())
                .containsExactly(
                        new Problem("assets.actor", new Place(2, 22), "name must not be that of a role but was actor"));
    }

    @Test
    void remarksAreReadByNobody() {
        assertThat(JsonDocuments.read(MiniGame.form(), "a.json", """
                { "//": ["a", 0.5, null], "rulebook": "mini", "assets": { "//": "b", "xp": { "//": 1 } } }"""))
                .isEqualTo(JsonDocuments.read(MiniGame.form(), "b.json", """
                { "rulebook": "mini", "assets": { "xp": {} } }"""));
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void hundredThousandBracketsAreRefused() {
        assertThat(syntax("[".repeat(100_000)).message()).isEqualTo("nested too deep: at most 64 levels are read");
        assertThat(syntax("{\"a\":".repeat(100_000)).place()).isEqualTo(new Place(1, 65 * 5 - 3));
    }

    @Test
    void sixtyFourLevelsAreReadAndWritten() {
        String text = "[".repeat(64) + "1" + "]".repeat(64);

        Document document = JsonDocuments.parse("deep.json", text);

        assertThat(JsonDocuments.parse("again.json", JsonDocuments.write(document)))
                .isEqualTo(document);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e308", "1.0", "-0.5", "1E2", "0e0"})
    void decimalsAreRefusedWithAWayOut(String number) {
        assertThat(problem("{ \"a\": " + number + " }"))
                .isEqualTo(new Problem(
                        "a",
                        new Place(1, 8),
                        "must be a whole number but was " + number + ": write fractions as text, such as \"0.6%\""));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 100})
    void numbersBeyondALongAreOneProblemAmongOthers(int digits) {
        String number = "9".repeat(digits);

        assertThat(problem("[" + number + "]"))
                .isEqualTo(new Problem("[0]", new Place(1, 2), "must be in 0..9007199254740991 but was " + number));
        assertThat(problem("[-" + number.substring(1) + "0]").message()).startsWith("must be in 0..");
    }

    @Test
    void theLimitsOfALongAreRead() {
        assertThat(JsonDocuments.parse("a", "[9223372036854775807, -9223372036854775808, -0]"))
                .isEqualTo(Document.items(
                        List.of(Document.whole(Long.MAX_VALUE), Document.whole(Long.MIN_VALUE), Document.whole(0))));
    }

    @Test
    void errorsOfSyntaxSayWhereAndShowNothingOfTheText() {
        assertThat(syntax("{ \"secret\": hunter2 }"))
                .isEqualTo(new Problem("", new Place(1, 13), "unknown word: texts stand in quotation marks"));
        assertThat(syntax("[NaN]")).isEqualTo(new Problem("", new Place(1, 5), "not a number of JSON"));
        assertThat(syntax("[-Infinity]").message()).isEqualTo("not a number of JSON");
        assertThat(syntax("[\uFF11\uFF12]")).isEqualTo(new Problem("", new Place(1, 2), "unexpected character U+FF11"));
        assertThat(syntax("[1,\n  ]")).isEqualTo(new Problem("", new Place(2, 3), "unexpected character ]"));
        assertThat(syntax("[ // no\n1]").message())
                .isEqualTo("unexpected character /: a remark is a field named \"//\"");
        assertThat(syntax("{ \"a\": \"x"))
                .isEqualTo(
                        new Problem("", new Place(1, 10), "ends too early: a bracket or quotation mark is not closed"));
        assertThat(syntax("{ \"a\": [1, 2"))
                .extracting(Problem::message)
                .isEqualTo("ends too early: a bracket or quotation mark is not closed");
        assertThat(syntax("[\"a\nb\"]").message())
                .isEqualTo("a line break or control character inside a text: write \\n");
        assertThat(syntax("[\"\\x\"]").message()).isEqualTo("unknown escape in a text: a backslash is written twice");
        assertThat(syntax("[007]").message()).isEqualTo("not a number of JSON");
        assertThat(syntax("{a: 1}").message()).isEqualTo("unexpected character a");
        assertThat(syntax("[1}").message()).isEqualTo("a bracket is closed by one of another kind");
        assertThat(syntax("[\u0000]").message()).isEqualTo("unexpected control character");
        assertThat(syntax("{} {}")).isEqualTo(new Problem("", new Place(1, 4), "must end after one value"));
        assertThat(syntax(" \n ")).isEqualTo(new Problem("", Place.NONE, "must be JSON but is empty"));
    }

    @Test
    void theSizeOfEverythingIsBounded() {
        assertThat(syntax("[\"" + "a".repeat(100_001) + "\"]").message())
                .isEqualTo("a text is too long: at most 100000 characters are read");
        assertThat(syntax("{\"" + "a".repeat(257) + "\": 1}").message())
                .isEqualTo("a field name is too long: at most 256 characters are read");
        assertThat(syntax("[" + "9".repeat(101) + "]").message()).isEqualTo("a number is too long");
        assertThat(syntax("[" + " ".repeat(JsonDocuments.MOST_BYTES) + "]").message())
                .isEqualTo("must be at most 4194304 characters");
        assertThat(JsonDocuments.parse("a", "[\"" + "a".repeat(100_000) + "\"]"))
                .isNotNull();
        assertThat(JsonDocuments.parse("a", "{\"" + "a".repeat(256) + "\": 1}")).isNotNull();
    }

    @Test
    void fieldsGivenTwiceAreRefusedEvenWhenAlike() {
        assertThat(problem("{ \"a\": 1, \"b\": 2, \"\\u0061\": 1 }"))
                .isEqualTo(new Problem("a", new Place(1, 19), "is given twice"));
    }

    @Test
    void halfASurrogatePairIsRefused() {
        assertThat(problem("[\"\\ud800\"]").message()).isEqualTo("must be Unicode but has half a surrogate pair");
        assertThat(problem("[\"\uDC00\"]").message()).isEqualTo("must be Unicode but has half a surrogate pair");
        assertThat(problem("{\"\\udc00\": 1}").message()).isEqualTo("half a surrogate pair in a field name");
        assertThat(problem("{\"\uD800\": 1}").message()).isEqualTo("half a surrogate pair in a field name");
    }

    @Test
    void bytesAreUtf8WithOrWithoutAMark() throws IOException {
        byte[] marked = "\uFEFF{ \"é\": \"𝄞\" }".getBytes(StandardCharsets.UTF_8);

        assertThat(JsonDocuments.parse("a", new ByteArrayInputStream(marked)))
                .isEqualTo(Document.field("é", Document.text("𝄞")));
    }

    @Test
    void otherBytesAreRefusedWhereTheyStand() {
        byte[] latin = "{ \"a\": 1,\n \"caf\u00e9\": 1 }".getBytes(StandardCharsets.ISO_8859_1);
        byte[] large = new byte[JsonDocuments.MOST_BYTES + 1];

        assertThat(bytes(latin))
                .isEqualTo(new Problem("", new Place(2, 6), "must be UTF-8 but has a byte that is not"));
        assertThat(bytes(large)).isEqualTo(new Problem("", Place.NONE, "must be at most 4194304 bytes"));
        assertThat(bytes("{".getBytes(StandardCharsets.UTF_16)).message()).contains("UTF-8");
    }

    @Test
    void whatFitsStandsOnOneLine() {
        String text = """
                {
                  "rulebook": "quickstart",
                  "assets": { "xp": { "board": true }, "coins": { "start": 25 }, "empty": {}, "none": [] },
                  "of": [
                    100000000, 200000000, 300000000, 400000000, 500000000, 600000000, 700000000, 800000000, 900000000,
                    1000000000
                  ],
                  "rules": [
                    { "id": "chat", "on": "message", "every": "PT60S", "within": ["xp-today"], "grant": { "xp": "15..25" } },
                    { "id": "gift", "on": "daily" }
                  ]
                }
                """;

        assertThat(JsonDocuments.write(JsonDocuments.parse("a", text))).isEqualTo(text);
    }

    private static InvalidDocument refused(String text) {
        return catchThrowableOfType(
                InvalidDocument.class, () -> JsonDocuments.read(MiniGame.form(), "game.json", text));
    }

    private static Problem problem(String text) {
        InvalidDocument refused =
                catchThrowableOfType(InvalidDocument.class, () -> JsonDocuments.parse("a.json", text));
        assertThat(refused.problems()).hasSize(1);
        return refused.problems().get(0);
    }

    /** An error of syntax: alone, with nothing of the text or of the parser in it. */
    private static Problem syntax(String text) {
        Problem problem = problem(text);
        assertThat(problem.message()).doesNotContain("hunter2", "Source", "REDACTED", "Feature", "Jackson");
        return problem;
    }

    private static Problem bytes(byte[] bytes) {
        InvalidDocument refused = catchThrowableOfType(
                InvalidDocument.class, () -> JsonDocuments.parse("a.json", new ByteArrayInputStream(bytes)));
        return refused.problems().get(0);
    }
}
