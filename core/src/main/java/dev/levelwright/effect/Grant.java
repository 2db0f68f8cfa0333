package dev.levelwright.effect;

import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.math.Amounts;
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
 * Gives amounts, in written order: {@code {"grant": {"xp": "15..25", "target.coins": 5}}}. Boosts first, then one
 * floor, then {@code atLeast}, then the least of rooms and capacity.
 *
 * @param grants what is given, by balance
 */
public record Grant(Map<Path, Given> grants) implements Effect {
    static final String WORD = "grant";

    /** Copies the map, keeping its order. */
    public Grant {
        grants = Collections.unmodifiableMap(new LinkedHashMap<>(grants));
    }

    /** Gives {@code amount} to the balance that {@code path} names. */
    public static Grant of(String path, long amount) {
        return of(path, new Constant(amount));
    }

    /** Gives {@code amount} to the balance that {@code path} names. */
    public static Grant of(String path, Quantity amount) {
        return new Grant(Map.of(Path.parse(path), new Given(amount, 0)));
    }

    /** The same, and then {@code amount} to the balance that {@code path} names. */
    public Grant and(String path, long amount) {
        return and(path, new Constant(amount));
    }

    /** The same, and then {@code amount} to the balance that {@code path} names. */
    public Grant and(String path, Quantity amount) {
        Map<Path, Given> more = new LinkedHashMap<>(grants);
        more.put(Path.parse(path), new Given(amount, 0));
        return new Grant(more);
    }

    /**
     * How much is given.
     *
     * @param amount how much, before boosts
     * @param atLeast the least that comes out of boosts and floor, before rooms and capacity
     */
    public record Given(Quantity amount, long atLeast) {
        /** Checks the bound. */
        public Given {
            Amounts.check("atLeast", atLeast);
        }
    }

    @Override
    public Phase phase() {
        return Phase.GRANT;
    }

    @Override
    public void apply(Turn turn) {
        for (Map.Entry<Path, Given> grant : grants.entrySet()) {
            Given given = grant.getValue();
            turn.grant(turn.account(grant.getKey()), Amount.of(turn, given.amount()), given.atLeast());
        }
    }

    @Override
    public void refer(References references) {
        grants.forEach((path, given) -> {
            References here = references.field(WORD).field(path.toString());
            here.balance(path);
            given.amount().refer(here);
        });
    }

    static Form<Grant> form(Form<Quantity> quantity) {
        ObjectForm.Builder<Given> object = Form.object("given", "How much is given.");
        Field<Quantity> amount = object.required("amount", quantity, Given::amount, "How much, before boosts.");
        Field<Long> atLeast = object.optional(
                "atLeast", Forms.amount(), 0L, Given::atLeast, "The least that comes out of boosts and floor.");
        Form<Given> given = Forms.shorthand(
                object.build(is -> new Given(is.get(amount), is.get(atLeast))),
                quantity,
                brief -> new Given(brief, 0),
                full -> full.atLeast() == 0 ? Optional.of(full.amount()) : Optional.empty());
        return Forms.mapped(Forms.map(Path.form(), given, Effects.MAX), Grant::new, Grant::grants);
    }
}
