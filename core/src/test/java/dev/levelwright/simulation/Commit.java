package dev.levelwright.simulation;

import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Change;
import dev.levelwright.decision.Outcome;
import dev.levelwright.ledger.Entry;
import dev.levelwright.rule.Chronicle;

/** Something that became durable in a realm, in the order in which it did. */
sealed interface Commit {
    /** An entry of the chronicle. */
    record Publication(Chronicle.Entry entry) implements Commit {}

    /**
     * A decision.
     *
     * @param content the content of its activity
     */
    record Decided(Entry entry, String content, Outcome outcome, Change change) implements Commit {}

    /** Something was due that no rule is concerned with any more. */
    record Unheard(Activity activity) implements Commit {}
}
