package dev.levelwright.quantity;

import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Refusal;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.math.Amounts;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;
import java.util.Optional;

/**
 * An amount that grows with the actor's level: {@code {"base": 100, "perLevel": 10}} is 100 on the track's first level,
 * 110 on the next.
 *
 * @param base the amount on the first level
 * @param of the track; empty means the rulebook's only one
 * @param each how much each level above the first adds
 */
public record PerLevel(Quantity base, Optional<String> of, long each) implements Quantity {
    private static final Party ACTOR = Party.role(Activity.ACTOR);

    /** Checks the bound. */
    public PerLevel {
        Amounts.check("perLevel", each);
    }

    /** {@code base} and {@code each} for each level on the rulebook's only track. */
    public static PerLevel of(long base, long each) {
        return new PerLevel(new Constant(base), Optional.empty(), each);
    }

    @Override
    public long in(Turn turn) {
        String track = of.orElseGet(turn::onlyTrack);
        int level = turn.holder(ACTOR)
                .map(actor -> turn.level(actor, track))
                .orElseThrow(() -> turn.refuse(new Refusal.Malformed(turn.rule(), Activity.ACTOR, "missing")));
        long levels = Math.max(0, level - turn.firstLevel(track));
        return Amounts.addCapped(base.in(turn), Amounts.mulDivFloorCapped(each, levels, 1));
    }

    @Override
    public void refer(References references) {
        base.refer(references.field("base"));
        References here = references.field("perLevel");
        of.ifPresentOrElse(track -> here.field("of").track(track), here::onlyTrack);
    }

    static ObjectForm<PerLevel> form(Form<Quantity> quantity) {
        ObjectForm.Builder<PerLevel> object = Form.object("amount-per-level", "An amount that grows with the level.");
        Field<Quantity> base = object.required("base", quantity, PerLevel::base, "The amount on the first level.");
        Field<Step> step = object.required(
                "perLevel", Step.form(), of -> new Step(of.of(), of.each()), "How much each level above it adds.");
        return object.build(
                is -> new PerLevel(is.get(base), is.get(step).of(), is.get(step).each()));
    }

    private record Step(Optional<String> of, long each) {
        static Form<Step> form() {
            ObjectForm.Builder<Step> object = Form.object("per-level", "What each level adds.");
            Field<Optional<String>> of =
                    object.maybe("of", Forms.name(), Step::of, "The track; the rulebook's only one unless said.");
            Field<Long> each = object.required("each", Forms.amount(), Step::each, "How much each level adds.");
            return Forms.shorthand(
                    object.build(is -> new Step(is.get(of), is.get(each))),
                    Forms.amount(),
                    amount -> new Step(Optional.empty(), amount),
                    step -> step.of().isEmpty() ? Optional.of(step.each()) : Optional.empty());
        }
    }
}
