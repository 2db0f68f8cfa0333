package dev.levelwright.simulation;

import dev.levelwright.decision.Due;
import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Entry;
import dev.levelwright.math.Dice;
import dev.levelwright.rule.Chronicle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One realm as it survives all processes. Whatever changes it raises its version. */
final class DiskRealm implements Shelf {
    private final long number;
    private final Dice dice;
    private final Flaw flaw;
    private final Map<HolderName, Stored> holders = new TreeMap<>();
    private final Map<String, Key> keys = new HashMap<>();
    private final TreeMap<String, Due> due = new TreeMap<>();
    private final List<Entry> journal = new ArrayList<>();
    private final List<Commit> log = new ArrayList<>();
    private final Set<Account> kept = new HashSet<>();
    private Chronicle chronicle = Chronicle.EMPTY;
    private long version;
    private long changes;
    private long skipped;

    DiskRealm(long number, Dice dice, Flaw flaw) {
        this.number = number;
        this.dice = dice;
        this.flaw = flaw;
    }

    /** What an id did first. */
    record Key(String content, Outcome outcome) {}

    long number() {
        return number;
    }

    Dice dice() {
        return dice;
    }

    Flaw flaw() {
        return flaw;
    }

    long version() {
        return version;
    }

    /** How often anything was changed, rightly or wrongly. */
    long changes() {
        return changes;
    }

    Chronicle chronicle() {
        return chronicle;
    }

    List<Entry> journal() {
        return journal;
    }

    /** Everything that became durable, in order. */
    List<Commit> log() {
        return log;
    }

    Set<Account> kept() {
        return kept;
    }

    Optional<Key> key(String activity) {
        return Optional.ofNullable(keys.get(activity));
    }

    int keys() {
        return keys.size();
    }

    Collection<Due> due() {
        return due.values();
    }

    boolean isDue(String activity) {
        return due.containsKey(activity);
    }

    Map<HolderName, Stored> holders() {
        return holders;
    }

    @Override
    public Stored get(HolderName holder) {
        Stored stored = holders.get(holder);
        return stored != null ? stored : Stored.nothing(holder);
    }

    @Override
    public void put(HolderName holder, Stored stored) {
        holders.put(holder, stored);
    }

    /** Makes durable what a draft changed. */
    void write(Draft draft) {
        version++;
        changes++;
        draft.changed().forEach(holders::put);
        kept.addAll(draft.kept());
        draft.due()
                .forEach((activity, waiting) ->
                        waiting.ifPresentOrElse(now -> due.put(activity, now), () -> due.remove(activity)));
        for (Commit commit : draft.commits()) {
            log.add(commit);
            if (commit instanceof Commit.Publication published) {
                chronicle = chronicle.with(published.entry());
            } else if (commit instanceof Commit.Decided decided) {
                journal.add(flaw == Flaw.IGNORES_CONFLICTS ? renumbered(decided.entry()) : decided.entry());
                remember(decided);
            }
        }
    }

    private Entry renumbered(Entry entry) {
        return new Entry(journal.size() + 1L, entry.transaction());
    }

    private void remember(Commit.Decided decided) {
        if (flaw != Flaw.FORGETS_REFUSALS || decided.outcome().accepted()) {
            String id = decided.entry().transaction().activity().id();
            keys.putIfAbsent(id, new Key(decided.content(), decided.outcome()));
        }
    }

    /** What a torn commit leaves: the holders, but neither journal nor keys. */
    void tear(Draft draft) {
        version++;
        changes++;
        draft.changed().forEach(holders::put);
    }

    /** What a commit that was not made may have used up. */
    void skip() {
        skipped++;
    }

    /** How many numbers were used up for nothing. */
    long skipped() {
        return skipped;
    }

    /** What a process takes along that has all keys in its memory. */
    void forgetKeys() {
        keys.clear();
        changes++;
    }
}
