package dev.levelwright.persistence.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.form.InvalidDocument;
import dev.levelwright.fuzz.Allocated;
import dev.levelwright.fuzz.Fuzz;
import dev.levelwright.fuzz.Input;
import dev.levelwright.persistence.AnyPlay;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.Succession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever stands in a rulebook, it is one that can be played, or it is said what is wrong with it and where. */
class RulebooksFuzzTest {
    private static final long BASE = 30_000_000;
    private static final long EACH_CURVE = 400_000_000; // up to a million levels, each reckoned exactly
    private static final long EACH_LETTER = 5_000;
    private static final Pattern WORDS = Pattern.compile("\"([^\"\\\\]{1,64})\"");
    private static final String WITH_FILE = """
            { "rulebook": "filed", "semantics": 1, "zone": "UTC",
              "kinds": { "esprit": { "kind": "unit", "catalogue": "esprits" } },
              "catalogues": { "esprits": { "fields": { "rarity": "text", "hp": "number" }, "file": "esprits.json" } },
              "rules": [ { "id": "summon", "on": "summon",
                           "create": { "kind": "esprit", "drawn": { "where": { "rarity": "Rare" } } } } ] }
            """;
    private static final String FILE =
            "{ \"gale\": { \"rarity\": \"Rare\", \"hp\": 120 }, \"brook\": { \"rarity\": \"Common\", \"hp\": 45 } }";

    @Test
    void whateverIsReadCanBePlayedOrSaysWhatIsWrongAndWhere() {
        List<String> corpus = new ArrayList<>(corpus());
        Map<String, Long> kinds =
                Fuzz.of("rulebooks", corpus).words(words(corpus)).tries(400).run(RulebooksFuzzTest::tried);

        assertThat(kinds.keySet())
                .anyMatch(kind -> kind.startsWith("played"))
                .anyMatch(kind -> kind.startsWith("refused"));
    }

    private static String tried(Input input) {
        Rulebook rulebook;
        try {
            rulebook = Allocated.atMost(
                    BASE + EACH_CURVE * curves(input.text()),
                    EACH_LETTER,
                    input.text().length(),
                    () -> Rulebooks.read("fuzzed.json", input.text()));
        } catch (InvalidDocument refused) {
            return refused(refused);
        }
        assertThat(Rulebooks.read("again.json", Rulebooks.write(rulebook))).isEqualTo(rulebook);
        AnyPlay play = new AnyPlay(rulebook, words(List.of(input.text())), input.choice());
        String came = play.played(12);
        play.asked();
        return "played " + came + " " + followed(rulebook);
    }

    private static long curves(String text) {
        return text.split("curve", -1).length;
    }

    /** Every problem says where, but for those of the whole; what is told of it is the kind of the first. */
    private static String refused(InvalidDocument refused) {
        assertThat(refused.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.message()).isNotBlank());
        assertThat(refused.getMessage().length()).isLessThan(200_000);
        return "refused "
                + refused.problems()
                        .get(0)
                        .message()
                        .replaceAll("\"[^\"]*\"|[^a-z ]+", "")
                        .replaceAll(" +", " ");
    }

    private static String followed(Rulebook rulebook) {
        try {
            Succession.require(Rulebooks.read("before.json", corpus().get(0)), rulebook);
            return "follows";
        } catch (IllegalArgumentException cannotFollow) {
            return "cannot follow";
        }
    }

    @Test
    void whateverStandsInTheFileOfACatalogueIsPartOfTheRulebookOrSaysWhatIsWrong() {
        Map<String, Long> kinds = Fuzz.of("files of catalogues", List.of(FILE))
                .tries(500)
                .run(input -> {
                    try {
                        Rulebook rulebook = Rulebooks.read("filed.json", WITH_FILE, name -> input.text());
                        new AnyPlay(rulebook, List.of(), input.choice()).played(3);
                        return "played";
                    } catch (InvalidDocument refused) {
                        return refused(refused);
                    }
                });

        assertThat(kinds).containsKey("played").hasSizeGreaterThan(5);
    }

    @Test
    void hugeTextsAreRefusedWithoutBeingReadToTheirEnd() throws IOException {
        for (String piece : List.of("[", "{\"a\":", "9", "\"", " ", "[[],", "\u0000")) {
            Endless endless = new Endless(piece);
            assertThatThrownBy(() -> JsonDocuments.parse("huge.json", endless)).isInstanceOf(InvalidDocument.class);
            assertThat(endless.given).isLessThanOrEqualTo(JsonDocuments.MOST_BYTES + 1);
        }
    }

    @Test
    void whatIsAsLongAsMayBeCostsLittle() {
        for (String piece : List.of("[", "{\"a\":", "9", "\"", "[],", "{},", "1,", "\"a\",", "\\", "\uD83C\uDF89")) {
            String text = "[" + piece.repeat((JsonDocuments.MOST_BYTES - 1) / piece.length());
            assertThatThrownBy(() ->
                            Allocated.atMost(50_000_000, 150, text.length(), () -> Rulebooks.read("long.json", text)))
                    .isInstanceOf(InvalidDocument.class);
        }
    }

    /** A stream that never ends, and counts what is taken from it. */
    private static final class Endless extends InputStream {
        private final byte[] piece;
        private long given;

        Endless(String piece) {
            this.piece = piece.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            return piece[(int) (given++ % piece.length)];
        }
    }

    private static List<String> corpus() {
        return Samples.all().map(RulebooksFuzzTest::text).toList();
    }

    /** Of a rulebook with a catalogue in a file of its own, with the catalogue in it. */
    private static String text(Path file) {
        try {
            return Files.readString(file).contains("\"file\"")
                    ? Rulebooks.write(Rulebooks.read(file))
                    : Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> words(List<String> texts) {
        List<String> words = new ArrayList<>();
        for (String text : texts) {
            Matcher word = WORDS.matcher(text);
            while (word.find() && words.size() < 5_000) {
                words.add(word.group(1));
            }
        }
        return words;
    }
}
