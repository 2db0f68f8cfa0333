package dev.levelwright.effect;

import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.ledger.Account;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Path;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Brings amounts up to at least so much, without boosts: {@code {"raise": {"streak-best": "streak"}}}.
 *
 * @param amounts the least that each balance has afterwards
 */
public record Raise(Map<Path, Quantity> amounts) implements Effect {
    static final String WORD = "raise";

    /** Copies the map, keeping its order. */
    public Raise {
        amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
    }

    @Override
    public Phase phase() {
        return Phase.STATE;
    }

    @Override
    public void apply(Turn turn) {
        amounts.forEach((path, quantity) -> {
            Account account = turn.account(path);
            long least = quantity.in(turn);
            if (turn.amount(account) < least) {
                turn.put(account, least);
            }
        });
    }

    @Override
    public void refer(References references) {
        amounts.forEach((path, amount) -> {
            References here = references.field(WORD).field(path.toString());
            here.balance(path);
            amount.refer(here);
        });
    }

    static Form<Raise> form(Form<Quantity> quantity) {
        return Forms.mapped(Forms.map(Path.form(), quantity, Effects.MAX), Raise::new, Raise::amounts);
    }
}
