package dev.levelwright.engine;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Change;
import dev.levelwright.decision.Deposit;
import dev.levelwright.decision.Derivation;
import dev.levelwright.decision.Due;
import dev.levelwright.decision.Event;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.holder.HoldingsChange;
import dev.levelwright.holder.Traits;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Draw;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.TraitPosting;
import dev.levelwright.ledger.Transaction;
import dev.levelwright.math.Amounts;
import dev.levelwright.math.Rolls;
import dev.levelwright.mechanic.Question;
import dev.levelwright.rule.Boost;
import dev.levelwright.time.Zones;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A decision while it is made: the holders it has looked at, and everything it would write. A rule that refuses is
 * rolled back to the mark before it.
 */
final class Draft {
    private final Scene scene;
    private final Editions editions;
    private final Activity activity;
    private final long at;
    private final Era era;
    private final Map<HolderName, HoldingsDraft> holders = new TreeMap<>();
    private final Map<HolderName, Integer> taken = new TreeMap<>();
    private final List<Posting> postings = new ArrayList<>();
    private final List<TraitPosting> traits = new ArrayList<>();
    private final List<Draw> draws = new ArrayList<>();
    private final List<Derivation> trace = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<HolderName> created = new ArrayList<>();
    private final List<Deposit> deposits = new ArrayList<>();
    private final List<Due> due = new ArrayList<>();
    private final Set<String> spent = new HashSet<>();
    private final Map<String, Rolls> rolls = new HashMap<>();
    private final Deque<Runnable> undo = new ArrayDeque<>();

    Draft(Scene scene, Editions editions, Activity activity, long at) {
        this.scene = scene;
        this.editions = editions;
        this.activity = activity;
        this.at = at;
        this.era = editions.at(scene.chronicle(), activity.at());
    }

    Activity activity() {
        return activity;
    }

    Scene scene() {
        return scene;
    }

    /** The instant (epoch milliseconds) of the decision. */
    long at() {
        return at;
    }

    /** What holds for this activity. */
    Era era() {
        return era;
    }

    /** What held at an earlier instant. */
    Era era(long instant) {
        return scene.chronicle().entries().isEmpty() ? era : editions.at(scene.chronicle(), instant);
    }

    /** The holder's draft; unwinds when the store has not brought the holder, or the holder has seen a later instant. */
    HoldingsDraft of(HolderName holder) {
        HoldingsDraft known = holders.get(holder);
        return known != null ? known : open(holder);
    }

    /** The drafts of all holders that were looked at, in the order of names. */
    Collection<HoldingsDraft> holders() {
        return List.copyOf(holders.values());
    }

    private HoldingsDraft open(HolderName holder) {
        Holdings holdings = scene.holdings(holder).orElseThrow(() -> new Wanting(new Need.Holder(holder)));
        if (holdings.seenAt() > at) {
            throw new Later(holdings.seenAt());
        }
        Optional<HoldingsDraft> owner = holdings.trait(Traits.OWNER).map(HolderName::parse).map(this::of);
        return opened(new HoldingsDraft(this, holdings, owner));
    }

    /** Takes in a unit that this decision makes. */
    HoldingsDraft create(HolderName unit, HolderName owner) {
        HoldingsDraft draft = new HoldingsDraft(this, Holdings.unborn(unit), Optional.of(of(owner)));
        holders.put(unit, draft);
        created.add(unit);
        undo(() -> holders.remove(unit));
        draft.touch();
        return draft;
    }

    private HoldingsDraft opened(HoldingsDraft draft) {
        HolderName holder = draft.holder();
        holders.put(holder, draft);
        undo(() -> holders.remove(holder));
        List<Deposit> waiting = scene.deposits(holder);
        if (!waiting.isEmpty()) {
            taken.put(holder, waiting.size());
            undo(() -> taken.remove(holder));
            waiting.forEach(deposit -> takeIn(draft, deposit));
        }
        return draft;
    }

    private void takeIn(HoldingsDraft draft, Deposit deposit) {
        BalanceName name = deposit.to().balance();
        draft.write(name, Amounts.add(draft.now(name).amount(), deposit.amount()));
        if (journalled(name)) {
            post(new Posting(new Account(Deposit.WAITING, name), deposit.to(), deposit.amount(), deposit.reason()));
        }
    }

