package dev.levelwright.telegram.delivery;

import dev.levelwright.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A timer that is wound by hand: time passes when a test says so, and what is due happens in order. */
public final class HandTimer implements Timer {
    private final SettableClock clock;
    private final List<Alarm> alarms = new ArrayList<>();

    /** A timer that sets this clock. */
    public HandTimer(SettableClock clock) {
        this.clock = clock;
    }

    @Override
    public void at(Instant when, Runnable task) {
        alarms.add(new Alarm(when, task));
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        Instant until = clock.instant().plus(time);
        for (Alarm next = next(until); next != null; next = next(until)) {
            clock.set(next.when.isAfter(clock.instant()) ? next.when : clock.instant());
            alarms.remove(next);
            next.task.run();
        }
        clock.set(until);
    }

    private Alarm next(Instant until) {
        return alarms.stream()
                .filter(alarm -> !alarm.when.isAfter(until))
                .min(Comparator.comparing(Alarm::when))
                .orElse(null);
    }

    private record Alarm(Instant when, Runnable task) {}
}
