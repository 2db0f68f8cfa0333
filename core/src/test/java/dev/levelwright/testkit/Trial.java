package dev.levelwright.testkit;

import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Due;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Decider;
import dev.levelwright.engine.Engine;
import dev.levelwright.engine.Need;
import dev.levelwright.engine.Scene;
import dev.levelwright.engine.View;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.holder.RealmName;
import dev.levelwright.holder.Traits;
import dev.levelwright.ledger.Entry;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.store.Call;
import dev.levelwright.store.Reader;
import dev.levelwright.store.Store;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;

/** An engine over a store, and one realm in it, without a clock: activities happen at their own instants. */
public final class Trial implements AutoCloseable {
    private static final RealmName REALM = new RealmName("trial");
    private static final int ALL = 1_000_000;

    private final Rulebook rulebook;
    private final Engine engine;
    private final Store store;
    private final UnaryOperator<Decider> around;

    private Trial(Rulebook rulebook, Store store, UnaryOperator<Decider> around) {
        this.rulebook = rulebook;
        this.engine = new Engine(rulebook, Rulebook::name);
        this.store = store;
        this.around = around;
    }

    /** A realm that plays {@code rulebook}, in a store that is empty. */
    public static Trial of(Rulebook rulebook, Store store) {
        return new Trial(rulebook, store, decider -> decider);
    }

    /** The same realm and store with something around each decider. */
    public Trial around(UnaryOperator<Decider> wrapper) {
        return new Trial(rulebook, store, wrapper);
    }

    /** The realm after all of {@code history}. */
    public static Trial played(History history, Store store) {
        Trial trial = of(history.rulebook(), store);
        history.published().forEach(trial::publish);
        history.activities().forEach(trial::did);
        return trial;
    }

    /** Decides an activity and gives its outcome once it is written. */
    public Outcome did(Activity activity) {
        try {
            return store.submit(new Call(REALM, activity, around.apply(engine.decider(activity))))
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    /** What is due by an instant (epoch milliseconds), the earliest first, {@code most} at most; nothing is decided. */
    public List<Activity> due(long at, int most) {
        return store.due(REALM, Instant.ofEpochMilli(at), most).stream()
                .map(Due::activity)
                .toList();
    }

    /** Writes an entry into the realm's chronicle. */
    public void publish(Chronicle.Entry entry) {
        store.publish(REALM, entry);
    }

    /** The whole journal. */
    public List<Entry> journal() {
        return reader().journal(0, ALL);
    }

    /** The entry of that number, from 1. */
    public Entry entry(long number) {
        return reader().journal(number - 1, 1).get(0);
    }

    /** Everybody who was ever written, by name: what the store keeps, not settled. */
    public SortedMap<HolderName, Holdings> state() {
        SortedMap<HolderName, Holdings> all = new TreeMap<>();
        Scene scene = scene();
        names().forEach(name -> all.put(name, scene.holdings(name).orElseThrow()));
        return all;
    }

    /** What a holder has at an instant (epoch milliseconds). */
    public View view(HolderName holder, long at) {
        return engine.view(scene(holder), holder, at);
    }

    /** What a holder has at an instant, seen in an earlier scene. */
    public View view(Scene scene, HolderName holder, long at) {
        return engine.view(scene, holder, at);
    }

    /** A scene with everybody in it, and with {@code more} who may be unborn. */
    public Scene scene(HolderName... more) {
        Set<Need> needs = new LinkedHashSet<>();
        names().forEach(name -> needs.add(new Need.Holder(name)));
        List.of(more).forEach(name -> needs.add(new Need.Holder(name)));
        return reader().scene(needs);
    }

    /** The instant (epoch milliseconds) that a holder and its owner have seen; the least long for the unborn. */
    public long seen(HolderName holder) {
        Holdings holdings = scene(holder).holdings(holder).orElseThrow();
        long owner = holdings.trait(Traits.OWNER)
                .map(HolderName::parse)
                .map(this::seen)
                .orElse(Long.MIN_VALUE);
        return Math.max(holdings.seenAt(), owner);
    }

    /** Looks at the realm as the store has it. */
    public Reader reader() {
        return store.reader(REALM);
    }

    /** The rulebook that the trial began with. */
    public Rulebook rulebook() {
        return rulebook;
    }

    @Override
    public void close() {
        store.close();
    }

    private Set<HolderName> names() {
        Set<HolderName> names = new LinkedHashSet<>(reader().holders(HolderName.PLAYER, "", ALL));
        rulebook.kinds().keySet().forEach(kind -> names.addAll(reader().holders(kind, "", ALL)));
        rulebook.kinds().keySet().stream()
                .map(kind -> new HolderName(kind, ""))
                .filter(this::born)
                .forEach(names::add);
        return names;
    }

    /** The one pool of a kind has an empty id, which is behind no other. */
    private boolean born(HolderName pool) {
        return reader().scene(Set.of(new Need.Holder(pool)))
                .holdings(pool)
                .filter(Holdings::born)
                .isPresent();
    }
}
