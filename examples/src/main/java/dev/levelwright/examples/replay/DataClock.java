package dev.levelwright.examples.replay;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that the data drives: it shows the latest instant of the rows seen so far. */
public final class DataClock implements InstantSource {
    private volatile long millis;

    /** A clock that shows {@code start} until the data moves it. */
    public DataClock(Instant start) {
        millis = start.toEpochMilli();
    }

    /** Moves on to {@code instant}; an earlier one changes nothing. One thread only moves it. */
    public void moveTo(Instant instant) {
        millis = Math.max(millis, instant.toEpochMilli());
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis);
    }

    @Override
    public long millis() {
        return millis;
    }
}
