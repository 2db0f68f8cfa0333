package dev.levelwright;

import dev.levelwright.decision.Outcome;
import dev.levelwright.ledger.Entry;
import java.util.Locale;
import java.util.Optional;

/**
 * An entry of the journal with what it came to.
 *
 * @param entry what was posted
 * @param outcome how it came about; empty when the activity's key is no longer kept
 */
public record Explained(Entry entry, Optional<Outcome> outcome) {
    /** What happened in one line, such as {@code +18 XP, level 0 (18/100)}; empty when there is no outcome. */
    public Optional<String> line(Locale locale) {
        return outcome.map(known -> known.explain(locale));
    }
}
