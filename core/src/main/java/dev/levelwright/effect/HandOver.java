package dev.levelwright.effect;

import dev.levelwright.activity.Activity;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Traits;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;
import java.util.Optional;

/**
 * Gives a unit to another owner, with everything it holds: {@code {"hand-over": {"unit": "unit", "to": "@lot"}}}. A unit
 * in escrow is owned by a pool. Whether the actor may do it is a condition of the rule ({@code owns}).
 *
 * @param unit the unit
 * @param to who owns it then: a player or a pool, who does not own it yet
 * @param thenActive which unit of the old owner is active when this one was
 * @param activate whether it becomes the new owner's active one
 */
public record HandOver(Party unit, Party to, ThenActive thenActive, Activate activate) implements Effect {
    static final String WORD = "hand-over";

    @Override
    public Phase phase() {
        return Phase.MOVE;
    }

    @Override
    public void apply(Turn turn) {
        HolderName given = Amount.holder(turn, unit);
        HolderName giver = Owners.of(turn, given, unit);
        HolderName receiver = Amount.holder(turn, to);
        if (giver.equals(receiver)) {
            throw Amount.malformed(turn, WORD, given + " from " + giver + " to itself");
        }
        turn.trait(given, Traits.NAME).ifPresent(name -> Owners.requireFree(turn, WORD, receiver, given.kind(), name));
        Owners.retire(turn, giver, given, thenActive);
        turn.set(given, Traits.OWNER, Optional.of(receiver.toString()));
        Owners.activate(turn, receiver, given, activate);
    }

    @Override
    public void refer(References references) {
        References here = references.field(WORD);
        here.field("unit").party(unit);
        here.field("to").party(to);
    }

    static ObjectForm<HandOver> form() {
        ObjectForm.Builder<HandOver> object = Form.object("hand-over", "Gives a unit to another owner.");
        Field<Party> unit =
                object.optional("unit", Party.form(), Party.role(Activity.UNIT), HandOver::unit, "The unit.");
        Field<Party> to = object.required("to", Party.form(), HandOver::to, "Who owns it then.");
        Field<ThenActive> then = object.optional(
                "then-active",
                Forms.choice(ThenActive.class),
                ThenActive.NONE,
                HandOver::thenActive,
                "Which unit of the old owner is active when this one was.");
        Field<Activate> activate = object.optional(
                "activate",
                Forms.choice(Activate.class),
                Activate.NEVER,
                HandOver::activate,
                "Whether it becomes the new owner's active one.");
        return object.build(is -> new HandOver(is.get(unit), is.get(to), is.get(then), is.get(activate)));
    }
}
