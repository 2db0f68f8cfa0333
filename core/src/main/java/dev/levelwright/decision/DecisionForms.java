package dev.levelwright.decision;

import static dev.levelwright.ledger.LedgerForms.list;

import dev.levelwright.curve.Progress;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Builder;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.form.Registry;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.LedgerForms;
import dev.levelwright.math.Amounts;
import dev.levelwright.math.Ratio;
import java.util.List;
import java.util.Optional;

/**
 * How outcomes are written beside their keys, so that an activity delivered again gets its first outcome: decisions,
 * derivations, events, standings. Made once and shared by everybody; kept as long as the keys are.
 */
public final class DecisionForms {
    private static final String TAG = "type";
    private static final Form<String> TEXT = LedgerForms.text();
    private static final Form<Long> NUMBER = LedgerForms.number();
    private static final Form<Integer> LEVEL = Forms.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
    private static final ObjectForm<Derivation.Boosted> BOOSTED = makeBoosted();
    private static final ObjectForm<Derivation.Cut> CUT = makeCut();
    private static final ObjectForm<Derivation> DERIVATION = makeDerivation();
    private static final Form<Refusal> REFUSAL = RefusalForms.refusal();
    private static final Form<Event> EVENT = makeEvent();
    private static final Form<Decision> DECISION = makeDecision();
    private static final ObjectForm<Standing> STANDING = makeStanding();
    private static final ObjectForm<Outcome> OUTCOME = makeOutcome();
    private static final Form<Due> DUE = Forms.mapped(LedgerForms.activity(), Due::new, Due::activity);
    private static final ObjectForm<Deposit> DEPOSIT = makeDeposit();

    private DecisionForms() {}

    /** A decision that is durable. */
    public static ObjectForm<Outcome> outcome() {
        return OUTCOME;
    }

    /** What an activity came to, alone. */
    public static Form<Decision> decision() {
        return DECISION;
    }

    /** An activity that time makes due, written as the activity. */
    public static Form<Due> due() {
        return DUE;
    }

    /** A credit that waits. */
    public static ObjectForm<Deposit> deposit() {
        return DEPOSIT;
    }

    private static ObjectForm<Derivation.Boosted> makeBoosted() {
        Builder<Derivation.Boosted> object = Form.object("boosted", "A group of boosts that applied.");
        Field<String> group = object.required("group", TEXT, Derivation.Boosted::group, "Its name.");
        Field<List<String>> boosts = list(object, "boosts", TEXT, Derivation.Boosted::boosts, "Its boosts, in order.");
        Field<Ratio> by = object.required("by", Forms.ratio(), Derivation.Boosted::by, "What they come to.");
        return object.build(is -> new Derivation.Boosted(is.get(group), is.get(boosts), is.get(by)));
    }

    private static ObjectForm<Derivation.Cut> makeCut() {
        Builder<Derivation.Cut> object = Form.object("cut", "The least room there was.");
        Field<String> asset = object.required("asset", TEXT, Derivation.Cut::asset, "Whose room it was.");
        Field<Long> room = object.required("room", NUMBER, Derivation.Cut::room, "How much there was.");
        return object.build(is -> new Derivation.Cut(is.get(asset), is.get(room)));
    }

    private static ObjectForm<Derivation> makeDerivation() {
        Builder<Derivation> object = Form.object("derivation", "How one amount came about.");
        Field<String> rule = object.required("rule", TEXT, Derivation::rule, "The rule that moved it.");
        Field<Account> account =
                object.required("account", LedgerForms.account(), Derivation::account, "Which balance.");
        Field<Boolean> gain = object.optional("gain", Forms.flag(), true, Derivation::gain, "Gained, not paid.");
        Field<Long> base = object.required("base", NUMBER, Derivation::base, "The amount before boosts.");
        Field<List<Derivation.Boosted>> boosts =
                list(object, "boosts", BOOSTED, Derivation::boosts, "The boosts that applied, in order.");
        Field<Long> floored = object.required("floored", NUMBER, Derivation::floored, "The amount after boosts.");
        Field<Optional<Derivation.Cut>> cut = object.maybe("cut", CUT, Derivation::cut, "What left room for less.");
        Field<Long> amount = object.required("amount", NUMBER, Derivation::amount, "What was gained or paid.");
        return object.build(is -> new Derivation(
                is.get(rule),
                is.get(account),
                is.get(gain),
                is.get(base),
                is.get(boosts),
                is.get(floored),
                is.get(cut),
                is.get(amount)));
    }

    private static Form<Event> makeEvent() {
        return Registry.<Event>of("event", "Something worth telling.")
                .register("level-up", Event.LevelUp.class, makeLevelUp(), "A level reached for the first time.")
                .register("reached", Event.Reached.class, makeReached(), "An amount that a rule waits for.")
                .register("created", Event.Created.class, makeCreated(), "A unit that was made.")
                .register("opened", Event.Opened.class, makeOpened(), "A pool that was opened.")
                .asTagged(TAG);
    }

    private static ObjectForm<Event.LevelUp> makeLevelUp() {
        Builder<Event.LevelUp> object = Form.object("level-up", "A level reached for the first time.");
        var holder = object.required("holder", LedgerForms.holder(), Event.LevelUp::holder, "Whose it is.");
        Field<String> track = object.required("track", TEXT, Event.LevelUp::track, "The track.");
        Field<Integer> level = object.required("level", LEVEL, Event.LevelUp::level, "The level.");
        Field<String> title = object.optional("title", TEXT, "", Event.LevelUp::title, "What it is called.");
        return object.build(is -> new Event.LevelUp(is.get(holder), is.get(track), is.get(level), is.get(title)));
    }

