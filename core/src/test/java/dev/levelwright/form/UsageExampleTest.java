package dev.levelwright.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.form.ObjectForm.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The example of the package's map, compiled and run. */
class UsageExampleTest {
    interface Effect {}

    record Grant(String asset, long amount) implements Effect {
        static ObjectForm<Grant> form() {
            ObjectForm.Builder<Grant> object = Form.object("grant", "Gives an amount of an asset.");
            Field<String> asset = object.required("asset", Forms.name(), Grant::asset, "What is given.");
            Field<Long> amount = object.optional("amount", Forms.amount(), 1L, Grant::amount, "How much of it.");
            return object.build(is -> new Grant(is.get(asset), is.get(amount)));
        }
    }

    record Roll(String table) implements Effect {
        static Form<Roll> form() {
            return Forms.mapped(Forms.name(), Roll::new, Roll::table);
        }
    }

    record Rule(String id, List<Effect> effects) {
        static ObjectForm<Rule> form(Registry<Effect> registry) {
            ObjectForm.Builder<Rule> object = Form.object("rule", "Moves assets.");
            Field<String> id = object.required("id", Forms.name(), Rule::id, "Its identity.");
            Field<List<Effect>> effects = object.rest(registry, Rule::effects);
            return object.build(is -> new Rule(is.get(id), is.get(effects)));
        }
    }

    static Form<Rule> rules() {
        return Rule.form(Registry.<Effect>of("effect", "What a rule does.")
                .register("grant", Grant.class, Grant.form(), "Gives an amount of an asset.")
                .register("roll", Roll.class, Roll.form(), "Rolls on a table."));
    }

    @Test
    void theExampleReadsWhatItSaysItReads() {
        Map<String, Document> open = new LinkedHashMap<>();
        open.put("id", Document.text("open"));
        open.put("grant", Document.field("asset", Document.text("xp")));
        open.put("roll", Document.text("jackpot"));

        Rule rule = rules().read(Document.fields(open), "example");

        assertThat(rule).isEqualTo(new Rule("open", List.of(new Grant("xp", 1), new Roll("jackpot"))));
        assertThat(rules().write(rule)).isEqualTo(Document.fields(open));
    }

    @Test
    void theMapOfThePackageShowsThisVeryCode() throws IOException {
        String map = Files.readString(Path.of("src/main/java/dev/levelwright/form/package-info.java"));
        String example = map.substring(map.indexOf("{@code\n") + 7, map.indexOf(" * }</pre>"))
                .lines()
                .map(line -> line.substring(2).strip())
                .collect(Collectors.joining("\n"));
        String here = Files.readString(Path.of("src/test/java/dev/levelwright/form/UsageExampleTest.java"))
                .lines()
                .map(String::strip)
                .collect(Collectors.joining("\n"));

        assertThat(here).contains(example.strip());
    }

    @Test
    void theReferenceFollowsFromTheForms() {
        Document.Fields schema = Definitions.schema(rules(), "https://levelwright.dev/schema/rule.json", "A rule");

        assertThat(Reference.markdown(schema)).isEqualTo("""
                # A rule

                The whole is [rule](#rule).

                ## rule

                Moves assets.

                | field | value | default | |
                | --- | --- | --- | --- |
                | `id` | a name of 1 to 64 letters, digits and _.:- | required | Its identity. |
                | `grant` | [grant](#grant) |  | Gives an amount of an asset. |
                | `roll` | a name of 1 to 64 letters, digits and _.:- |  | Rolls on a table. |

                ## grant

                Gives an amount of an asset.

                | field | value | default | |
                | --- | --- | --- | --- |
                | `asset` | a name of 1 to 64 letters, digits and _.:- | required | What is given. |
                | `amount` | number 0..9007199254740991 | `1` | How much of it. |
                """);
    }
}
