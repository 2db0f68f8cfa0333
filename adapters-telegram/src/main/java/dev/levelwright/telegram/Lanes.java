package dev.levelwright.telegram;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Runs tasks: those of one chat one after the other, in the order in which they came, those of several at once. */
final class Lanes {
    private final Executor executor;
    private final Map<Long, CompletableFuture<?>> last = new HashMap<>();

    Lanes(Executor executor) {
        this.executor = executor;
    }

    /** Completes once the task has run, or fails as it does. */
    CompletableFuture<?> run(long chat, Runnable task) {
        return call(chat, () -> {
            task.run();
            return true;
        });
    }

    /** Completes with what the task gives, or fails as it does. */
    synchronized <T> CompletableFuture<T> call(long chat, Supplier<T> task) {
        CompletableFuture<T> done = last.getOrDefault(chat, CompletableFuture.completedFuture(null))
                .handle((result, failure) -> result)
                .thenApplyAsync(before -> task.get(), executor);
        last.put(chat, done);
        return done.whenComplete((result, failure) -> leave(chat, done));
    }

    private synchronized void leave(long chat, CompletableFuture<?> done) {
        last.remove(chat, done);
    }
}
