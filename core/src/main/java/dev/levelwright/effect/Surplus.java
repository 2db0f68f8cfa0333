package dev.levelwright.effect;

import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Path;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gives what boosts add to an amount that comes another way, and nothing where there is no boost: {@code {"surplus":
 * {"coins": "@bet.stake"}}} beside a move of the stake mints 50 under a boost of x2 when the stake is 50. So a payout out
 * of escrow can be doubled, and nothing is minted that was not doubled.
 *
 * @param bases the amounts before boosts, by balance
 */
public record Surplus(Map<Path, Quantity> bases) implements Effect {
    static final String WORD = "surplus";

    /** Copies the map, keeping its order. */
    public Surplus {
        bases = Collections.unmodifiableMap(new LinkedHashMap<>(bases));
    }

    @Override
    public Phase phase() {
        return Phase.GRANT;
    }

    @Override
    public void apply(Turn turn) {
        bases.forEach((path, base) -> turn.surplus(turn.account(path), Amount.of(turn, base)));
    }

    @Override
    public void refer(References references) {
        bases.forEach((path, base) -> {
            References here = references.field(WORD).field(path.toString());
            here.balance(path);
            base.refer(here);
        });
    }

    static Form<Surplus> form(Form<Quantity> quantity) {
        return Forms.mapped(Forms.map(Path.form(), quantity, Effects.MAX), Surplus::new, Surplus::bases);
    }
}
