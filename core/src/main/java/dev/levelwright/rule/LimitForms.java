package dev.levelwright.rule;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.AssetForms;
import dev.levelwright.asset.Measure;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.mechanic.Party;
import dev.levelwright.rule.Limit.Charge;
import dev.levelwright.rule.Limit.Word;
import java.util.List;
import java.util.Optional;

/**
 * How limits are written: {@code "every": "PT60S"}, {@code "once": "day"}, {@code "limit": {"max": 2, "each": "day"}}.
 */
final class LimitForms {
    private static final String EVER = "ever";
    private static final Party ACTOR = Party.role(Activity.ACTOR);
    private static final Measure ONE = Measure.constant(1);
    private static final int MAX_PER = 8;

    private LimitForms() {}

    /** One use in a time from the first use on; tries count unless said. */
    static Form<Limit> every() {
        ObjectForm.Builder<Limit> object = Form.object("every", "One use in a time from the first use on.");
        Field<String> time = object.required("time", AssetForms.duration(), Limit::window, "The time.");
        Scope scope = new Scope(object, Charge.TRY);
        return Forms.shorthand(
                object.build(is -> scope.limit(is, Word.EVERY, ONE, is.get(time))),
                AssetForms.duration(),
                window -> plain(Word.EVERY, window, Charge.TRY),
                limit -> Optional.of(limit.window())
                        .filter(of -> plain(Word.EVERY, of, Charge.TRY).equals(limit)));
    }

    /** One use in a window; only what had an effect counts unless said. */
    static Form<Limit> once() {
        ObjectForm.Builder<Limit> object = Form.object("once", "One use in a window.");
        Field<Optional<String>> window = object.maybe(
                "window",
                AssetForms.window(),
                limit -> Optional.of(limit.window()).filter(name -> !name.equals(EVER)),
                "The window.");
        Field<Boolean> ever = object.optional(
                EVER, Forms.flag(), false, limit -> limit.window().equals(EVER), "One use ever, instead of a window.");
        Scope scope = new Scope(object, Charge.EARN);
        return Forms.shorthand(
                object.build(is -> scope.limit(is, Word.ONCE, ONE, window(is.get(window), is.get(ever)))),
                AssetForms.window(),
                name -> plain(Word.ONCE, name, Charge.EARN),
                limit -> Optional.of(limit.window())
                        .filter(of -> plain(Word.ONCE, of, Charge.EARN).equals(limit)));
    }

    /** Several uses in a window; only what had an effect counts unless said. */
    static ObjectForm<Limit> limit() {
        ObjectForm.Builder<Limit> object = Form.object("limit", "Several uses in a window.");
        Field<Measure> max = object.required("max", AssetForms.measure(), Limit::most, "How many uses.");
        Field<String> each = object.required("each", AssetForms.window(), Limit::window, "The window.");
        Scope scope = new Scope(object, Charge.EARN);
        return object.build(is -> scope.limit(is, Word.LIMIT, is.get(max), is.get(each)));
    }

    private static Limit plain(Word word, String window, Charge charge) {
        return new Limit(word, ONE, window, List.of(), ACTOR, charge);
    }

    private static String window(Optional<String> window, boolean ever) {
        if (window.isPresent() == ever) {
            throw new IllegalArgumentException("once must have either window, or ever true");
        }
        return window.orElse(EVER);
    }

    /** What all limits say besides. */
    private static final class Scope {
        private final Field<List<String>> per;
        private final Field<Party> of;
        private final Field<Charge> charge;

        Scope(ObjectForm.Builder<Limit> object, Charge standard) {
            per = object.optional(
                    "per",
                    Forms.list(Forms.name(), MAX_PER),
                    List.of(),
                    Limit::per,
                    "The facts or roles of which each value has a limit of its own.");
            of = object.optional("of", Party.form(), ACTOR, Limit::of, "Whose limit.");
            charge = object.optional(
                    "charge", Forms.choice(Charge.class), standard, Limit::charge, "When a use counts.");
        }

        Limit limit(ObjectForm.Values is, Word word, Measure most, String window) {
            return new Limit(word, most, window, is.get(per), is.get(of), is.get(charge));
        }
    }
}