    /** Unwinds when the store has not brought this keyed balance. */
    void requireKeyed(HolderName holder, BalanceName name) {
        Account account = new Account(holder, name);
        if (!created.contains(holder) && !scene.brought(account)) {
            throw new Wanting(new Need.Keyed(account));
        }
    }

    <A> A answer(Question<A> question) {
        return scene.answer(question).orElseThrow(() -> new Wanting(new Need.Answer(question)));
    }

    /** Whether changes of this balance are posted. */
    boolean journalled(BalanceName name) {
        return era.edition().asset(name.asset()).map(Asset::journal).orElse(false);
    }

    /** Posts the difference of two amounts: minted when it rose, burnt when it fell, nothing when it is the same. */
    void post(Account account, long before, long after, String reason) {
        if (after > before) {
            post(Posting.minted(account, after - before, reason));
        } else if (after < before) {
            post(Posting.burnt(account, before - after, reason));
        }
    }

    void post(Posting posting) {
        postings.add(posting);
    }

    void post(TraitPosting posting) {
        traits.add(posting);
    }

    void add(Draw draw) {
        draws.add(draw);
    }

    void add(Derivation derivation) {
        trace.add(derivation);
    }

    void add(Event event) {
        events.add(event);
    }

    void add(Deposit deposit) {
        deposits.add(deposit);
    }

    void add(Due activityDue) {
        due.add(activityDue);
    }

    List<Derivation> trace() {
        return trace;
    }

    List<Event> events() {
        return events;
    }

    List<HolderName> created() {
        return created;
    }

    /** Whether a use of the boost was already spent in this decision, which then covers all of it. */
    boolean spent(HolderName bearer, Boost boost) {
        return spent.contains(bearer + " " + boost.name());
    }

    void spend(HolderName bearer, Boost boost) {
        String use = bearer + " " + boost.name();
        if (spent.add(use)) {
            undo(() -> spent.remove(use));
        }
    }

    /** The draws of a rule, one sequence for the whole decision however often the rule acts. */
    Rolls rolls(String rule) {
        return rolls.computeIfAbsent(rule, id -> scene.dice().rolls(scene.realm(), activity.id(), id));
    }

    /** Remembers how to take a change back. */
    void undo(Runnable step) {
        undo.push(step);
    }

    /** Where the draft stands, to come back to. */
    Mark mark() {
        return new Mark(
                undo.size(),
                postings.size(),
                traits.size(),
                draws.size(),
                trace.size(),
                events.size(),
                created.size(),
                deposits.size(),
                due.size());
    }

    /** Takes back everything since {@code mark}. */
    void rollback(Mark mark) {
        while (undo.size() > mark.undo) {
            undo.pop().run();
        }
        cut(postings, mark.postings);
        cut(traits, mark.traits);
        cut(draws, mark.draws);
        cut(trace, mark.trace);
        cut(events, mark.events);
        cut(created, mark.created);
        cut(deposits, mark.deposits);
        cut(due, mark.due);
    }

    /** Everything that is to be written. */
    Change change() {
        List<HoldingsChange> changes = new ArrayList<>();
        List<HoldingsDraft> units = new ArrayList<>();
        List<HoldingsDraft> others = new ArrayList<>();
        holders.values().forEach(draft -> (draft.owner().isPresent() ? units : others).add(draft));
        units.forEach(draft -> draft.change().ifPresent(changes::add));
        others.forEach(draft -> draft.change().ifPresent(changes::add));
        changes.sort(Comparator.comparing(HoldingsChange::holder));
        taken.keySet().removeIf(holder -> changes.stream().noneMatch(change -> change.holder().equals(holder)));
        Transaction transaction = new Transaction(
                activity, at, era.edition().hash(), Zones.tzdbVersion(), postings, traits, draws);
        return new Change(changes, transaction, deposits, taken, due);
    }

    private static <T> void cut(List<T> list, int size) {
        if (list.size() > size) {
            list.subList(size, list.size()).clear();
        }
    }

    /** How much of everything there was. */
    record Mark(
            int undo,
            int postings,
            int traits,
            int draws,
            int trace,
            int events,
            int created,
            int deposits,
            int due) {}
}
