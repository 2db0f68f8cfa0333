package dev.levelwright.telegram.delivery;

import java.time.Instant;

/** Calls back at an instant: a scheduler on a real clock, or a test's own hands. */
public interface Timer {
    /** Runs {@code task} at {@code when} or soon after, once. */
    void at(Instant when, Runnable task);
}
