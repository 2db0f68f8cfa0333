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
 * Takes a unit away from its owner, for good: {@code {"close": {"unit": "unit", "then-active": "oldest-or-none"}}}.
 * What it holds stays in the journal. Whether the actor may do it is a condition of the rule ({@code owns}).
 *
 * @param unit the unit
 * @param thenActive which unit is active when the closed one was
 */
public record CloseUnit(Party unit, ThenActive thenActive) implements Effect {
    static final String WORD = "close";

    @Override
    public Phase phase() {
        return Phase.STATE;
    }

    @Override
    public void apply(Turn turn) {
        HolderName closed = Amount.holder(turn, unit);
        Owners.retire(turn, Owners.of(turn, closed, unit), closed, thenActive);
        turn.set(closed, Traits.OWNER, Optional.empty());
    }

    @Override
    public void refer(References references) {
        references.field(WORD).field("unit").party(unit);
    }

    static ObjectForm<CloseUnit> form() {
        ObjectForm.Builder<CloseUnit> object = Form.object("close", "Takes a unit away from its owner.");
        Field<Party> unit =
                object.optional("unit", Party.form(), Party.role(Activity.UNIT), CloseUnit::unit, "The unit.");
        Field<ThenActive> then = object.optional(
                "then-active",
                Forms.choice(ThenActive.class),
                ThenActive.NONE,
                CloseUnit::thenActive,
                "Which unit is active then.");
        return object.build(is -> new CloseUnit(is.get(unit), is.get(then)));
    }
}
