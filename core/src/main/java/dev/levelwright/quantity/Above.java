package dev.levelwright.quantity;

import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.math.Amounts;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;

/**
 * An amount that grows with what a fact has above a threshold: {@code {"base": 1, "plus": {"fact": "people", "above":
 * 2, "each": 2}}} is 1 for two people and 7 for five.
 *
 * @param base the amount up to the threshold
 * @param fact the fact, a whole number
 * @param above the threshold
 * @param each how much each one above the threshold adds
 */
public record Above(Quantity base, String fact, long above, long each) implements Quantity {
    /** Checks the bounds. */
    public Above {
        Amounts.check("above", above);
        Amounts.check("each", each);
    }

    @Override
    public long in(Turn turn) {
        long excess = Math.max(0, new Named(fact).in(turn) - above);
        return Amounts.addCapped(base.in(turn), Amounts.mulDivFloorCapped(each, excess, 1));
    }

    @Override
    public void refer(References references) {
        base.refer(references.field("base"));
    }

    static ObjectForm<Above> form(Form<Quantity> quantity) {
        ObjectForm.Builder<Above> object = Form.object("amount-by-fact", "An amount that grows with a fact.");
        Field<Quantity> base = object.required("base", quantity, Above::base, "The amount up to the threshold.");
        Field<Plus> plus = object.required(
                "plus", Plus.form(), of -> new Plus(of.fact(), of.above(), of.each()), "What the fact adds.");
        return object.build(is -> new Above(
                is.get(base),
                is.get(plus).fact(),
                is.get(plus).above(),
                is.get(plus).each()));
    }

    private record Plus(String fact, long above, long each) {
        static ObjectForm<Plus> form() {
            ObjectForm.Builder<Plus> object = Form.object("plus", "What a fact adds to an amount.");
            Field<String> fact = object.required("fact", Forms.name(), Plus::fact, "The fact, a whole number.");
            Field<Long> above =
                    object.optional("above", Forms.amount(), 0L, Plus::above, "Only what is above this counts.");
            Field<Long> each = object.required("each", Forms.amount(), Plus::each, "How much each one adds.");
            return object.build(is -> new Plus(is.get(fact), is.get(above), is.get(each)));
        }
    }
}
