package dev.levelwright.condition;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.activity.FactForms;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.mechanic.Condition;
import dev.levelwright.mechanic.Finding;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Situation;
import java.util.List;
import java.util.Optional;

/**
 * A rotation shows something to somebody now: {@code {"rotation": "dailies", "has": "chat"}}.
 *
 * @param rotation the rotation
 * @param has what it must show: a name, or {@code $fact}
 * @param who whose window it is
 */
public record InRotation(String rotation, Fact has, Party who) implements Condition {
    static final String WORD = "rotation";

    private static final String HAS = "has";

    /** The rotation shows {@code item} to the actor. */
    public static InRotation has(String rotation, String item) {
        return new InRotation(rotation, new Fact.Text(item), Party.role(Activity.ACTOR));
    }

    @Override
    public Finding check(Situation situation) {
        Optional<Fact> wanted =
                FactForms.isReference(has) ? situation.fact(FactForms.reference(has)) : Optional.of(has);
        List<String> shown = situation
                .holder(who)
                .map(holder -> situation.rotation(holder, rotation))
                .orElse(List.of());
        boolean met = wanted.filter(item -> shown.contains(item.toString())).isPresent();
        return Finding.when(met, rotation + " must have " + has + " but has " + String.join(", ", shown));
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public void refer(References references) {
        references.field(WORD).rotation(rotation);
        if (!FactForms.isReference(has)) {
            references.field(HAS).rotating(rotation, has.toString());
        }
        references.field("who").party(who);
    }

    static ObjectForm<InRotation> form() {
        ObjectForm.Builder<InRotation> object = Form.object("in-rotation", "A rotation shows something now.");
        Field<String> rotation = object.required(WORD, Forms.name(), InRotation::rotation, "The rotation.");
        Field<Fact> has = object.required(HAS, FactForms.single(), InRotation::has, "What it must show, or the fact.");
        Field<Party> who =
                object.optional("who", Party.form(), Party.role(Activity.ACTOR), InRotation::who, "Whose window.");
        return object.build(is -> new InRotation(is.get(rotation), is.get(has), is.get(who)));
    }
}
