package dev.levelwright.examples.replay;

import dev.levelwright.Realm;
import dev.levelwright.decision.Outcome;
import dev.levelwright.examples.replay.input.Input;
import dev.levelwright.examples.replay.input.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Tells a realm, row by row and in order, what an input says that happened there. The data drives the clock; a row that
 * goes back in time keeps its instant. What was taken before is not counted twice: a row always gives the same activity
 * id, and the store knows which ids acted.
 */
public final class Replay {
    private final Realm realm;
    private final DataClock clock;
    private final Tally tally;
    private final Progress progress;

    /** A replay into {@code realm}, whose game runs on {@code clock}. */
    public Replay(Realm realm, DataClock clock, Tally tally, Progress progress) {
        this.realm = realm;
        this.clock = clock;
        this.tally = tally;
        this.progress = progress;
    }

    /**
     * Reads {@code input} to its end, or until {@code stopped}, and waits until everything submitted is durable. When
     * the input turns out broken, what stands before the break is taken first.
     *
     * @return whether the end was reached
     */
    public boolean run(Input input, BooleanSupplier stopped) {
        InFlight inFlight = new InFlight(this::acknowledged);
        try {
            while (!stopped.getAsBoolean()) {
                Optional<Row> row = input.next();
                if (row.isEmpty()) {
                    return true;
                }
                submit(row.get(), inFlight);
                progress.at(input.position(), tally.activities());
            }
            return false;
        } finally {
            inFlight.drain();
        }
    }

    private void submit(Row row, InFlight inFlight) {
        Instant at = row.at();
        clock.moveTo(at);
        tally.row(at);
        row.activity().ifPresent(activity -> inFlight.add(row.place(), realm.submit(activity)));
    }

    private void acknowledged(Outcome outcome) {
        tally.add(outcome);
    }
}
