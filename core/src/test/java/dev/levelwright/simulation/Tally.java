package dev.levelwright.simulation;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What happened in simulations, counted. */
final class Tally {
    private static final long YEAR = 31_556_952_000L;

    private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
    private long seeds;
    private long steps;
    private long handedIn;
    private long acknowledged;
    private long durable;
    private long commits;
    private long conflicts;
    private long restarts;
    private long interrupted;
    private long simulatedMillis;

    void fault(Fault fault) {
        faults.merge(fault, 1L, Long::sum);
    }

    void commit(int works) {
        commits++;
        durable += works;
    }

    void conflict() {
        conflicts++;
    }

    /** Something was not published, or what is due not run to its end. */
    void interrupted() {
        interrupted++;
    }

    void restart() {
        restarts++;
    }

    void handedIn() {
        handedIn++;
    }

    void acknowledged() {
        acknowledged++;
    }

    void step() {
        steps++;
    }

    /** A simulation has ended that ran from its earliest to its latest instant. */
    void seed(long millis) {
        seeds++;
        simulatedMillis += millis;
    }

    long seeds() {
        return seeds;
    }

    /** Whether enough happened for a law to be broken: commits, conflicts, restarts, acknowledgements. */
    boolean isBusy() {
        return commits > seeds && conflicts > seeds / 10 && restarts > seeds / 10 && acknowledged > commits;
    }

    /** Faults by kind, in words. */
    String faults() {
        StringBuilder text = new StringBuilder();
        faults.forEach((fault, count) -> text.append(text.isEmpty() ? "" : ", ")
                .append(fault.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .append(' ')
                .append(String.format(Locale.ROOT, "%,d", count)));
        return text.toString();
    }

    /** How often each kind of fault came. */
    Map<Fault, Long> byKind() {
        return faults;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "seeds %,d, steps %,d, handed in %,d, acknowledged %,d, commits %,d of %,d works, decided again %,d,"
                        + " restarts %,d, interrupted %,d, simulated years %,d; faults: %s",
                seeds,
                steps,
                handedIn,
                acknowledged,
                commits,
                durable,
                conflicts,
                restarts,
                interrupted,
                simulatedMillis / YEAR,
                faults());
    }
}
