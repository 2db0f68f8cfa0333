package dev.levelwright.persistence;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Decider;
import dev.levelwright.engine.Need;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.holder.RealmName;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Entry;
import dev.levelwright.ledger.Fold;
import dev.levelwright.store.Call;
import dev.levelwright.store.Reader;
import dev.levelwright.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** A realm of a store that is played by hand. */
public final class Play {
    /** The instant at which everything happens unless said otherwise. */
    public static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    /** Something that everybody has. */
    public static final BalanceName COINS = BalanceName.of("coins");

    /** A player. */
    public static final HolderName ADA = HolderName.player("ada");

    /** Another player. */
    public static final HolderName BOB = HolderName.player("bob");

    private static final int PAGE = 100;

    private final Store store;
    private final RealmName realm;

    /** The realm of that name. */
    public Play(Store store, RealmName realm) {
        this.store = store;
        this.realm = realm;
    }

    /** An activity of that id, by Ada. */
    public static Activity activity(String id) {
        return Activity.of("test", id, NOW).by(ADA);
    }

    /** Decides by hand. */
    public CompletionStage<Outcome> submit(Activity activity, Consumer<Hand> play) {
        return store.submit(call(activity, play));
    }

    /** Decides by hand and waits. */
    public Outcome did(Activity activity, Consumer<Hand> play) {
        return await(submit(activity, play));
    }

    /** Decides an activity of that id by hand and waits. */
    public Outcome did(String id, Consumer<Hand> play) {
        return did(activity(id), play);
    }

    /** Decides with any decider and waits. */
    public Outcome decided(Activity activity, Decider decider) {
        return await(store.submit(new Call(realm, activity, decider)));
    }

    /** Brings coins into the world. */
    public Outcome mint(String id, HolderName to, long amount) {
        return did(id, hand -> hand.mint(to, COINS, amount));
    }

    /** A call to be handed in with others. */
    public Call call(Activity activity, Consumer<Hand> play) {
        return new Call(realm, activity, Hand.deciding(activity, play));
    }

    /** Decides several in one commit. */
    public List<Outcome> together(Call... calls) {
        return await(store.together(List.of(calls)));
    }

    /** Looks at the realm. */
    public Reader reader() {
        return store.reader(realm);
    }

    /** What a holder has, keyed balances aside. */
    public Holdings holdings(HolderName holder) {
        return reader().scene(Set.of(new Need.Holder(holder)))
                .holdings(holder)
                .orElseThrow()
                .withoutKeyed();
    }

    /** How many coins a holder has. */
    public long coins(HolderName holder) {
        return holdings(holder).balance(COINS).map(Balance::amount).orElse(0L);
    }

    /** How much a holder has of a balance that may be keyed. */
    public long amount(HolderName holder, BalanceName name) {
        return reader().scene(Set.of(new Need.Holder(holder), new Need.Keyed(new Account(holder, name))))
                .holdings(holder)
                .orElseThrow()
                .balance(name)
                .map(Balance::amount)
                .orElse(0L);
    }

    /** The whole journal, read in pages. */
    public List<Entry> journal() {
        List<Entry> all = new ArrayList<>();
        List<Entry> page = reader().journal(0, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = reader().journal(all.get(all.size() - 1).number(), PAGE);
        }
        return all;
    }

    /** The balances and traits that the journal tells of. */
    public Fold fold() {
        Fold fold = new Fold();
        journal().forEach(entry -> fold.add(entry.transaction()));
        return fold;
    }

    /** The outcome, or the failure itself. */
    public static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    /** Does the same on many threads that begin together, and gives what each came to. */
    public static <T> List<T> onThreads(int threads, IntFunction<T> work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch ready = new CountDownLatch(threads);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                futures.add(pool.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return work.apply(thread);
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError("a thread failed", failure);
        } finally {
            pool.shutdown();
        }
    }
}
