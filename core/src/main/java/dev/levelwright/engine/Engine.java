package dev.levelwright.engine;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.decision.Decision;
import dev.levelwright.decision.Derivation;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.decision.Standing;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Transaction;
import dev.levelwright.mechanic.Refused;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.Rulebook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Decides: the pure heart of Levelwright. From an activity and a scene follows, always and everywhere, the same step.
 *
 * <p>The order inside one decision: settle, then for each rule that the activity sets off: where, if, limits, costs,
 * grants (convert, boosts, floor once, rooms and capacity), moves, state; then levels and thresholds, bounded; then
 * changes, postings and trace.
 */
public final class Engine {
    /** The type of the rules that greet a player about whom nothing was written before. */
    public static final String WELCOME = "welcome";

    private final Editions editions;

    /**
     * An engine for realms that play {@code standard} until their chronicle says otherwise.
     *
     * @param hash gives the hash under which a rulebook is journalled
     */
    public Engine(Rulebook standard, Function<Rulebook, String> hash) {
        this.editions = new Editions(standard, hash);
    }

    /** The decider for one activity. */
    public Decider decider(Activity activity) {
        return scene -> decide(activity, scene, Engine::play);
    }

    /** The decider for a {@link Reversal} of an earlier transaction of the same realm, which never changes. */
    public Decider reversal(Activity reversal, Transaction original) {
        return scene -> {
            Set<Need> missing = Reversing.missing(original, scene);
            return missing.isEmpty()
                    ? decide(reversal, scene, draft -> new Reversing(draft, original).step())
                    : new Step.More(missing);
        };
    }

    /** What a holder has at an instant, or at the later one that it has seen already, as a tick would have made it. */
    public View view(Scene scene, HolderName holder, long at) {
        try {
            return new View(
                    new Draft(scene, editions, Activity.of("view", "view", Instant.ofEpochMilli(at)), at), holder);
        } catch (Later later) {
            return view(scene, holder, later.at());
        }
    }

    /** The rulebook that a realm with this chronicle plays at an instant. */
    public Rulebook rulebook(Chronicle chronicle, long at) {
        return editions.at(chronicle, at).edition().rulebook();
    }

    /** The value of a setting at an instant, or empty. */
    public Optional<Fact> setting(Chronicle chronicle, String name, long at) {
        Era era = editions.at(chronicle, at);
        return era.edition().setting(era.settings(), name);
    }

    private Step decide(Activity activity, Scene scene, Function<Draft, Step> play) {
        Set<Need> missing = missing(activity, scene);
        if (!missing.isEmpty()) {
            return new Step.More(missing);
        }
        try {
            return decide(activity, scene, activity.at(), play);
        } catch (Wanting wanting) {
            return new Step.More(wanting.needs());
        }
    }

    private static Set<Need> missing(Activity activity, Scene scene) {
        Set<Need> missing = Set.of();
        for (HolderName party : activity.parties().values()) {
            if (scene.holdings(party).isEmpty()) {
                missing = missing.isEmpty() ? new LinkedHashSet<>() : missing;
                missing.add(new Need.Holder(party));
            }
        }
        return missing;
    }

    private Step decide(Activity activity, Scene scene, long at, Function<Draft, Step> play) {
        try {
            return play.apply(new Draft(scene, editions, activity, at));
        } catch (Later later) {
            return decide(activity, scene, later.at(), play);
        }
    }

    private static Step play(Draft draft) {
        Draft.Mark start = draft.mark();
        Decision decision;
        try {
            requireParties(draft.activity());
            Optional<Decision> byHand = draft.activity().trusted() ? byHand(draft) : Optional.empty();
            decision = byHand.isPresent() ? byHand.get() : played(draft);
        } catch (Refused whole) {
            draft.rollback(start);
            decision = new Decision.Refused(List.of(whole.refusal()));
        }
        if (decision instanceof Decision.Unheard) {
            return new Step.Unheard(outcome(draft, decision));
        }
        Outcome outcome = outcome(draft, decision);
        return new Step.Done(draft.change(), outcome);
    }

