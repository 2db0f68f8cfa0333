package dev.levelwright.effect;

import dev.levelwright.activity.Activity;
import dev.levelwright.form.Form;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.form.ObjectForm.Values;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;
import dev.levelwright.quantity.Constant;
import java.util.function.Function;

/**
 * Enters somebody in a raffle with so many tickets: {@code {"enter": {"raffle": "@lottery", "count": "$count"}}}. What
 * the tickets cost is said by the rule; {@link DrawWinner} draws one.
 *
 * @param raffle where the tickets are counted
 * @param who who holds them
 * @param count how many
 */
public record Enter(Raffle raffle, Party who, Quantity count) implements Effect {
    static final String WORD = "enter";

    @Override
    public Phase phase() {
        return Phase.STATE;
    }

    @Override
    public void apply(Turn turn) {
        long tickets = Amount.of(turn, count);
        if (tickets == 0) {
            throw Amount.malformed(turn, "count", "must be at least 1 but was 0");
        }
        raffle.enter(turn, Amount.holder(turn, who), tickets);
    }

    @Override
    public void refer(References references) {
        References here = references.field(WORD);
        raffle.refer(here);
        here.field("who").party(who);
        count.refer(here.field("count"));
    }

    static ObjectForm<Enter> form(Form<Quantity> quantity) {
        ObjectForm.Builder<Enter> object = Form.object("enter", "Enters somebody in a raffle.");
        Function<Values, Raffle> raffle = Raffle.fields(object, Enter::raffle);
        Field<Party> who =
                object.optional("who", Party.form(), Party.role(Activity.ACTOR), Enter::who, "Who holds the tickets.");
        Field<Quantity> count = object.optional("count", quantity, new Constant(1), Enter::count, "How many tickets.");
        return object.build(is -> new Enter(raffle.apply(is), is.get(who), is.get(count)));
    }
}
