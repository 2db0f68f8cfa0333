package dev.levelwright.persistence.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.StandardVocabulary;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Measure;
import dev.levelwright.condition.FactIs;
import dev.levelwright.condition.NotSame;
import dev.levelwright.curve.PolynomialCost;
import dev.levelwright.decision.Refusal;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.Move;
import dev.levelwright.effect.Roll;
import dev.levelwright.form.Canonical;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.InvalidDocument;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.loot.LootTable;
import dev.levelwright.loot.Weighted;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Turn;
import dev.levelwright.mechanic.Vocabulary;
import dev.levelwright.quantity.Drawn;
import dev.levelwright.quantity.Named;
import dev.levelwright.quantity.PerLevel;
import dev.levelwright.rule.Boost;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookForm;
import dev.levelwright.rule.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RulebooksTest {
    @Test
    void theQuickstartInJsonIsTheQuickstartInJava() throws IOException {
        Rulebook built = quickstart();

        assertThat(Rulebooks.read(Samples.file("quickstart"))).isEqualTo(built);
        assertThat(Rulebooks.read("written", Rulebooks.write(built))).isEqualTo(built);
    }

    @ParameterizedTest
    @MethodSource("dev.levelwright.persistence.json.Samples#names")
    void whatIsWrittenIsReadAsTheSameRulebook(String name) throws IOException {
        Rulebook rulebook = Rulebooks.read(Samples.file(name));
        String written = Rulebooks.write(rulebook);

        assertThat(Rulebooks.read(name, written)).isEqualTo(rulebook);
        assertThat(Rulebooks.write(Rulebooks.read(name, written))).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("dev.levelwright.persistence.json.Samples#names")
    void everyVocabularyGivesTheSameHash(String name) throws IOException {
        ObjectForm<Rulebook> one = RulebookForm.of(StandardVocabulary.create());
        ObjectForm<Rulebook> other = RulebookForm.of(StandardVocabulary.create());
        Rulebook rulebook = Rulebooks.read(Samples.file(name));

        assertThat(Canonical.sha256(one.write(rulebook))).isEqualTo(Canonical.sha256(other.write(rulebook)));
    }

    @Test
    void everyProblemIsReportedAtOnceWithLineAndColumn() throws IOException {
        String golden = Samples.text("/broken/broken.txt");

        assertThatThrownBy(() -> Rulebooks.read("broken.json", Samples.text("/broken/broken.json")))
                .isInstanceOf(InvalidDocument.class)
                .hasMessage(golden.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "asset": {}                                            | rulebook asset assets
        "assets": { "xp": { "capcity": 5 } }                   | xp capcity capacity
        "assets": { "xp": { "regeneration": { "evry": 1 } } }  | regeneration evry every
        "rules": [ { "id": "a", "on": "b", "grnt": {} } ]      | a grnt grant
        "rules": [ { "id": "a", "on": "b", "wher": {} } ]      | a wher where
        "rules": [ { "id": "a", "on": "b", "if": { "onws": {} } } ] | a onws owns
        "rules": [ { "id": "a", "on": "b", "if": { "trustd": true } } ] | a trustd trusted
        "loot": { "box": [ { "wieght": 1 } ] }                 | box wieght weight
        """)
    void anUnknownFieldIsAProblemThatNamesTheNearestOne(String field, String words) {
        String[] expected = words.split(" ");

        assertThatThrownBy(() -> Rulebooks.read("x.json", "{ \"rulebook\": \"a\", \"semantics\": 1, " + field + " }"))
                .isInstanceOf(InvalidDocument.class)
                .hasMessageContaining("unknown field \"" + expected[1] + "\"; did you mean \"" + expected[2] + "\"?");
    }

    @Test
    void aFactMayBeWrittenShortButATypingErrorOfAConditionIsNotAFact() {
        Rulebook rulebook =
                Rulebooks.read("x.json", rule("\"where\": { \"item\": \"box\", \"count\": 2, \"sure\": true }"));

        assertThat(rulebook.rules().get(0).where())
                .containsExactly(FactIs.is("item", "box"), FactIs.is("count", 2), FactIs.is("sure", true));
        assertThatThrownBy(() -> Rulebooks.read("x.json", rule("\"where\": { \"item\": \"box\", \"hold\": true }")))
                .hasMessageContaining("unknown field \"hold\"; did you mean \"holds\"?");
        assertThatThrownBy(() -> Rulebooks.read("x.json", rule("\"where\": { \"item\": [\"box\"] }")))
                .hasMessageContaining("unknown field \"item\"");
    }

    @Test
    void aFileIsReadAsUtf8(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("été.json");
        Files.writeString(
                file,
                "{ \"rulebook\": \"a\", \"semantics\": 1, \"assets\": { \"xp\": { \"label\": \"Énergie ⚡\" } } }");

        assertThat(Rulebooks.read(file).assets().get("xp").label()).isEqualTo("Énergie ⚡");
    }

    @Test
    void anAuthorsOwnEffectIsReadWrittenAndDescribed() {
        String text = "{ \"rulebook\": \"a\", \"semantics\": 1, \"rules\": ["
                + " { \"id\": \"hail\", \"on\": \"hail\", \"shout\": { \"words\": \"Hi\" } } ] }";
        Rulebook rulebook = Rulebooks.read("own.json", text, withShout());

        assertThat(rulebook.rules().get(0).effects()).containsExactly(new Shout("Hi"));
        assertThat(Rulebooks.read("again", Rulebooks.write(rulebook, withShout()), withShout()))
                .isEqualTo(rulebook);
        assertThat(Rulebooks.schema(withShout())).contains("\"shout\"");
        assertThatThrownBy(() -> Rulebooks.read("own.json", text)).hasMessageContaining("unknown field \"shout\"");
    }

    private static String rule(String fields) {
        return "{ \"rulebook\": \"a\", \"semantics\": 1, \"assets\": { \"xp\": {} }, \"rules\": ["
                + " { \"id\": \"a\", \"on\": \"b\", " + fields + ", \"grant\": { \"xp\": 1 } } ] }";
    }

    private static Vocabulary withShout() {
        Vocabulary words = StandardVocabulary.create();
        words.effects().register("shout", Shout.class, Shout.form(), "Says something loudly.");
        return words;
    }

    /** DESIGN's first rulebook, as an author would build it. */
    private static Rulebook quickstart() {
        return Rulebook.named("quickstart")
                .zone("Europe/Paris")
                .setting(Setting.amount("xp-cap", 150))
                .asset(Asset.named("xp").board())
                .asset(Asset.named("coins").start(25))
                .asset(Asset.named("energy").start(100).capacity(100).regeneration(1, Duration.ofMinutes(1)))
                .asset(Asset.named("xp-today")
                        .reset("day")
                        .capacity(new Measure.ByStep(
                                "main",
                                new TreeMap<>(Map.of(
                                        0L, new Measure.Setting("xp-cap"),
                                        3L, Measure.constant(300),
                                        5L, Measure.constant(500))))))
                .asset(Asset.named("jackpot"))
                .asset(Asset.named("double-xp"))
                .asset(Asset.named("double-xp-uses"))
                .track("main", "xp", PolynomialCost.of(0, 100, 50, 5))
                .boost(doubleXp())
                .loot(LootTable.of("jackpot", List.of(coins("0", 70, 25), coins("1", 30, 50))))
                .rule(Rule.named("chat")
                        .on("message")
                        .every(Duration.ofSeconds(60))
                        .within("xp-today")
                        .does(Grant.of("xp", Drawn.of(15, 25))))
                .rule(Rule.named("daily-gift").on("daily").once("day").does(Grant.of("coins", PerLevel.of(100, 10))))
                .rule(Rule.named("open-jackpot")
                        .on("use")
                        .where(FactIs.is("item", "jackpot"))
                        .does(Cost.of("jackpot", 1))
                        .does(Roll.of("jackpot")))
                .rule(Rule.named("drink")
                        .on("use")
                        .where(FactIs.is("item", "double-xp"))
                        .does(Cost.of("double-xp", 1))
                        .does(Grant.of("double-xp-uses", 2)))
                .rule(Rule.named("give")
                        .on("give")
                        .when(NotSame.of("actor", "target"))
                        .does(Move.of("actor", "target", "coins", new Named("amount"))))
                .build();
    }

    private static Boost doubleXp() {
        return new Boost(
                "double-xp",
                Optional.of("double-xp-uses"),
                Boost.On.GRANT,
                "xp",
                List.of(),
                Ratio.whole(2),
                false,
                "items",
                true,
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Weighted<List<Effect>> coins(String name, long weight, long amount) {
        return new Weighted<>(name, weight, List.of(Grant.of("coins", amount)));
    }

    /** A mechanic of an author's own. */
    private record Shout(String words) implements Effect {
        static ObjectForm<Shout> form() {
            ObjectForm.Builder<Shout> object = Form.object("shout", "Says something loudly.");
            Field<String> words = object.required("words", Forms.text(50), Shout::words, "What.");
            return object.build(is -> new Shout(is.get(words)));
        }

        @Override
        public Phase phase() {
            return Phase.STATE;
        }

        @Override
        public void apply(Turn turn) {
            throw turn.refuse(new Refusal.TooMuch(turn.rule(), words, 0));
        }
    }
}
