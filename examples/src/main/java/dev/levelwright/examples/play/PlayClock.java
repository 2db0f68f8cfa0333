package dev.levelwright.examples.play;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The clock of a game at the terminal: it goes like the system's, put forward by who plays, or stands still but for being
 * put forward. Never back: what has happened is behind it.
 */
final class PlayClock implements InstantSource {
    private static final String RUNNING = "running ";
    private static final String STANDING = "standing ";

    private final InstantSource base;
    private final boolean standing;
    private Duration ahead;

    private PlayClock(InstantSource base, boolean standing, Duration ahead) {
        this.base = base;
        this.standing = standing;
        this.ahead = ahead;
    }

    /** A clock that shows the system's time. */
    static PlayClock running() {
        return new PlayClock(InstantSource.system(), false, Duration.ZERO);
    }

    /** A clock that stands at {@code start}. */
    static PlayClock standing(Instant start) {
        return new PlayClock(InstantSource.fixed(start), true, Duration.ZERO);
    }

    /** The clock that was {@link #written} so. */
    static PlayClock read(String written) {
        return written.startsWith(STANDING)
                ? standing(Instant.parse(written.substring(STANDING.length())))
                : running().forward(Duration.parse(written.substring(RUNNING.length())));
    }

    /** What the next run begins with. */
    String written() {
        return standing ? STANDING + instant() : RUNNING + ahead;
    }

    /** Puts the clock forward by {@code time}, not below zero. */
    PlayClock forward(Duration time) {
        ahead = ahead.plus(time);
        return this;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead);
    }
}
