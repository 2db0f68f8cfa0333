package dev.levelwright.examples.replay;

import dev.levelwright.decision.Refusal;
import java.util.Comparator;

/**
 * A reason for which a rule did nothing.
 *
 * @param kind what kind of reason, in one word
 * @param rule the rule, or empty when it was none
 * @param about the asset or condition it is about, or empty
 */
public record Refused(String kind, String rule, String about) implements Comparable<Refused> {
    private static final Comparator<Refused> ORDER =
            Comparator.comparing(Refused::kind).thenComparing(Refused::rule).thenComparing(Refused::about);

    /** The reason of a refusal, without who and when. */
    public static Refused of(Refusal refusal) {
        String rule = refusal.rule();
        if (refusal instanceof Refusal.Limited) {
            return new Refused("limited", rule, "");
        }
        if (refusal instanceof Refusal.Capped capped) {
            return new Refused("capped", rule, capped.asset());
        }
        if (refusal instanceof Refusal.Insufficient lacking) {
            return new Refused("insufficient", rule, lacking.asset());
        }
        if (refusal instanceof Refusal.Full full) {
            return new Refused("full", rule, full.asset());
        }
        if (refusal instanceof Refusal.Unmet unmet) {
            return new Refused("unmet", rule, unmet.condition());
        }
        if (refusal instanceof Refusal.Malformed malformed) {
            return new Refused("malformed", rule, malformed.what());
        }
        return new Refused(refusal instanceof Refusal.Stale ? "stale" : "too much", rule, "");
    }

    @Override
    public int compareTo(Refused other) {
        return ORDER.compare(this, other);
    }
}