    /** What the host says itself, and the engine knows what to make of it. */
    private static Optional<Decision> byHand(Draft draft) {
        Activity activity = draft.activity();
        return Intake.of(activity)
                .map(intake -> new TakingIn(draft, intake).decision())
                .or(() -> Adjustment.of(activity).map(adjustment -> new Adjusting(draft, adjustment).decision()))
                .or(() -> Attendance.of(activity).map(report -> new Attending(draft, report).decision()));
    }

    private static Decision played(Draft draft) {
        Run run = new Run(draft);
        welcome(draft, draft.activity().type());
        run.play(draft.activity());
        if (!run.concerned()) {
            return new Decision.Unheard();
        }
        new Progression(draft, run).follow();
        return decision(draft, run);
    }

    /** Nobody takes part by the name of where amounts begin, wait or end. */
    private static void requireParties(Activity activity) {
        for (HolderName party : activity.parties().values()) {
            if (Parties.isReserved(party)) {
                throw firstReserved(activity);
            }
        }
    }

    private static Refused firstReserved(Activity activity) {
        Map.Entry<String, HolderName> first = activity.parties().entrySet().stream()
                .filter(party -> Parties.isReserved(party.getValue()))
                .min(Map.Entry.comparingByKey())
                .orElseThrow();
        return new Refused(new Refusal.Malformed("", first.getKey(), first.getValue() + " cannot take part"));
    }

    /** Players about whom nothing was written are greeted first, if the activity concerns anybody at all. */
    static void welcome(Draft draft, String type) {
        Activity activity = draft.activity();
        boolean heard = !draft.era().edition().rules(type).isEmpty();
        boolean greets = !draft.era().edition().rules(WELCOME).isEmpty() && !type.equals(WELCOME);
        if (!heard || !greets) {
            return;
        }
        Run greeting = new Run(draft);
        activity.parties().values().stream().distinct().sorted().forEach(party -> {
            if (party.isPlayer() && !draft.of(party).stored().born()) {
                greeting.play(new Activity(
                        activity.id(),
                        WELCOME,
                        activity.at(),
                        Map.of(Activity.ACTOR, party),
                        Map.of(),
                        Map.of(),
                        false));
            }
        });
    }

    private static Decision decision(Draft draft, Run run) {
        return run.acted()
                ? new Decision.Accepted(
                        draft.tally().trace(), run.refusals(), draft.tally().events())
                : new Decision.Refused(run.refusals());
    }

    /** The outcome of a decision, with where every balance of its trace stands. */
    static Outcome outcome(Draft draft, Decision decision) {
        return new Outcome(draft.activity().id(), 0, draft.at(), decision, standings(draft, decision.trace()), false);
    }

    private static List<Standing> standings(Draft draft, List<Derivation> trace) {
        if (trace.isEmpty()) {
            return List.of();
        }
        List<Standing> standings = new ArrayList<>(trace.size());
        for (Account account : moved(trace)) {
            Optional<Policy> policy = draft.era().edition().policy(account.asset());
            if (policy.isPresent() && policy.get().journalled()) {
                standings.add(standing(draft.of(account.holder()), account, policy.get()));
            }
        }
        return standings;
    }

    /** The balances of a trace, each once, in its order. */
    private static Collection<Account> moved(List<Derivation> trace) {
        if (trace.size() == 1) {
            return List.of(trace.get(0).account());
        }
        Set<Account> moved = new LinkedHashSet<>();
        for (Derivation derivation : trace) {
            moved.add(derivation.account());
        }
        return moved;
    }

    private static Standing standing(HoldingsDraft of, Account account, Policy policy) {
        String label = policy.asset().label();
        long amount = of.now(account.balance()).amount();
        if (policy.tracks().isEmpty()) {
            return new Standing(account, label, amount, "", Optional.empty());
        }
        Climb climb = policy.tracks().get(0);
        return new Standing(account, label, amount, climb.track().name(), Optional.of(Leveled.now(of, climb)));
    }

    /** The outcome of an activity that is older than the keys that are kept. */
    public static Outcome stale(Activity activity, long oldest) {
        Decision refused = new Decision.Refused(List.of(new Refusal.Stale(oldest)));
        return new Outcome(activity.id(), 0, activity.at(), refused, List.of(), false);
    }
}
