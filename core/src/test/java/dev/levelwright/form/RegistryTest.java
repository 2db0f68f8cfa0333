package dev.levelwright.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistryTest {
    private record Named(String name) {}

    private record Other(String name) {}

    private static final Form<Named> NAMED = Forms.mapped(Forms.name(), Named::new, Named::name);
    private static final Form<Other> OTHER = Forms.mapped(Forms.name(), Other::new, Other::name);

    @Test
    void aNameIsRegisteredOnce() {
        Registry<Object> registry = Registry.of("thing", "Things.").register("a", Named.class, NAMED, "A.");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.register("a", Other.class, OTHER, "Again."))
                .withMessageStartingWith("thing a or its class");
        assertThatIllegalArgumentException().isThrownBy(() -> registry.register("b", Named.class, NAMED, "Again."));
        assertThatIllegalArgumentException().isThrownBy(() -> registry.register("//", Other.class, OTHER, "No."));
    }

    @Test
    void aRegistryClosesWhenItIsUsed() {
        Registry<Object> registry = Registry.of("thing", "Things.").register("a", Named.class, NAMED, "A.");
        registry.asKeyed().write(new Named("x"));

        assertThatIllegalStateException()
                .isThrownBy(() -> registry.register("b", Other.class, OTHER, "Late."))
                .withMessage("thing b is registered after the registry was used");
    }

    @Test
    void theFieldsOfAnObjectAreNotRegisteredInItsRest() {
        Registry<Object> before = Registry.of("thing", "Things.").register("id", Named.class, NAMED, "A.");
        Registry<Object> after = Registry.of("thing", "Things.");
        holder(after);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> holder(before))
                .withMessage("holder has the field id already");
        assertThatIllegalArgumentException().isThrownBy(() -> after.register("id", Named.class, NAMED, "A."));
    }

    @Test
    void theRestKeepsTheOrderOfTheDocument() {
        Registry<Object> registry = Registry.of("thing", "Things.")
                .register("a", Named.class, NAMED, "A.")
                .register("b", Other.class, OTHER, "B.");
        ObjectForm<Holder> form = holder(registry);
        Holder backwards = new Holder("x", List.of(new Other("1"), new Named("2")));

        assertThat(Canonical.text(form.write(backwards))).isEqualTo("{\"id\":\"x\",\"b\":\"1\",\"a\":\"2\"}");
        assertThat(form.read(form.write(backwards), "written")).isEqualTo(backwards);
    }

    @Test
    void aValueThatHasNoNameOfItsOwnCannotBeWritten() {
        Registry<Object> registry = Registry.of("thing", "Things.").register("a", Named.class, NAMED, "A.");
        ObjectForm<Holder> form = holder(registry);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> form.write(new Holder("x", List.of(new Named("1"), new Named("2")))))
                .withMessage("an object can have one field a only");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form.write(new Holder("x", List.of("text"))))
                .withMessage("java.lang.String is not registered as a thing"
                        + ": give the vocabulary on which it is to whoever reads or writes it");
    }

    @Test
    void aSubclassIsWrittenUnderTheNameOfWhatItIs() {
        Registry<CharSequence> registry = Registry.<CharSequence>of("thing", "Things.")
                .register(
                        "any",
                        CharSequence.class,
                        Forms.mapped(Forms.name(), name -> new StringBuilder(name), CharSequence::toString),
                        "Any.")
                .register("text", String.class, Forms.name(), "Text.");

        assertThat(Canonical.text(registry.asKeyed().write("x"))).isEqualTo("{\"text\":\"x\"}");
        assertThat(Canonical.text(registry.asKeyed().write(new StringBuilder("x"))))
                .isEqualTo("{\"any\":\"x\"}");
    }

    @Test
    void exactlyOneKeySaysWhatAnObjectIs() {
        Form<MiniGame.Condition> form = MiniGame.Condition.registry().asKeyed();
        Document roles = Document.items(List.of(Document.text("actor"), Document.text("target")));

        assertThat(problems(form, Document.fields(Map.of()))).containsExactly("must have one of not-same, any, fact");
        assertThat(problems(form, Document.field("not-smae", roles)))
                .containsExactly("unknown field \"not-smae\"; did you mean \"not-same\"?");
        assertThat(problems(form, Document.field("people", roles))).containsExactly("unknown field \"people\"");
        assertThat(problems(form, Document.fields(Map.of("not-same", roles, "x", roles))))
                .containsExactly("unknown field \"x\"");
        assertThat(problems(form, Document.fields(Map.of("not-same", roles, "any", roles))))
                .allMatch(message -> message.endsWith("but has 2 of them"));
        assertThat(problems(form, Document.fields(Map.of("fact", Document.text("x")))))
                .containsExactly("field \"atLeast\" is missing");
        assertThat(problems(form, Document.text("x")))
                .containsExactly("must be an object (condition) but was the text \"x\"");
    }

    @Test
    void aFieldOfAnotherNameCanBeAnEntryOfItsOwn() {
        Form<MiniGame.Condition> form = MiniGame.Condition.registry().asKeyed();

        assertThat(form.read(Document.field("people", Document.whole(2)), "test"))
                .isEqualTo(new MiniGame.FactIs("people", 2));
        assertThat(problems(form, Document.field("anyy", Document.whole(2))))
                .containsExactly("unknown field \"anyy\"; did you mean \"any\"?");
        assertThat(problems(form, Document.field("two words", Document.whole(2))))
                .allMatch(message -> message.startsWith("must be a name of 1 to 64 letters"));
        Registry<MiniGame.Condition> registry = MiniGame.Condition.registry();
        assertThatIllegalArgumentException().isThrownBy(() -> registry.registerOthers(MiniGame.FactIs::of));
    }

    @Test
    void severalEntriesStandInOneObjectOrInAList() {
        Form<List<MiniGame.Condition>> form = MiniGame.Condition.registry().asKeyedList(2);
        Document roles = Document.items(List.of(Document.text("actor"), Document.text("target")));
        Document fact = Document.fields(Map.of("fact", Document.text("x"), "atLeast", Document.whole(1)));
        Map<String, Document> both = new LinkedHashMap<>();
        both.put("not-same", roles);
        both.put("//", Document.text("a remark"));
        both.put("people", Document.whole(2));
        List<MiniGame.Condition> read = form.read(Document.fields(both), "test");

        assertThat(read)
                .containsExactly(new MiniGame.NotSame(List.of("actor", "target")), new MiniGame.FactIs("people", 2));
        assertThat(form.read(form.write(read), "test")).isEqualTo(read);
        assertThat(form.read(fact, "test")).containsExactly(new MiniGame.FactIs("x", 1));
        assertThat(form.write(List.of(new MiniGame.FactIs("x", 1)))).isInstanceOf(Document.Fields.class);
        assertThat(form.read(form.write(List.of()), "test")).isEmpty();
        both.put("level", Document.whole(3));
        assertThat(problems(form, Document.fields(both)))
                .containsExactly("must be an object (conditions) or a list of them, at most 2, but has 3");
        assertThat(problems(form, Document.items(List.of(fact, fact, fact))))
                .containsExactly("must be a list of 0..2 entries but has 3");
    }

    @Test
    void theTagSaysWhatAnObjectIs() {
        Form<MiniGame.Curve> form = MiniGame.Curve.registry().asTagged("type");

        assertThat(Canonical.text(form.write(new MiniGame.Steady(5, true))))
                .isEqualTo("{\"type\":\"steady\",\"each\":5}");
        assertThat(problems(form, Document.field("type", Document.text("stedy"))))
                .containsExactly("must be one of listed, steady but was the text \"stedy\"; did you mean \"steady\"?");
        assertThat(problems(form, Document.field("each", Document.whole(5))))
                .containsExactly("field \"type\" is missing");
        assertThat(problems(form, Document.field("type", Document.text("steady"))))
                .containsExactly("field \"each\" is missing");
        assertThat(problems(form, Document.field("type", Document.whole(1))))
                .containsExactly("must be one of listed, steady but was 1");
    }

    @Test
    void onlyObjectsCanBeTagged() {
        Registry<Object> registry = Registry.of("thing", "Things.").register("a", Named.class, NAMED, "A.");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.asTagged("type"))
                .withMessage("a must be an object without a field type");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MiniGame.Curve.registry().asTagged("of"));
    }

    private record Holder(String id, List<Object> things) {}

    private static ObjectForm<Holder> holder(Registry<Object> registry) {
        ObjectForm.Builder<Holder> object = Form.object("holder", "Holds things.");
        ObjectForm.Field<String> id = object.required("id", Forms.name(), Holder::id, "Its name.");
        ObjectForm.Field<List<Object>> things = object.rest(registry, Holder::things);
        return object.build(is -> new Holder(is.get(id), is.get(things)));
    }

    private static List<String> problems(Form<?> form, Document document) {
        Problems problems = new Problems("test");
        assertThat(form.read(Cursor.root(document, problems))).isEqualTo(Optional.empty());
        return problems.all().stream().map(Problem::message).toList();
    }
}
