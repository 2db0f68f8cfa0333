package dev.levelwright.decision;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A decision that is durable, or the earlier one when the same activity is delivered again.
 *
 * @param activity the id of the activity
 * @param number the journal's number of its transaction, 0 when nothing was journalled
 * @param at the instant (epoch milliseconds) at which it acted
 * @param decision what it came to
 * @param standings where the balances that moved stand now, in the order of the trace
 * @param replayed whether the activity had acted before, so that this is the first outcome again
 */
public record Outcome(
        String activity, long number, long at, Decision decision, List<Standing> standings, boolean replayed) {
    public Outcome {
        standings = List.copyOf(standings);
    }

    /** Whether at least one rule acted. */
    public boolean accepted() {
        return decision instanceof Decision.Accepted;
    }

    /** Why nothing happened, when every rule refused. */
    public Optional<Refusal> refusal() {
        return decision instanceof Decision.Refused refused
                ? refused.refusals().stream().findFirst()
                : Optional.empty();
    }

    /** What happened in one line, such as {@code +18 XP, level 0 (18/100)}. */
    public String explain(Locale locale) {
        return new Explanation(locale).line(this);
    }

    /** The same outcome under the journal's number. */
    public Outcome numbered(long journalNumber) {
        return new Outcome(activity, journalNumber, at, decision, standings, replayed);
    }

    /** The same outcome, delivered again. */
    public Outcome again() {
        return new Outcome(activity, number, at, decision, standings, true);
    }
}
