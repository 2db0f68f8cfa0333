package dev.levelwright.benchmarks;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Threads that do something over and over until this is closed. */
final class Meanwhile implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final ExecutorService threads;
    private final AtomicLong done = new AtomicLong();
    private volatile boolean ending;

    Meanwhile(int number, Way way) {
        this.threads = Executors.newFixedThreadPool(Math.max(1, number));
        for (int i = 0; i < number; i++) {
            threads.execute(() -> repeat(way));
        }
    }

    /** How often it was done. */
    long done() {
        return done.get();
    }

    private void repeat(Way way) {
        try {
            while (!ending) {
                way.act();
                done.incrementAndGet();
            }
        } catch (Exception failure) {
            throw new IllegalStateException("meanwhile something failed", failure);
        }
    }

    @Override
    public void close() throws InterruptedException {
        ending = true;
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("what was begun does not end");
        }
    }
}
