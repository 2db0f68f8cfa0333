package dev.levelwright.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is set, to any instant, backwards too. Safe for many threads. */
public final class SettableClock implements InstantSource {
    private final AtomicReference<Instant> now;

    /** A clock that stands at {@code start}. */
    public SettableClock(Instant start) {
        this.now = new AtomicReference<>(start);
    }

    /** A clock that stands at an instant written like {@code 2026-01-31T12:00:00Z}. */
    public static SettableClock at(String start) {
        return new SettableClock(Instant.parse(start));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Sets the clock. */
    public void set(Instant instant) {
        now.set(instant);
    }

    /** Sets the clock to an instant written like {@code 2026-01-31T12:00:00Z}. */
    public void set(String instant) {
        set(Instant.parse(instant));
    }

    /** Puts the clock forward, or back by a negative time. */
    public void advance(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
