package dev.levelwright.quantity;

import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Refusal;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.math.Amounts;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A step function of an amount or a level: {@code {"by": "buys", "from": {"0": 50, "1": 100}}} is 50 for the first
 * purchase and 100 from the second on; 0 below the first step.
 *
 * @param by a balance, or a track ({@code main}, {@code target.main})
 * @param from where each step begins, and its amount
 */
public record Stepped(Path by, NavigableMap<Long, Quantity> from) implements Quantity {
    private static final int MAX_STEPS = 1_000;

    /** Checks and copies. */
    public Stepped {
        if (from.isEmpty()) {
            throw new IllegalArgumentException("steps by " + by + " need at least one step");
        }
        from.keySet().forEach(step -> Amounts.check("step", step));
        from = Collections.unmodifiableNavigableMap(new TreeMap<>(from));
    }

    @Override
    public long in(Turn turn) {
        Map.Entry<Long, Quantity> step = from.floorEntry(standing(turn));
        return step == null ? 0 : step.getValue().in(turn);
    }

    @Override
    public void refer(References references) {
        references.field("by").standing(by);
        from.forEach((step, amount) -> amount.refer(references.field("from").field(step.toString())));
    }

    private long standing(Turn turn) {
        return turn.hasAsset(by.name()) ? turn.amount(turn.account(by)) : level(turn);
    }

    private long level(Turn turn) {
        Party party = by.party().orElse(Party.role(Activity.ACTOR));
        return turn.holder(party)
                .map(holder -> turn.level(holder, by.name()))
                .orElseThrow(() -> turn.refuse(new Refusal.Malformed(turn.rule(), party.toString(), "missing")));
    }

    static ObjectForm<Stepped> form(Form<Quantity> quantity) {
        ObjectForm.Builder<Stepped> object = Form.object("amount-by-steps", "An amount by steps of another.");
        Field<Path> by = object.required("by", Path.form(), Stepped::by, "The balance or track it goes by.");
        Field<Map<Long, Quantity>> from = object.required(
                "from", Forms.map(step(), quantity, MAX_STEPS), Stepped::from, "Where each step begins.");
        return object.build(is -> new Stepped(is.get(by), new TreeMap<>(is.get(from))));
    }

    private static Form<Long> step() {
        return Forms.parsed("a whole number", "0|[1-9][0-9]{0,15}", Long::parseLong, String::valueOf);
    }
}
