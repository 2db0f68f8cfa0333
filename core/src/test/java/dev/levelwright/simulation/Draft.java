package dev.levelwright.simulation;

import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Due;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Step;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.RealmName;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Entry;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.store.ContentDiffers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One realm while a commit is prepared: what the decisions so far change, over what the process knows. */
final class Draft implements Shelf {
    private final RealmName name;
    private final DiskRealm realm;
    private final Known known;
    private final boolean looking;
    private final Map<HolderName, Stored> changed = new TreeMap<>();
    private final Map<String, DiskRealm.Key> keys = new LinkedHashMap<>();
    private final Map<String, Optional<Due>> due = new LinkedHashMap<>();
    private final List<Commit> commits = new ArrayList<>();
    private final Set<Account> kept = new HashSet<>();
    private Chronicle chronicle;
    private long entries;

    /**
     * A draft that changes nothing yet.
     *
     * @param looking whether keys are looked up; otherwise all are taken to be new
     */
    Draft(RealmName name, DiskRealm realm, Known known, boolean looking) {
        this.name = name;
        this.realm = realm;
        this.known = known;
        this.looking = looking;
        this.chronicle = known.chronicle();
        this.entries = known.entries();
    }

    /** The same, to be changed apart from this one. */
    Draft copy() {
        Draft copy = new Draft(name, realm, known, looking);
        copy.changed.putAll(changed);
        copy.keys.putAll(keys);
        copy.due.putAll(due);
        copy.commits.addAll(commits);
        copy.kept.addAll(kept);
        copy.chronicle = chronicle;
        copy.entries = entries;
        return copy;
    }

    RealmName name() {
        return name;
    }

    DiskRealm realm() {
        return realm;
    }

    Known known() {
        return known;
    }

    Chronicle chronicle() {
        return chronicle;
    }

    Map<HolderName, Stored> changed() {
        return changed;
    }

    Map<String, Optional<Due>> due() {
        return due;
    }

    List<Commit> commits() {
        return commits;
    }

    Set<Account> kept() {
        return kept;
    }

    boolean isChanged() {
        return !commits.isEmpty() || !due.isEmpty();
    }

    /** Whether nobody changed the realm meanwhile. */
    boolean isOfVersion() {
        return realm.version() == known.version();
    }

    /** Whether it can be written: nobody changed the realm meanwhile, and all keys are new. */
    boolean isRight() {
        return isOfVersion()
                && keys.keySet().stream().noneMatch(id -> realm.key(id).isPresent());
    }

    @Override
    public Stored get(HolderName holder) {
        Stored now = changed.get(holder);
        if (now != null) {
            return now;
        }
        return known.holder(holder).orElseGet(() -> {
            Stored read = realm.get(holder);
            known.put(holder, read);
            return read;
        });
    }

    @Override
    public void put(HolderName holder, Stored stored) {
        changed.put(holder, stored);
    }

    /** The first outcome of an activity, if it is known to have acted. */
    Optional<Outcome> first(Activity activity) {
        DiskRealm.Key made = keys.get(activity.id());
        return made != null ? Optional.of(again(made, activity)) : looking ? looked(activity) : Optional.empty();
    }

    /** The first outcome of an activity, looked up in any case. */
    Optional<Outcome> looked(Activity activity) {
        return realm.key(activity.id()).map(key -> again(key, activity));
    }

    private Outcome again(DiskRealm.Key key, Activity activity) {
        if (!key.content().equals(activity.content()) && realm.flaw() != Flaw.COMPARES_NO_CONTENT) {
            throw new ContentDiffers(name.id(), activity.id());
        }
        return key.outcome().again();
    }

    /** Takes in what a decider says in the end. */
    Outcome take(Activity activity, Step step) {
        boolean wasDue = due.getOrDefault(activity.id(), Optional.empty()).isPresent() || realm.isDue(activity.id());
        if (wasDue) {
            due.put(activity.id(), Optional.empty());
        }
        if (step instanceof Step.Done done) {
            return write(activity, done);
        }
        if (wasDue) {
            commits.add(new Commit.Unheard(activity));
        }
        return ((Step.Unheard) step).outcome();
    }

    private Outcome write(Activity activity, Step.Done done) {
        entries++;
        Outcome outcome = done.outcome().numbered(entries);
        take(done.change());
        kept.addAll(done.change().kept());
        keys.put(activity.id(), new DiskRealm.Key(activity.content(), outcome));
        commits.add(new Commit.Decided(
                new Entry(entries, done.change().transaction()), activity.content(), outcome, done.change()));
        done.change().due().forEach(this::await);
        return outcome;
    }

    private void await(Due waiting) {
        String id = waiting.activity().id();
        boolean acted = keys.containsKey(id) || realm.key(id).isPresent();
        boolean waits = due.containsKey(id) ? due.get(id).isPresent() : realm.isDue(id);
        if (!acted && !waits) {
            due.put(id, Optional.of(waiting));
        }
    }

    /** Takes in an entry of the chronicle. */
    void publish(Chronicle.Entry entry) {
        chronicle = chronicle.with(entry);
        commits.add(new Commit.Publication(entry));
    }

    /** What the process knows once this is durable. */
    Known committed() {
        Known now = new Known(realm);
        now.inherit(known);
        changed.forEach(now::put);
        return now;
    }
}
