package dev.levelwright.effect;

import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets traits, in written order: {@code {"set": {"actor.zone": "$zone", "actor.active.character": "unit"}}}.
 *
 * @param values the values by trait
 */
public record SetTraits(Map<Trait, TraitValue> values) implements Effect {
    static final String WORD = "set";

    private static final String NOTATION = "@?[A-Za-z0-9_\\-]{1,64}(?:\\.[A-Za-z0-9_\\-]{1,64}){1,8}";

    /** Copies the map, keeping its order. */
    public SetTraits {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Sets the trait that is written {@code party.trait}. */
    public static SetTraits of(String trait, TraitValue value) {
        return new SetTraits(Map.of(Trait.parse(trait), value));
    }

    /**
     * A trait of somebody: {@code actor.zone}, {@code actor.active.character}, {@code @lot.leader}.
     *
     * @param of whose
     * @param name the trait; {@code active.} and the kind behind it are one name
     */
    public record Trait(Party of, String name) {
        /** Reads the notation above. */
        public static Trait parse(String text) {
            Party all = Party.parse(text);
            if (all.through().isEmpty()) {
                throw new IllegalArgumentException("a trait is written party.trait but was \"" + text + "\"");
            }
            List<String> through = all.through();
            int last = through.size() - 1;
            return new Trait(new Party(all.root(), all.pool(), through.subList(0, last)), through.get(last));
        }

        @Override
        public String toString() {
            return of + "." + name;
        }
    }

    @Override
    public Phase phase() {
        return Phase.STATE;
    }

    @Override
    public void apply(Turn turn) {
        values.forEach((trait, value) -> turn.set(Amount.holder(turn, trait.of()), trait.name(), value.in(turn)));
    }

    @Override
    public void refer(References references) {
        values.forEach((trait, value) -> {
            References here = references.field(WORD).field(trait.toString());
            here.trait(trait.of(), trait.name());
            value.refer(here);
        });
    }

    static Form<SetTraits> form() {
        Form<Trait> trait = Forms.parsed("a trait such as actor.zone", NOTATION, Trait::parse, Trait::toString);
        return Forms.mapped(Forms.map(trait, TraitValue.form(), Effects.MAX), SetTraits::new, SetTraits::values);
    }
}
