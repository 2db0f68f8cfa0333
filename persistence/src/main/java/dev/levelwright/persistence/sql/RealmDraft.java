package dev.levelwright.persistence.sql;

import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Change;
import dev.levelwright.decision.Deposit;
import dev.levelwright.decision.Due;
import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.holder.HoldingsChange;
import dev.levelwright.holder.Traits;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Transaction;
import dev.levelwright.rule.Chronicle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One realm while a transaction is prepared: what the decisions so far have changed, over what was durable before. A
 * trial is a draft over a draft, which is kept as a whole or dropped.
 */
final class RealmDraft {
    private final RealmRow row;
    private final Start start;
    private final Optional<RealmDraft> below;
    private final Map<HolderName, HolderState> holders = new LinkedHashMap<>();
    private final Map<Account, Balance> keyed = new LinkedHashMap<>();
    private final Map<String, Remembered> keys = new HashMap<>();
    private final Map<String, Optional<DueText>> due = new LinkedHashMap<>();
    private final List<Move> moves = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private final List<String> published = new ArrayList<>();
    private final Set<Account> kept = new HashSet<>();
    private Chronicle chronicle;
    private long entries;
    private long numbers;

    RealmDraft(RealmRow row, Start start) {
        this.row = row;
        this.start = start;
        this.below = Optional.empty();
        this.chronicle = row.chronicle();
        this.entries = row.entries();
        this.numbers = row.holders();
    }

    private RealmDraft(RealmDraft below) {
        this.row = below.row;
        this.start = below.start;
        this.below = Optional.of(below);
        this.chronicle = below.chronicle;
        this.entries = below.entries;
        this.numbers = below.numbers;
    }

    /** A draft over this one. */
    RealmDraft trial() {
        return new RealmDraft(this);
    }

    /** Puts everything that this trial changed into the draft below it. */
    void keep() {
        RealmDraft under = below.orElseThrow();
        under.holders.putAll(holders);
        under.keyed.putAll(keyed);
        under.keys.putAll(keys);
        under.due.putAll(due);
        under.moves.addAll(moves);
        under.written.addAll(written);
        under.kept.addAll(kept);
        under.entries = entries;
        under.numbers = numbers;
    }

    RealmRow row() {
        return row;
    }

    Chronicle chronicle() {
        return chronicle;
    }

    HolderState holder(HolderName name) {
        HolderState changed = holders.get(name);
        if (changed != null) {
            return changed;
        }
        return below.map(under -> under.holder(name)).orElseGet(() -> start.holder(row, name));
    }

    Optional<Balance> keyed(Account account) {
        Balance changed = keyed.get(account);
        if (changed != null) {
            return Optional.of(changed);
        }
        return below.map(under -> under.keyed(account)).orElseGet(() -> start.keyed(row, account));
    }

    Optional<Remembered> key(String activity) {
        Remembered made = keys.get(activity);
        if (made != null) {
            return Optional.of(made);
        }
        return below.map(under -> under.key(activity)).orElseGet(() -> start.key(row, activity));
    }

    /** The units of a kind that a holder owns, in the order in which they came. */
    List<HolderName> units(HolderName owner, String kind) {
        List<HolderName> units = new ArrayList<>(
                below.map(under -> under.units(owner, kind)).orElseGet(() -> start.units(row, owner, kind)));
        for (Move move : moves) {
            units.remove(move.unit);
            if (move.unit.kind().equals(kind) && move.owner.equals(Optional.of(owner))) {
                units.add(move.unit);
            }
        }
        return units;
    }

    /** The first key of an asset's balances at or behind {@code from}. */
    Optional<String> nextKey(HolderName holder, String asset, String from) {
        Optional<String> before = below.map(under -> under.nextKey(holder, asset, from))
                .orElseGet(() -> start.nextKey(row, holder, asset, from));
        Stream<String> written = keyed.keySet().stream()
                .filter(account ->
                        account.holder().equals(holder) && account.asset().equals(asset))
                .map(account -> account.balance().key())
                .filter(key -> key.compareTo(from) >= 0);
        return Stream.concat(written, before.stream()).min(Comparator.naturalOrder());
    }

    private boolean isDue(String activity) {
        Optional<DueText> changed = due.get(activity);
        if (changed != null) {
            return changed.isPresent();
        }
        return below.map(under -> under.isDue(activity)).orElseGet(() -> start.isDue(row, activity));
    }

    private boolean acted(String activity) {
        return key(activity).isPresent() || start.look(row, activity).isPresent();
    }

