package dev.levelwright.quantity;

import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;

/**
 * A share of another amount, floored: {@code {"of": "coins", "share": "5%"}} of 99 coins is 4.
 *
 * @param of the whole
 * @param share which part of it
 */
public record Share(Quantity of, Ratio share) implements Quantity {
    @Override
    public long in(Turn turn) {
        return share.floorOf(of.in(turn));
    }

    @Override
    public void refer(References references) {
        of.refer(references.field("of"));
    }

    static ObjectForm<Share> form(Form<Quantity> quantity) {
        ObjectForm.Builder<Share> object = Form.object("share", "A share of another amount, floored.");
        Field<Quantity> of = object.required("of", quantity, Share::of, "The whole.");
        Field<Ratio> share = object.required("share", Forms.ratio(), Share::share, "Which part of it.");
        return object.build(is -> new Share(is.get(of), is.get(share)));
    }
}
