package dev.levelwright.persistence;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Change;
import dev.levelwright.decision.Decision;
import dev.levelwright.decision.Deposit;
import dev.levelwright.decision.Derivation;
import dev.levelwright.decision.Due;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.engine.Decider;
import dev.levelwright.engine.Need;
import dev.levelwright.engine.Scene;
import dev.levelwright.engine.Step;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.holder.HoldingsChange;
import dev.levelwright.holder.Traits;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.TraitPosting;
import dev.levelwright.ledger.Transaction;
import dev.levelwright.mechanic.Question;
import dev.levelwright.time.Frame;
import java.io.Serial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A decision made by hand, without rules and rulebook: it asks the store for what it needs and writes what it is told,
 * as the engine does. For tests of stores.
 */
public final class Hand {
    private static final String REASON = "by-hand";

    private final Scene scene;
    private final Activity activity;
    private final Map<HolderName, Held> held = new TreeMap<>();
    private final Map<HolderName, Integer> taken = new HashMap<>();
    private final List<Posting> postings = new ArrayList<>();
    private final List<TraitPosting> traits = new ArrayList<>();
    private final List<Derivation> trace = new ArrayList<>();
    private final List<Deposit> deposits = new ArrayList<>();
    private final List<Due> due = new ArrayList<>();

    private Hand(Scene scene, Activity activity) {
        this.scene = scene;
        this.activity = activity;
    }

    /** The decider that plays {@code play} for an activity. */
    public static Decider deciding(Activity activity, Consumer<Hand> play) {
        return scene -> {
            Hand hand = new Hand(scene, activity);
            try {
                play.accept(hand);
                return hand.done(new Decision.Accepted(hand.trace, List.of(), List.of()), hand.change());
            } catch (Missing missing) {
                return new Step.More(Set.of(missing.need));
            } catch (No refused) {
                return hand.done(new Decision.Refused(List.of(refused.refusal)), hand.nothing());
            }
        };
    }

    /** A decider of which no rule is concerned. */
    public static Decider unheard(Activity activity) {
        return scene -> new Step.Unheard(
                new Outcome(activity.id(), 0, activity.at(), new Decision.Unheard(), List.of(), false));
    }

    /** The scene itself. */
    public Scene scene() {
        return scene;
    }

    /** How much there is. */
    public long amount(HolderName holder, BalanceName name) {
        return of(holder).amount(name);
    }

    /** Brings an amount into the world. */
    public void mint(HolderName to, BalanceName name, long amount) {
        of(to).write(name, amount(to, name) + amount);
        postings.add(Posting.minted(new Account(to, name), amount, REASON));
        trace.add(Derivation.plain(REASON, new Account(to, name), true, amount));
    }

    /** Moves an amount; refuses when there is less. */
    public void move(HolderName from, HolderName to, BalanceName name, long amount) {
        long has = amount(from, name);
        if (has < amount) {
            throw new No(new Refusal.Insufficient(REASON, from, name.asset(), amount, has, OptionalLong.empty()));
        }
        of(from).write(name, has - amount);
        of(to).write(name, amount(to, name) + amount);
        postings.add(new Posting(new Account(from, name), new Account(to, name), amount, REASON));
    }

    /** Sets or removes a trait. */
    public void trait(HolderName holder, String trait, Optional<String> value) {
        Optional<String> before = of(holder).trait(trait);
        of(holder).traits.put(trait, value);
        traits.add(new TraitPosting(holder, trait, before, value, REASON));
    }

    /** Gives a unit to an owner. */
    public void own(HolderName owner, HolderName unit) {
        of(owner).touched = true;
        trait(unit, Traits.OWNER, Optional.of(owner.toString()));
    }

    /** Lets a holder enter a window. */
    public void enter(HolderName holder, String window, Frame frame) {
        of(holder).frames.put(window, frame);
    }

    /** Lets an amount wait for somebody who is not looked at. */
    public void deposit(HolderName to, BalanceName name, long amount) {
        deposits.add(new Deposit(new Account(to, name), amount, REASON));
        Account waiting = new Account(Deposit.WAITING, name);
        postings.add(
                new Posting(new Account(HolderName.FAUCET, BalanceName.of(name.asset())), waiting, amount, REASON));
    }

