package dev.levelwright.condition;

import dev.levelwright.activity.Activity;
import dev.levelwright.form.Form;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Traits;
import dev.levelwright.mechanic.Condition;
import dev.levelwright.mechanic.Finding;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Situation;
import java.util.Optional;

/**
 * Somebody owns a unit: {@code {"owns": {"who": "actor", "what": "unit"}}}.
 *
 * @param who the owner
 * @param what the unit
 */
public record Owns(Party who, Party what) implements Condition {
    static final String WORD = "owns";

    @Override
    public Finding check(Situation situation) {
        Optional<String> owner = situation.holder(what).flatMap(unit -> situation.trait(unit, Traits.OWNER));
        Optional<String> asked = situation.holder(who).map(HolderName::toString);
        return Finding.when(owner.isPresent() && owner.equals(asked), who + " must own " + what);
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public void refer(References references) {
        references.field(WORD).field("who").party(who);
        references.field(WORD).field("what").party(what);
    }

    static ObjectForm<Owns> form() {
        ObjectForm.Builder<Owns> object = Form.object("owns", "Somebody owns a unit.");
        Field<Party> who = object.optional("who", Party.form(), Party.role(Activity.ACTOR), Owns::who, "The owner.");
        Field<Party> what = object.optional("what", Party.form(), Party.role(Activity.UNIT), Owns::what, "The unit.");
        return object.build(is -> new Owns(is.get(who), is.get(what)));
    }
}
