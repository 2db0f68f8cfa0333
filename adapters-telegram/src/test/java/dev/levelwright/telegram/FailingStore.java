package dev.levelwright.telegram;

import dev.levelwright.decision.Due;
import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.RealmName;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.store.Call;
import dev.levelwright.store.InMemoryStore;
import dev.levelwright.store.Reader;
import dev.levelwright.store.Store;
import dev.levelwright.store.StoreFailure;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** A store in memory of which the first submissions and renamings are in doubt: every other one of them was done all the same. */
public final class FailingStore implements Store {
    private final Store inner = new InMemoryStore();
    private final AtomicInteger failures;

    /** Fails so many times. */
    public FailingStore(int times) {
        this.failures = new AtomicInteger(times);
    }

    /** Fails so many times from now on. */
    public void fail(int times) {
        failures.set(times);
    }

    @Override
    public CompletionStage<Outcome> submit(Call call) {
        int left = left();
        if (left == 0) {
            return inner.submit(call);
        }
        CompletionStage<Outcome> before = left % 2 == 0 ? inner.submit(call) : CompletableFuture.completedFuture(null);
        return before.thenCompose(done -> CompletableFuture.failedFuture(inDoubt()));
    }

    private int left() {
        return failures.getAndUpdate(count -> Math.max(0, count - 1));
    }

    private static StoreFailure inDoubt() {
        return new StoreFailure("the connection was lost while committing", new IllegalStateException("cut"));
    }

    @Override
    public CompletionStage<List<Outcome>> together(List<Call> calls) {
        return inner.together(calls);
    }

    @Override
    public Reader reader(RealmName realm) {
        return inner.reader(realm);
    }

    @Override
    public List<Due> due(RealmName realm, Instant now, int limit) {
        return inner.due(realm, now, limit);
    }

    @Override
    public void publish(RealmName realm, Chronicle.Entry entry) {
        inner.publish(realm, entry);
    }

    @Override
    public void rename(RealmName from, RealmName to) {
        int left = left();
        if (left % 2 == 0) {
            inner.rename(from, to);
        }
        if (left > 0) {
            throw inDoubt();
        }
    }

    @Override
    public void close() {
        inner.close();
    }
}
