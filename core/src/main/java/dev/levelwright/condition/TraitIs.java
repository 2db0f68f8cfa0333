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
import java.util.Optional;

/**
 * A trait has a value, or none: {@code {"trait": {"of": "actor", "name": "badge", "is": "$badge"}}}, {@code {"trait":
 * {"name": "invited-by", "absent": true}}}.
 *
 * @param of whose trait
 * @param name the trait
 * @param is the value that it must have, {@code "$name"} for that of a fact; empty means that it must not be set
 */
public record TraitIs(Party of, String name, Optional<Fact> is) implements Condition {
    static final String WORD = "trait";

    @Override
    public Finding check(Situation situation) {
        Optional<String> value = situation.holder(of).flatMap(holder -> situation.trait(holder, name));
        if (is.isEmpty()) {
            return Finding.when(value.isEmpty(), name + " of " + of + " must not be set");
        }
        Optional<String> wanted = Comparison.resolved(is.get(), situation).map(Fact::toString);
        String detail =
                name + " of " + of + " must be " + wanted.orElse(is.get().toString()) + " but "
                        + value.map(text -> "was " + text).orElse("is not set");
        return Finding.when(wanted.isPresent() && wanted.equals(value), detail);
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public void refer(References references) {
        references.field(WORD).trait(of, name);
    }

    static ObjectForm<TraitIs> form() {
        ObjectForm.Builder<TraitIs> object = Form.object("trait-is", "A trait has a value, or none.");
        Field<Party> of = object.optional("of", Party.form(), Party.role(Activity.ACTOR), TraitIs::of, "Whose trait.");
        Field<String> name = object.required("name", Forms.name(), TraitIs::name, "The trait.");
        Field<Optional<Fact>> is = object.maybe("is", FactForms.single(), TraitIs::is, "The value it must have.");
        Field<Boolean> absent = object.optional(
                "absent", Forms.flag(), false, trait -> trait.is().isEmpty(), "That it must not be set.");
        return object.build(read -> {
            if (read.get(is).isPresent() == read.get(absent)) {
                throw new IllegalArgumentException("a trait must have either is, or absent true");
            }
            return new TraitIs(read.get(of), read.get(name), read.get(is));
        });
    }
}