    /** Takes a note that an activity came which writes nothing: it is due no more. */
    void came(String activity) {
        if (isDue(activity)) {
            due.put(activity, Optional.empty());
        }
    }

    /** After a lost connection it may be there already: then nothing is written. */
    void publish(Chronicle.Entry entry, String text) {
        Chronicle now = chronicle.with(entry);
        if (now != chronicle) {
            published.add(text);
            chronicle = now;
        }
    }

    /** The number that the next entry of the journal has. */
    long nextEntry() {
        return entries + 1;
    }

    /** Takes in what a decision writes. */
    void write(Change change, Outcome outcome, Written.Texts texts) {
        entries++;
        kept.addAll(change.kept());
        change.holdings().forEach(this::change);
        change.taken()
                .forEach((holder, count) -> holders.put(holder, holder(holder).taken(count)));
        deposit(change.deposits());
        String activity = change.transaction().activity().id();
        due.put(activity, Optional.empty());
        addDue(change.due(), texts.due());
        keys.put(activity, new Remembered(texts.content(), outcome));
        written.add(new Written(
                entries,
                change.transaction(),
                texts,
                concern(change.transaction()).text()));
    }

    private void change(HoldingsChange change) {
        HolderState before = born(change.holder());
        Holdings after = before.holdings().after(change);
        holders.put(change.holder(), before.with(hasKeyed(change) ? after.withoutKeyed() : after));
        change.balances().forEach((name, balance) -> {
            if (name.keyed()) {
                keyed.put(new Account(change.holder(), name), balance);
            }
        });
        if (change.traits().containsKey(Traits.OWNER)) {
            Optional<HolderName> owner = after.trait(Traits.OWNER).map(HolderName::parse);
            owner.ifPresent(this::born);
            moves.add(new Move(change.holder(), owner, entries));
        }
    }

    private static boolean hasKeyed(HoldingsChange change) {
        return change.balances().keySet().stream().anyMatch(BalanceName::keyed);
    }

    private void deposit(List<Deposit> deposits) {
        for (int place = 0; place < deposits.size(); place++) {
            Deposit deposit = deposits.get(place);
            HolderState receiver = born(deposit.to().holder());
            holders.put(receiver.name(), receiver.plus(new HolderState.Waiting(entries, place, deposit)));
        }
    }

    private void addDue(List<Due> waiting, List<String> asText) {
        for (int i = 0; i < waiting.size(); i++) {
            String activity = waiting.get(i).activity().id();
            if (!isDue(activity) && !acted(activity)) {
                due.put(activity, Optional.of(new DueText(waiting.get(i).at(), asText.get(i))));
            }
        }
    }

    /** The holder with a number, a new one if it had none. */
    private HolderState born(HolderName name) {
        HolderState state = holder(name);
        if (state.number() > 0) {
            return state;
        }
        HolderState numbered = state.numbered(++numbers);
        holders.put(name, numbered);
        return numbered;
    }

    /** Notes the entry with everybody whom it concerns, and gives their last entries before. */
    private Parties concern(Transaction transaction) {
        Parties parties = new Parties(new LinkedHashMap<>());
        for (HolderName name : Written.concerned(transaction)) {
            HolderState holder = born(name);
            parties.previous().put(holder.number(), holder.last());
            holders.put(name, holder.concerned(entries));
        }
        return parties;
    }

    /** Whether there is anything to write. */
    boolean isChanged() {
        return !written.isEmpty() || !published.isEmpty() || !due.isEmpty();
    }

    /** The holders that changed, as they are now. */
    Map<HolderName, HolderState> holders() {
        return holders;
    }

    /** Balances among those that changed that a pool keeps for others. */
    Set<Account> kept() {
        return kept;
    }

    /** The keyed balances that changed, as they are now. */
    Map<Account, Balance> keyed() {
        return keyed;
    }

    /** What becomes due, and what is due no more. */
    Map<String, Optional<DueText>> due() {
        return due;
    }

    List<Move> moves() {
        return moves;
    }

    List<Written> written() {
        return written;
    }

    List<String> published() {
        return published;
    }

    /** The realm as a commit makes it. */
    RealmRow committed() {
        boolean hasDue = row.mayHaveDue() || due.values().stream().anyMatch(Optional::isPresent);
        return row.committed(entries, numbers, hasDue, chronicle);
    }

    long entries() {
        return entries;
    }

    long numbers() {
        return numbers;
    }

    /** A unit that went to an owner, or from all of them, with an entry of the journal. */
    record Move(HolderName unit, Optional<HolderName> owner, long entry) {}

    /** An activity that becomes due, as it looks in the database. */
    record DueText(long at, String text) {}
}
