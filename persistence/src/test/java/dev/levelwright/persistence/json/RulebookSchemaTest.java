package dev.levelwright.persistence.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.levelwright.form.Document;
import dev.levelwright.form.InvalidDocument;
import dev.levelwright.form.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulebookSchemaTest {
    private static final String RENEW = "levelwright.renew";
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema VALIDATOR = REGISTRY.getSchema(Rulebooks.schema(), InputFormat.JSON);

    @Test
    void thePublishedSchemaIsTheOneOfTheseForms() throws IOException {
        requirePublished("rulebook.schema.json", Rulebooks.schema());
    }

    @Test
    void thePublishedReferenceIsTheOneOfTheseForms() throws IOException {
        Document schema = JsonDocuments.parse("schema", Rulebooks.schema());

        requirePublished("rulebook.md", Reference.markdown((Document.Fields) schema));
    }

    private static void requirePublished(String name, String current) throws IOException {
        Path published = Samples.repository().resolve("docs").resolve(name);
        if (Boolean.getBoolean(RENEW)) {
            Files.createDirectories(published.resolveSibling("."));
            Files.writeString(published, current);
        }

        assertThat(Files.exists(published) ? Files.readString(published) : "")
                .as("docs/" + name + " is old. Renew it with: mvn -pl persistence -am test"
                        + " -Dtest=RulebookSchemaTest -Dsurefire.failIfNoSpecifiedTests=false -D" + RENEW + "=true")
                .isEqualTo(current);
    }

    @Test
    void theSchemaItselfIsValid() {
        Schema ofSchemas = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(ofSchemas.validate(Rulebooks.schema(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.levelwright.persistence.json.Samples#all")
    void everyRulebookOfTheRepositoryIsValid(Path file) throws IOException {
        assertThat(VALIDATOR.validate(Files.readString(file), InputFormat.JSON)).isEmpty();
        assertThat(VALIDATOR.validate(Rulebooks.write(Rulebooks.read(file)), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "'semantics': 2",
                "'semantics': 1, 'asset': {}",
                "'semantics': 1, 'zone': 5",
                "'semantics': 1, 'assets': { 'xp': { 'start': -1 } }",
                "'semantics': 1, 'assets': { 'xp': { 'start': 0.5 } }",
                "'semantics': 1, 'assets': { 'a/b': {} }",
                "'semantics': 1, 'assets': { 'xp': { 'overflow': 'drop' } }",
                "'semantics': 1, 'assets': { 'xp': { 'countdown': '60s' } }",
                "'semantics': 1, 'tracks': { 'main': { 'asset': 'xp', 'curve': { 'type': 'steep' } } }",
                "'semantics': 1, 'tracks': { 'main': { 'asset': 'xp', 'curve': { 'type': 'preset', 'name': 'mee7' } }"
                        + " }",
                "'semantics': 1, 'boosts': { 'a': { 'on': 'give:xp', 'by': 'x2' } }",
                "'semantics': 1, 'boosts': { 'a': { 'on': 'grant:xp', 'by': 2 } }",
                "'semantics': 1, 'loot': { 'box': [ { 'grant': { 'xp': 1 } } ] }",
                "'semantics': 1, 'rules': [ { 'id': 'a', 'on': 'b', 'grnt': { 'xp': 1 } } ]",
                "'semantics': 1, 'rules': [ { 'id': 'a', 'on': 'b', 'grant': { 'xp': '15...25' } } ]",
                "'semantics': 1, 'rules': [ { 'id': 'a', 'on': 'b', 'grant': { 'xp': { 'perLevel': 1 } } } ]",
                "'semantics': 1, 'rules': [ { 'id': 'a', 'on': 'b', 'if': { 'not-same': ['actor'] }, 'grant': { 'xp':"
                        + " 1 } } ]",
                "'semantics': 1, 'rules': [ { 'id': 'a', 'on': 'b', 'if': { 'item': ['x'] }, 'grant': { 'xp': 1 } } ]",
                "'semantics': 1, 'rules': [ { 'id': 'a', 'on': 'b', 'every': 60, 'grant': { 'xp': 1 } } ]"
            })
    void whatTheSchemaRefusesIsRefusedWhenRead(String fields) {
        String text = "{ 'rulebook': 'a', " + fields + " }";
        String json = text.replace(",  }", "}").replace('\'', '"');

        assertThat(VALIDATOR.validate(json, InputFormat.JSON)).isNotEmpty();
        assertThatThrownBy(() -> Rulebooks.read("broken.json", json)).isInstanceOf(InvalidDocument.class);
    }
}
