package dev.levelwright.decision;

import dev.levelwright.decision.Refusal.Capped;
import dev.levelwright.decision.Refusal.Full;
import dev.levelwright.decision.Refusal.Insufficient;
import dev.levelwright.decision.Refusal.Limited;
import dev.levelwright.decision.Refusal.Malformed;
import dev.levelwright.decision.Refusal.Stale;
import dev.levelwright.decision.Refusal.TooMuch;
import dev.levelwright.decision.Refusal.Unmet;
import dev.levelwright.form.Form;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Builder;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.form.Registry;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.LedgerForms;
import java.util.Optional;
import java.util.OptionalLong;

/** How refusals are written: an object whose {@code type} says which one it is. */
final class RefusalForms {
    private static final Form<String> TEXT = LedgerForms.text();
    private static final Form<Long> NUMBER = LedgerForms.number();

    private RefusalForms() {}

    static Form<Refusal> refusal() {
        return Registry.<Refusal>of("refusal", "Why a rule did nothing.")
                .register("limited", Limited.class, limited(), "A limit is used up.")
                .register("capped", Capped.class, capped(), "There was no room.")
                .register("insufficient", Insufficient.class, insufficient(), "The holder has less.")
                .register("full", Full.class, full(), "The receiver cannot take all of it.")
                .register("unmet", Unmet.class, unmet(), "A condition does not hold.")
                .register("malformed", Malformed.class, malformed(), "The activity states something impossible.")
                .register("too-much", TooMuch.class, tooMuch(), "It would take too many steps.")
                .register("stale", Stale.class, stale(), "It is older than the keys.")
                .asTagged("type");
    }

    private static ObjectForm<Limited> limited() {
        Builder<Limited> object = Form.object("limited", "A limit is used up.");
        Field<String> rule = rule(object);
        Field<Long> most = object.required("most", NUMBER, Limited::most, "How many uses it allows.");
        Field<Optional<Long>> until = until(object);
        return object.build(is -> new Limited(is.get(rule), is.get(most), instant(is.get(until))));
    }

    private static ObjectForm<Capped> capped() {
        Builder<Capped> object = Form.object("capped", "There was no room.");
        Field<String> rule = rule(object);
        Field<HolderName> holder = object.required("holder", LedgerForms.holder(), Capped::holder, "Whose room.");
        Field<String> asset = object.required("asset", TEXT, Capped::asset, "Of which asset.");
        Field<Long> capacity = object.required("capacity", NUMBER, Capped::capacity, "Its capacity then.");
        Field<String> message = object.optional("message", TEXT, "", Capped::message, "The rulebook's own words.");
        Field<Optional<Long>> until = until(object);
        return object.build(is -> new Capped(
                is.get(rule),
                is.get(holder),
                is.get(asset),
                is.get(capacity),
                is.get(message),
                instant(is.get(until))));
    }

    private static ObjectForm<Insufficient> insufficient() {
        Builder<Insufficient> object = Form.object("insufficient", "The holder has less.");
        Field<String> rule = rule(object);
        Field<HolderName> holder = object.required("holder", LedgerForms.holder(), Insufficient::holder, "Who.");
        Field<String> asset = object.required("asset", TEXT, Insufficient::asset, "Of which asset.");
        Field<Long> needed = object.required("needed", NUMBER, Insufficient::needed, "What the rule takes.");
        Field<Long> held = object.required("held", NUMBER, Insufficient::held, "What there is.");
        Field<Optional<Long>> until = until(object);
        return object.build(is -> new Insufficient(
                is.get(rule), is.get(holder), is.get(asset), is.get(needed), is.get(held), instant(is.get(until))));
    }

    private static ObjectForm<Full> full() {
        Builder<Full> object = Form.object("full", "The receiver cannot take all of it.");
        Field<String> rule = rule(object);
        Field<HolderName> holder = object.required("holder", LedgerForms.holder(), Full::holder, "Who.");
        Field<String> asset = object.required("asset", TEXT, Full::asset, "Of which asset.");
        Field<Long> amount = object.required("amount", NUMBER, Full::amount, "What it would have been.");
        Field<Long> room = object.required("room", NUMBER, Full::room, "The room there was.");
        return object.build(is -> new Full(is.get(rule), is.get(holder), is.get(asset), is.get(amount), is.get(room)));
    }

    private static ObjectForm<Unmet> unmet() {
        Builder<Unmet> object = Form.object("unmet", "A condition does not hold.");
        Field<String> rule = rule(object);
        Field<String> condition = object.required("condition", TEXT, Unmet::condition, "The condition's word.");
        Field<String> detail = object.required("detail", TEXT, Unmet::detail, "The condition, for people.");
        Field<Optional<Long>> until = until(object);
        return object.build(is -> new Unmet(is.get(rule), is.get(condition), is.get(detail), instant(is.get(until))));
    }

    private static ObjectForm<Malformed> malformed() {
        Builder<Malformed> object = Form.object("malformed", "The activity states something impossible.");
        Field<String> rule = rule(object);
        Field<String> what = object.required("what", TEXT, Malformed::what, "What it states.");
        Field<String> value = object.required("value", TEXT, Malformed::value, "As which value.");
        return object.build(is -> new Malformed(is.get(rule), is.get(what), is.get(value)));
    }

    private static ObjectForm<TooMuch> tooMuch() {
        Builder<TooMuch> object = Form.object("too-much", "It would take too many steps.");
        Field<String> rule = rule(object);
        Field<String> what = object.required("what", TEXT, TooMuch::what, "Of what.");
        Field<Long> bound = object.required("bound", NUMBER, TooMuch::bound, "How many there may be.");
        return object.build(is -> new TooMuch(is.get(rule), is.get(what), is.get(bound)));
    }

    private static ObjectForm<Stale> stale() {
        Builder<Stale> object = Form.object("stale", "It is older than the keys.");
        Field<Long> oldest = object.required("oldest", NUMBER, Stale::oldest, "The oldest instant that acts.");
        return object.build(is -> new Stale(is.get(oldest)));
    }

    private static <T extends Refusal> Field<String> rule(Builder<T> object) {
        return object.required("rule", TEXT, Refusal::rule, "The rule that refused.");
    }

    private static <T extends Refusal> Field<Optional<Long>> until(Builder<T> object) {
        return object.maybe("until", NUMBER, RefusalForms::until, "When time alone removes the reason.");
    }

    private static Optional<Long> until(Refusal refusal) {
        OptionalLong until = refusal.until();
        return until.isPresent() ? Optional.of(until.getAsLong()) : Optional.empty();
    }

    private static OptionalLong instant(Optional<Long> until) {
        return until.isPresent() ? OptionalLong.of(until.get()) : OptionalLong.empty();
    }
}
