package dev.levelwright.engine;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Change;
import dev.levelwright.decision.Deposit;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.holder.HoldingsChange;
import dev.levelwright.holder.Traits;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.Transaction;
import dev.levelwright.math.Amounts;
import dev.levelwright.math.Rolls;
import dev.levelwright.mechanic.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
    private final Tally tally = new Tally();
    private final Shelf<HolderName, HoldingsDraft> holders = new Shelf<>(2);
    private final Shelf<HolderName, Integer> taken = new Shelf<>(2);
    private Set<Account> usedUp = Set.of();
    private final Shelf<String, Rolls> rolls = new Shelf<>(2);
    private final List<Runnable> undo = new ArrayList<>();

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
        return isOneEra() ? era : editions.at(scene.chronicle(), instant);
    }

    /** Whether one thing holds for ever, so that time never passes from one era to another. */
    boolean isOneEra() {
        return scene.chronicle().entries().isEmpty();
    }

    /** What the decision has brought about so far. */
    Tally tally() {
        return tally;
    }

    /** The holder's draft; unwinds when the store has not brought the holder, or the holder has seen a later instant. */
    HoldingsDraft of(HolderName holder) {
        HoldingsDraft known = holders.get(holder);
        return known != null ? known : open(holder);
    }

    /** The drafts of all holders that were looked at, in the order of names. */
    List<HoldingsDraft> holders() {
        return holders.values();
    }

    private HoldingsDraft open(HolderName holder) {
        Optional<Holdings> brought = scene.holdings(holder);
        if (brought.isEmpty()) {
            throw new Wanting(new Need.Holder(holder));
        }
        Holdings holdings = brought.get();
        if (holdings.seenAt() > at) {
            throw new Later(holdings.seenAt());
        }
        return opened(new HoldingsDraft(this, holdings, owner(holdings)));
    }

    /** The draft of the owner. A unit never owns: {@link RuleTurn#set} sees to that, so this ends. */
    private Optional<HoldingsDraft> owner(Holdings unit) {
        Optional<String> owner = unit.trait(Traits.OWNER);
        return owner.isEmpty()
                ? Optional.empty()
                : owner.flatMap(Parties::named).filter(name -> !isUnit(name)).map(this::of);
    }

    /** Whether the holder is of a unit kind, so that it has an owner and is none. */
    boolean isUnit(HolderName holder) {
        return era.edition().isUnit(holder.kind());
    }

    /** Takes in a unit that this decision makes. */
    HoldingsDraft create(HolderName unit, HolderName owner) {
        HoldingsDraft draft = new HoldingsDraft(this, Holdings.unborn(unit), Optional.of(of(owner)));
        holders.put(unit, draft);
        tally.addCreated(unit);
        undo(() -> holders.remove(unit));
        draft.touch();
        return draft;
    }

    /** Takes in a pool that this decision opens. */
    void openPool(HolderName pool) {
        HoldingsDraft draft = new HoldingsDraft(this, Holdings.unborn(pool), Optional.empty());
        holders.put(pool, draft);
        tally.addOpened(pool);
        undo(() -> holders.remove(pool));
        draft.touch();
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

    /** Takes in a deposit; what would lift the balance above 2^53-1 ends in the sink, since it has nowhere to go back. */
    private void takeIn(HoldingsDraft draft, Deposit deposit) {
        BalanceName name = deposit.to().balance();
        long before = draft.now(name).amount();
        long fits = Math.min(deposit.amount(), Amounts.MAX - before);
        draft.write(name, before + fits);
        if (journalled(name)) {
            Account waiting = new Account(Deposit.WAITING, name);
            if (fits > 0) {
                tally.add(new Posting(waiting, deposit.to(), fits, deposit.reason()));
            }
            post(waiting, deposit.amount() - fits, 0, deposit.reason());
        }
    }

    /** Unwinds when the store has not brought this keyed balance. */
    void requireKeyed(HolderName holder, BalanceName name) {
        Account account = new Account(holder, name);
        if (!scene.brought(account)
                && !tally.created().contains(holder)
                && !tally.opened().contains(holder)) {
            throw new Wanting(new Need.Keyed(account));
        }
    }

    /** Unwinds when the store has not brought all of these holders, so that it brings them at one go. */
    void requireAll(Collection<HolderName> all) {
        Set<Need> missing = new LinkedHashSet<>();
        for (HolderName holder : all) {
            if (holders.get(holder) == null && scene.holdings(holder).isEmpty()) {
                missing.add(new Need.Holder(holder));
            }
        }
        if (!missing.isEmpty()) {
            throw new Wanting(missing);
        }
    }

    /** The answer, with what this decision has changed about it so far. */
    <A> A answer(Question<A> question) {
        A told = scene.answer(question).orElseThrow(() -> new Wanting(new Need.Answer(question)));
        if (question instanceof Question.Owned owned) {
            return question.of(new Owning(this, owned).now((List<?>) told));
        }
        return question instanceof Question.NextKey next ? question.of(nextKey(next, (Optional<?>) told)) : told;
    }

    /** The first key of what the decision has written, or of what was there before. */
    private Optional<String> nextKey(Question.NextKey question, Optional<?> told) {
        Stream<String> written = of(question.holder()).changes().stream()
                .map(Cell::name)
                .filter(changed -> changed.asset().equals(question.asset()))
                .map(BalanceName::key)
                .filter(key -> key.compareTo(question.from()) >= 0);
        return Stream.concat(written, told.stream().map(String.class::cast)).min(Comparator.naturalOrder());
    }

    /** Whether changes of this balance are posted. */
    boolean journalled(BalanceName name) {
        Optional<Asset> asset = era.edition().asset(name.asset());
        return asset.isPresent() && asset.get().journal();
    }

    /** Posts the difference of two amounts: minted when it rose, burnt when it fell, nothing when it is the same. */
    void post(Account account, long before, long after, String reason) {
        if (after > before) {
            tally.add(Posting.minted(account, after - before, reason));
        } else if (after < before) {
            tally.add(Posting.burnt(account, before - after, reason));
        }
    }

    /** Whether one of {@code uses} was already used up in this decision, which then covers all of it. */
    boolean isUsedUp(Account uses) {
        return usedUp.contains(uses);
    }

    /** Remembers that one of {@code uses} covers this decision. */
    void useUp(Account uses) {
        usedUp = usedUp.isEmpty() ? new HashSet<>() : usedUp;
        if (usedUp.add(uses)) {
            undo(() -> usedUp.remove(uses));
        }
    }

    /** The draws of a rule, one sequence for the whole decision however often the rule acts. */
    Rolls rolls(String rule) {
        Rolls known = rolls.get(rule);
        if (known == null) {
            known = scene.dice().rolls(scene.realm(), activity.id(), rule);
            rolls.put(rule, known);
        }
        return known;
    }

    /** Remembers how to take a change back. */
    void undo(Runnable step) {
        undo.add(step);
    }

    /** Where the draft stands, to come back to. */
    Mark mark() {
        return new Mark(undo.size(), tally.size());
    }

    /** Takes back everything since {@code mark}. */
    void rollback(Mark mark) {
        while (undo.size() > mark.undo) {
            undo.remove(undo.size() - 1).run();
        }
        tally.cut(mark.tally);
    }

    /** Everything that is to be written; units first, because they stand in the windows of their owners. */
    Change change() {
        List<HoldingsChange> changes = new ArrayList<>(holders.size());
        addChanges(changes, true);
        addChanges(changes, false);
        if (changes.size() > 1) {
            changes.sort(Comparator.comparing(HoldingsChange::holder));
        }
        Transaction transaction = new Transaction(
                activity, at, era.edition().hash(), editions.zones(), tally.postings(), tally.traits(), tally.draws());
        return new Change(changes, transaction, tally.deposits(), taken(), tally.due(), kept());
    }

    private void addChanges(List<HoldingsChange> changes, boolean owned) {
        for (int i = 0; i < holders.size(); i++) {
            if (holders.value(i).owner().isPresent() == owned) {
                holders.value(i).change().ifPresent(changes::add);
            }
        }
    }

    private Map<HolderName, Integer> taken() {
        Map<HolderName, Integer> counts = taken.size() == 0 ? Map.of() : new HashMap<>();
        for (int i = 0; i < taken.size(); i++) {
            counts.put(taken.key(i), taken.value(i));
        }
        return counts;
    }

    private Set<Account> kept() {
        if (!era.edition().isKeeping()) {
            return Set.of();
        }
        Set<Account> kept = new HashSet<>();
        for (HoldingsDraft draft : holders.values()) {
            draft.changes().stream()
                    .filter(cell -> cell.policy().kept())
                    .forEach(cell -> kept.add(new Account(draft.holder(), cell.name())));
        }
        return kept;
    }

    /** How much of everything there was. */
    record Mark(int undo, int tally) {}
}
