package dev.levelwright.store;

import dev.levelwright.decision.Outcome;
import dev.levelwright.form.Quoted;
import java.io.Serial;

/** One of several activities that belong together was refused, so none of them was written. */
public final class NotTogether extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    /** The error because of {@code outcome}. */
    public NotTogether(Outcome outcome) {
        super(Quoted.line(
                "activity " + outcome.activity() + " was refused, so nothing was written: " + outcome.decision()));
        this.outcome = outcome;
    }

    /** The outcome that was refused. */
    public Outcome outcome() {
        return outcome;
    }
}
