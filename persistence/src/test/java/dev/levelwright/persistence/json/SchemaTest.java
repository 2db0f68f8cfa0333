package dev.levelwright.persistence.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.levelwright.form.Canonical;
import dev.levelwright.form.Cursor;
import dev.levelwright.form.Definitions;
import dev.levelwright.form.Document;
import dev.levelwright.form.Documents;
import dev.levelwright.form.Form;
import dev.levelwright.form.MiniGame;
import dev.levelwright.form.MiniGames;
import dev.levelwright.form.Problems;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
    private static final Form<MiniGame> FORM = MiniGame.form();
    private static final Document SCHEMA =
            Definitions.schema(FORM, "https://levelwright.dev/schema/mini.json", "A small rulebook");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema VALIDATOR = REGISTRY.getSchema(Canonical.text(SCHEMA), InputFormat.JSON);

    @Property(tries = 1000)
    void everyWrittenDocumentIsValid(@ForAll("games") MiniGame game) {
        assertThat(VALIDATOR.validate(Canonical.text(FORM.write(game)), InputFormat.JSON))
                .isEmpty();
    }

    @Property(tries = 3000)
    @StatisticsReport(onFailureOnly = true)
    void theSchemaRefusesExactlyWhatTheFormRefuses(@ForAll("changed") Document document) {
        Problems problems = new Problems("changed");
        FORM.read(Cursor.root(document, problems));

        Statistics.label("accepted").collect(problems.isEmpty()).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 2);
            coverage.check(false).percentage(share -> share > 50);
        });
        assertThat(VALIDATOR
                        .validate(Canonical.text(document), InputFormat.JSON)
                        .isEmpty())
                .as("%s %s", problems.all(), Canonical.text(document))
                .isEqualTo(problems.isEmpty());
    }

    @Test
    void theSchemaItselfIsValid() {
        Schema ofSchemas = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(ofSchemas.validate(Canonical.text(SCHEMA), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{ 'rulebook': 'a b' }",
                "{ 'rulebook': 'a', 'other': 1 }",
                "{ 'rulebook': 'a', 'assets': { 'xp': { 'name': 'xp' } } }",
                "{ 'rulebook': 'a', 'assets': { 'xp': { 'start': -1 } } }",
                "{ 'rulebook': 'a', 'assets': { 'xp': { 'regeneration': 'P1M' } } }",
                "{ 'rulebook': 'a', 'assets': { 'xp': { 'regeneration': 'P' } } }",
                "{ 'rulebook': 'a', 'curve': { 'type': 'steady' } }",
                "{ 'rulebook': 'a', 'curve': { 'type': 'listed', 'of': [] } }",
                "{ 'rulebook': 'a', 'curve': { 'each': 5 } }",
                "{ 'rulebook': 'a', 'rules': [ { 'id': 'x', 'if': {} } ] }",
                "{ 'rulebook': 'a', 'rules': [ { 'id': 'x', 'if': { 'any': [ { 'any': [ { 'fact': 'x' } ] } ] } } ] }",
                "{ 'rulebook': 'a', 'rules': [ { 'id': 'x', 'if': { 'any': [], 'not-same': ['a', 'b'] } } ] }",
                "{ 'rulebook': 'a', 'rules': [ { 'id': 'x', 'grant': { 'xp': { 'base': 1 } } } ] }",
                "{ 'rulebook': 'a', 'rules': [ { 'id': 'x', 'note': 'a\\u0007b' } ] }"
            })
    void brokenDocumentsAreRefusedByBoth(String text) {
        Document document = JsonDocuments.parse("broken", text.replace('\'', '"'));
        Problems problems = new Problems("broken");

        assertThat(FORM.read(Cursor.root(document, problems))).isEmpty();
        assertThat(problems.all()).isNotEmpty();
        assertThat(VALIDATOR.validate(Canonical.text(document), InputFormat.JSON))
                .isNotEmpty();
    }

    @Provide
    Arbitrary<MiniGame> games() {
        return MiniGames.any();
    }

    @Provide
    Arbitrary<Document> changed() {
        return MiniGames.any().map(FORM::write).flatMap(Documents::mutated);
    }
}
