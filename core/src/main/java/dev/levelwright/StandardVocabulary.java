package dev.levelwright;

import dev.levelwright.condition.Conditions;
import dev.levelwright.curve.CurveForms;
import dev.levelwright.effect.Effects;
import dev.levelwright.form.Form;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.mechanic.Vocabulary;
import dev.levelwright.quantity.Quantities;

/**
 * The conditions, effects, quantities and curves that ship, registered. An author adds mechanics of their own before
 * the first rulebook is read:
 *
 * <pre>{@code
 * Vocabulary words = StandardVocabulary.create();
 * words.effects().register("announce", Announce.class, Announce.form(), "Tells everybody.");
 * }</pre>
 */
public final class StandardVocabulary {
    private StandardVocabulary() {}

    /** A fresh vocabulary; what is registered on it is in no other. */
    public static Vocabulary create() {
        Form<Quantity> quantity = Quantities.form();
        return new Vocabulary(Conditions.registry(), Effects.registry(quantity), CurveForms.registry(), quantity);
    }
}