    private static ObjectForm<Event.Reached> makeReached() {
        Builder<Event.Reached> object = Form.object("reached", "An amount that a rule waits for.");
        Field<Account> account =
                object.required("account", LedgerForms.account(), Event.Reached::account, "Which balance.");
        Field<Long> amount = object.required("amount", NUMBER, Event.Reached::amount, "The amount.");
        Field<String> rule = object.required("rule", TEXT, Event.Reached::rule, "The rule.");
        return object.build(is -> new Event.Reached(is.get(account), is.get(amount), is.get(rule)));
    }

    private static ObjectForm<Event.Created> makeCreated() {
        Builder<Event.Created> object = Form.object("created", "A unit that was made.");
        var holder = object.required("holder", LedgerForms.holder(), Event.Created::holder, "Whose it is.");
        var unit = object.required("unit", LedgerForms.holder(), Event.Created::unit, "The unit.");
        return object.build(is -> new Event.Created(is.get(holder), is.get(unit)));
    }

    private static ObjectForm<Event.Opened> makeOpened() {
        Builder<Event.Opened> object = Form.object("opened", "A pool that was opened.");
        var holder = object.required("holder", LedgerForms.holder(), Event.Opened::holder, "Who opened it.");
        var pool = object.required("pool", LedgerForms.holder(), Event.Opened::pool, "The pool.");
        return object.build(is -> new Event.Opened(is.get(holder), is.get(pool)));
    }

    private static Form<Decision> makeDecision() {
        return Registry.<Decision>of("decision", "What an activity came to.")
                .register("accepted", Decision.Accepted.class, makeAccepted(), "At least one rule acted.")
                .register("refused", Decision.Refused.class, makeRefused(), "All rules refused.")
                .register("unheard", Decision.Unheard.class, makeUnheard(), "No rule is concerned.")
                .asTagged(TAG);
    }

    private static ObjectForm<Decision.Accepted> makeAccepted() {
        Builder<Decision.Accepted> object = Form.object("accepted", "At least one rule acted.");
        Field<List<Derivation>> trace =
                list(object, "trace", DERIVATION, Decision.Accepted::trace, "How the amounts came about.");
        Field<List<Refusal>> refusals =
                list(object, "refusals", REFUSAL, Decision.Accepted::refusals, "What the other rules said.");
        Field<List<Event>> events = list(object, "events", EVENT, Decision.Accepted::events, "What is worth telling.");
        return object.build(is -> new Decision.Accepted(is.get(trace), is.get(refusals), is.get(events)));
    }

    private static ObjectForm<Decision.Refused> makeRefused() {
        Builder<Decision.Refused> object = Form.object("refused", "All rules refused.");
        Field<List<Refusal>> refusals = list(object, "refusals", REFUSAL, Decision.Refused::refusals, "Why.");
        return object.build(is -> new Decision.Refused(is.get(refusals)));
    }

    private static ObjectForm<Decision.Unheard> makeUnheard() {
        return Form.<Decision.Unheard>object("unheard", "No rule is concerned.").build(is -> new Decision.Unheard());
    }

    private static ObjectForm<Standing> makeStanding() {
        Builder<Progress> way = Form.object("progress", "Where a total stands on a curve.");
        Field<Integer> level = way.required("level", LEVEL, Progress::level, "The level reached.");
        Field<Long> into = way.required("into", NUMBER, Progress::into, "What was gathered since.");
        Field<Long> needed = way.required("needed", NUMBER, Progress::needed, "What the level takes in all.");
        ObjectForm<Progress> progressForm = way.build(is -> new Progress(is.get(level), is.get(into), is.get(needed)));

        Builder<Standing> object = Form.object("standing", "Where a balance stands.");
        Field<Account> account = object.required("account", LedgerForms.account(), Standing::account, "Which balance.");
        Field<String> label = object.required("label", TEXT, Standing::label, "How people read the asset.");
        Field<Long> amount = object.required("amount", NUMBER, Standing::amount, "The amount.");
        Field<String> track = object.optional("track", TEXT, "", Standing::track, "The track on the asset.");
        Field<Optional<Progress>> progress =
                object.maybe("progress", progressForm, Standing::progress, "The way to the next level.");
        return object.build(
                is -> new Standing(is.get(account), is.get(label), is.get(amount), is.get(track), is.get(progress)));
    }

    private static ObjectForm<Outcome> makeOutcome() {
        Builder<Outcome> object = Form.object("outcome", "A decision that is durable.");
        Field<String> activity = object.required("activity", TEXT, Outcome::activity, "The activity's id.");
        Field<Long> number = object.required("number", NUMBER, Outcome::number, "Its place in the journal.");
        Field<Long> at = object.required("at", NUMBER, Outcome::at, "When it acted, in epoch milliseconds.");
        Field<Decision> decision = object.required("decision", DECISION, Outcome::decision, "What it came to.");
        Field<List<Standing>> standings =
                list(object, "standings", STANDING, Outcome::standings, "Where the balances stand.");
        Field<Boolean> replayed =
                object.optional("replayed", Forms.flag(), false, Outcome::replayed, "Whether it is given again.");
        return object.build(is -> new Outcome(
                is.get(activity), is.get(number), is.get(at), is.get(decision), is.get(standings), is.get(replayed)));
    }

    private static ObjectForm<Deposit> makeDeposit() {
        Builder<Deposit> object = Form.object("deposit", "A credit that waits.");
        Field<Account> to = object.required("to", LedgerForms.account(), Deposit::to, "Which balance receives it.");
        Field<Long> amount = object.required("amount", Forms.amount(1, Amounts.MAX), Deposit::amount, "How much.");
        Field<String> reason = object.required("reason", TEXT, Deposit::reason, "The rule that deposited it.");
        return object.build(is -> new Deposit(is.get(to), is.get(amount), is.get(reason)));
    }
}
