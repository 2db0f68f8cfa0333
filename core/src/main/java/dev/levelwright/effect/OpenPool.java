package dev.levelwright.effect;

import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.holder.HolderName;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Opens a pool of its own for a lot, a wager, a round: {@code {"open": {"pool": "lot", "traits": {"seller": "actor",
 * "price": "$price"}}}}. From then on {@code @lot} means this one, in this rule and in those behind it, whatever the
 * activity says; so nobody can open what is open already. Whether a pool is still open is an amount of its own, which the
 * rule grants and whoever closes it takes: with {@code "board": true} that asset lists what is open.
 *
 * @param pool a pool kind of which there are many ({@code "per": true})
 * @param traits the first values of its traits
 */
public record OpenPool(String pool, Map<String, TraitValue> traits) implements Effect {
    static final String WORD = "open";

    /** Copies the traits, keeping their order. */
    public OpenPool {
        traits = Collections.unmodifiableMap(new LinkedHashMap<>(traits));
    }

    @Override
    public Phase phase() {
        return Phase.OPENING;
    }

    @Override
    public void apply(Turn turn) {
        HolderName opened = turn.open(pool);
        traits.forEach((trait, value) -> turn.set(opened, trait, value.in(turn)));
    }

    @Override
    public void refer(References references) {
        References here = references.field(WORD);
        here.field("pool").opened(pool);
        traits.forEach((trait, value) -> {
            References there = here.field("traits").field(trait);
            there.trait(party(), trait);
            value.refer(there);
        });
    }

    private Party party() {
        return new Party(pool, true, List.of());
    }

    static ObjectForm<OpenPool> form() {
        ObjectForm.Builder<OpenPool> object = Form.object("open", "Opens a pool of its own.");
        Field<String> pool = object.required("pool", Forms.name(), OpenPool::pool, "The pool kind.");
        Field<Map<String, TraitValue>> traits = object.optional(
                "traits",
                Forms.map(TraitValue.form(), Effects.MAX),
                Map.of(),
                OpenPool::traits,
                "The first values of its traits.");
        return object.build(is -> new OpenPool(is.get(pool), is.get(traits)));
    }
}
