package dev.levelwright.discord.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for the bot, which has its own threads; never longer than 20 seconds. */
final class Patience {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private Patience() {}

    /** Waits until something holds of what {@code lock} guards, which its holder is told of with {@code notifyAll}. */
    static void until(Object lock, BooleanSupplier holds, Supplier<String> otherwise) {
        long end = System.nanoTime() + LONGEST.toNanos();
        synchronized (lock) {
            while (!holds.getAsBoolean()) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new AssertionError(otherwise.get());
                }
                try {
                    lock.wait(left);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new AssertionError("interrupted while waiting for the bot", interrupted);
                }
            }
        }
    }
}
