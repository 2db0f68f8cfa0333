package dev.levelwright.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentTest {
    /** A node that can contain itself without end. */
    private record Node(Optional<Node> next) {
        static ObjectForm<Node> form() {
            ObjectForm.Builder<Node> object = Form.object("node", "A node.");
            ObjectForm.Field<Optional<Node>> next =
                    object.maybe("next", Forms.deferred("node", Node::form), Node::next, "The next.");
            return object.build(is -> new Node(is.get(next)));
        }
    }

    @Test
    void placesAreNoPartOfEqualityButOrderIs() {
        Document here = new Document.Text("a", new Place(1, 2));
        Map<String, Document> forwards = new LinkedHashMap<>();
        forwards.put("a", here);
        forwards.put("b", here);
        Map<String, Document> backwards = new LinkedHashMap<>();
        backwards.put("b", here);
        backwards.put("a", here);

        assertThat(here).isEqualTo(Document.text("a")).hasSameHashCodeAs(Document.text("a"));
        assertThat(Document.fields(forwards))
                .isEqualTo(new Document.Fields(forwards, Map.of(), new Place(3, 4)))
                .isNotEqualTo(Document.fields(backwards));
    }

    @Test
    void theCanonicalTextIsCompactJson() {
        Map<String, Document> fields = new LinkedHashMap<>();
        fields.put("z", Document.whole(-1));
        fields.put("a", Document.items(List.of(Document.flag(true), Document.text("\"\\\n\r\t\b\f\u0001é𝄞/"))));
        fields.put("e", Document.fields(Map.of()));

        assertThat(Canonical.text(Document.fields(fields)))
                .isEqualTo("{\"z\":-1,\"a\":[true,\"\\\"\\\\\\n\\r\\t\\b\\f\\u0001é𝄞/\"],\"e\":{}}");
    }

    @Test
    void theDigestIsThatOfTheTextInUtf8() {
        // as printf '{}' | sha256sum and printf '"é"' | sha256sum say
        assertThat(Canonical.sha256(Document.fields(Map.of())))
                .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
        assertThat(Canonical.sha256(Document.text("é")))
                .isEqualTo("f2886017e9c7abacf804b54d64787dce2b611c9544ba21f3affdd126a6e50086");
    }

    @Test
    void whatHasNoTextIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Canonical.text(Document.text("\ud800")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Canonical.text(new Document.Unreadable("is a decimal", Place.NONE)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Canonical.text(nested(100_000)))
                .withMessage("document must be nested at most 64 deep");
        assertThat(Canonical.text(nested(64))).hasSize(64 * 9 + 2);
    }

    @Test
    void whatIsNestedTooDeepIsAProblemNotAnOverflow() {
        Problems problems = new Problems("deep");

        assertThat(Node.form().read(Cursor.root(nested(100_000), problems))).isEmpty();
        assertThat(problems.all()).extracting(Problem::message).containsExactly("nested deeper than 64");
        assertThat(problems.all().get(0).path().split("\\.")).hasSize(65);
        assertThat(Node.form().read(Cursor.root(nested(64), new Problems("deep"))))
                .isPresent();
    }

    @Test
    void aFormThatContainsItselfHasAFiniteSchema() {
        Document.Fields schema = Definitions.schema(Node.form(), "https://levelwright.dev/schema/node.json", "Nodes");

        assertThat(Canonical.text(schema))
                .contains("\"$ref\":\"#/$defs/node\",\"$defs\":{\"node\":{")
                .contains("\"next\":{\"description\":\"The next.\",\"$ref\":\"#/$defs/node\"}");
    }

    @Test
    void oneNameMeansOneForm() {
        ObjectForm.Builder<Node> other = Form.object("node", "Another node.");
        Form<List<Node>> both = Forms.list(Node.form(), 1);
        Form<Node> same = other.build(is -> new Node(Optional.empty()));
        Form<Object> mixed =
                Forms.either("mixed", "Both.", Forms.option(Node.class, Node.form()), Forms.option(Node.class, same));

        assertThatIllegalStateException()
                .isThrownBy(() -> Definitions.schema(mixed, "https://levelwright.dev/schema/x.json", "X"))
                .withMessage("two different forms are named node");
        assertThat(Definitions.schema(both, "https://levelwright.dev/schema/x.json", "X")
                        .get("$defs"))
                .isPresent();
    }

    @Test
    void aCursorWalksToWhatIsThereAndStaysNearWhatIsNot() {
        Document.Fields rule = new Document.Fields(
                Map.of("id", Document.text("open-jackpot"), "cost", new Document.Whole(1, new Place(7, 9))),
                Map.of(),
                new Place(6, 5));
        Document root = Document.field("rules", Document.items(List.of(rule)));
        Problems problems = new Problems("book.json");
        Cursor at = Cursor.root(root, problems).field("rules").item(0);

        at.field("cost").report("is too much");
        at.field("grant").field("x p\u202e").report("has no such asset");
        at.report("costs nothing");

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "rules[0] \"open-jackpot\".grant.\"x p\\u202e\" (line 6, column 5): has no such asset",
                        "rules[0] \"open-jackpot\" (line 6, column 5): costs nothing",
                        "rules[0] \"open-jackpot\".cost (line 7, column 9): is too much");
        assertThat(at.item(3).document()).isInstanceOf(Document.Unreadable.class);
        assertThat(new Problem("", Place.NONE, "is empty")).hasToString("document: is empty");
    }

    @Test
    void manyProblemsAreCountedAndTheFirstHundredAreListed() {
        Document many = Document.items(Collections.nCopies(250, Document.flag(true)));

        InvalidDocument refused = catchThrowableOfType(
                InvalidDocument.class, () -> Forms.list(Forms.amount(), 300).read(many, "many.json"));

        assertThat(refused.problems()).hasSize(100);
        assertThat(refused.count()).isEqualTo(250);
        assertThat(refused.getMessage().lines()).hasSize(102);
        assertThat(refused)
                .hasMessageStartingWith("many.json has 250 problems\n[0]: must be")
                .hasMessageEndingWith("\nand 150 more");
    }

    @Test
    void foreignTextInMessagesIsQuotedCutAndHarmless() {
        assertThat(Document.text("a\"b\\\r\n\u001b[0m\u202e${x}").words())
                .isEqualTo("the text \"a\\\"b\\\\u000d\\u000a\\u001b[0m\\u202e$\\u007bx}\"");
        assertThat(Document.text("é".repeat(100)).words()).isEqualTo("the text \"" + "é".repeat(64) + "...\"");
    }

    @Test
    void theNearestKnownWordIsSuggestedIfItIsNear() {
        List<String> known = List.of("capacity", "start", "overflow", "reset");

        assertThat(Nearest.among("capcity", known)).hasValue("capacity");
        assertThat(Nearest.among("Capacity", known)).hasValue("capacity");
        assertThat(Nearest.among("strat", known)).hasValue("start");
        assertThat(Nearest.among("resets", known)).hasValue("reset");
        assertThat(Nearest.among("regeneration", known)).isEmpty();
        assertThat(Nearest.among("c", known)).isEmpty();
        assertThat(Nearest.among("x".repeat(10_000), known)).isEmpty();
    }

    @Test
    void anObjectDeclaresEachFieldOnce() {
        ObjectForm.Builder<Node> object = Form.object("node", "A node.");
        object.required("a", Forms.flag(), node -> true, "A.");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> object.required("a", Forms.flag(), node -> true, "A."))
                .withMessage("node has the field a already");
        assertThatIllegalArgumentException().isThrownBy(() -> object.required("//", Forms.flag(), node -> true, "A."));
    }

    private static Document nested(int levels) {
        Document document = Document.fields(Map.of());
        for (int i = 0; i < levels; i++) {
            document = Document.field("next", document);
        }
        return document;
    }
}