    /** Makes an activity due. */
    public void due(Activity later) {
        due.add(new Due(later));
    }

    /** The units that a holder owns. */
    public List<HolderName> units(HolderName owner, String kind) {
        Question<List<HolderName>> question = new Question.Owned(owner, kind);
        return scene.answer(question).orElseThrow(() -> new Missing(new Need.Answer(question)));
    }

    /** Refuses everything. */
    public No refuse(String why) {
        return new No(new Refusal.Unmet(REASON, "hand", why, OptionalLong.empty()));
    }

    private Held of(HolderName holder) {
        Held known = held.get(holder);
        return known != null ? known : open(holder);
    }

    private Held open(HolderName holder) {
        Held opened = new Held(scene.holdings(holder).orElseThrow(() -> new Missing(new Need.Holder(holder))));
        held.put(holder, opened);
        List<Deposit> waiting = scene.deposits(holder);
        if (!waiting.isEmpty()) {
            taken.put(holder, waiting.size());
            waiting.forEach(deposit -> takeIn(opened, deposit));
        }
        return opened;
    }

    private void takeIn(Held opened, Deposit deposit) {
        BalanceName name = deposit.to().balance();
        opened.write(name, opened.amount(name) + deposit.amount());
        postings.add(new Posting(new Account(Deposit.WAITING, name), deposit.to(), deposit.amount(), REASON));
    }

    private Step.Done done(Decision decision, Change change) {
        return new Step.Done(
                change, new Outcome(activity.id(), 0, change.transaction().at(), decision, List.of(), false));
    }

    private Change change() {
        List<HoldingsChange> changes =
                held.values().stream().filter(Held::isChanged).map(Held::change).toList();
        return new Change(changes, transaction(postings, traits), deposits, taken, due);
    }

    private Change nothing() {
        return new Change(List.of(), transaction(List.of(), List.of()), List.of(), Map.of(), List.of());
    }

    private Transaction transaction(List<Posting> moved, List<TraitPosting> changed) {
        return new Transaction(activity, at(), "no rulebook", "no zones", moved, changed, List.of());
    }

    private long at() {
        return held.values().stream()
                .mapToLong(holder -> holder.before.seenAt())
                .reduce(activity.at(), Math::max);
    }

    /** What a hand holds of one holder. */
    private final class Held {
        private final Holdings before;
        private final Map<BalanceName, Long> amounts = new TreeMap<>();
        private final Map<String, Optional<String>> traits = new TreeMap<>();
        private final Map<String, Frame> frames = new TreeMap<>();
        private boolean touched;

        Held(Holdings before) {
            this.before = before;
        }

        long amount(BalanceName name) {
            Account account = new Account(before.holder(), name);
            if (name.keyed() && !scene.brought(account)) {
                throw new Missing(new Need.Keyed(account));
            }
            Long changed = amounts.get(name);
            return changed != null
                    ? changed
                    : before.balance(name).map(Balance::amount).orElse(0L);
        }

        void write(BalanceName name, long amount) {
            amounts.put(name, amount);
        }

        Optional<String> trait(String name) {
            return traits.getOrDefault(name, before.trait(name));
        }

        boolean isChanged() {
            return touched || !amounts.isEmpty() || !traits.isEmpty() || !frames.isEmpty();
        }

        HoldingsChange change() {
            Map<BalanceName, Balance> balances = new TreeMap<>();
            amounts.forEach((name, amount) -> balances.put(name, balance(name, amount)));
            return new HoldingsChange(before.holder(), at(), balances, traits, frames);
        }

        private Balance balance(BalanceName name, long amount) {
            Balance old = before.balance(name).orElse(Balance.untouched(0, at()));
            return old.to(amount, at()).settled(at());
        }
    }

    /** Unwinds a decision that needs to see more. */
    private static final class Missing extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Need need;

        Missing(Need need) {
            super(need.toString());
            this.need = need;
        }
    }

    /** Unwinds a decision that refuses. */
    public static final class No extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        private No(Refusal refusal) {
            super(refusal.toString());
            this.refusal = refusal;
        }
    }
}
