package dev.levelwright.effect;

import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.ledger.Account;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Path;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;
import dev.levelwright.quantity.Constant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Takes amounts, in written order: {@code {"cost": {"coins": 50, "unit.energy": {"amount": 20, "upTo": true}}}}. All or
 * nothing, unless it says {@code upTo}: then 20 of 10 takes the 10.
 *
 * @param costs what is taken, by balance
 */
public record Cost(Map<Path, Taken> costs) implements Effect {
    static final String WORD = "cost";

    /** Copies the map, keeping its order. */
    public Cost {
        costs = Collections.unmodifiableMap(new LinkedHashMap<>(costs));
    }

    /** Takes {@code amount} of the balance that {@code path} names. */
    public static Cost of(String path, long amount) {
        return of(path, new Constant(amount));
    }

    /** Takes {@code amount} of the balance that {@code path} names. */
    public static Cost of(String path, Quantity amount) {
        return new Cost(Map.of(Path.parse(path), new Taken(amount, false)));
    }

    /**
     * How much is taken.
     *
     * @param amount how much; {@code "all"} is everything there
     * @param upTo whether less will do when there is less
     */
    public record Taken(Quantity amount, boolean upTo) {}

    @Override
    public Phase phase() {
        return Phase.COST;
    }

    @Override
    public void apply(Turn turn) {
        costs.forEach((path, taken) -> {
            Account account = turn.account(path);
            turn.take(account, Amount.from(turn, account, taken.amount()), taken.upTo());
        });
    }

    @Override
    public void refer(References references) {
        costs.forEach((path, taken) -> {
            References here = references.field(WORD).field(path.toString());
            here.balance(path);
            Amount.referTaken(taken.amount(), here);
        });
    }

    static Form<Cost> form(Form<Quantity> quantity) {
        ObjectForm.Builder<Taken> object = Form.object("taken", "How much is taken.");
        Field<Quantity> amount = object.required("amount", quantity, Taken::amount, "How much.");
        Field<Boolean> upTo =
                object.optional("upTo", Forms.flag(), false, Taken::upTo, "Whether less will do when there is less.");
        Form<Taken> taken = Forms.shorthand(
                object.build(is -> new Taken(is.get(amount), is.get(upTo))),
                quantity,
                brief -> new Taken(brief, false),
                full -> full.upTo() ? Optional.empty() : Optional.of(full.amount()));
        return Forms.mapped(Forms.map(Path.form(), taken, Effects.MAX), Cost::new, Cost::costs);
    }
}
