package dev.levelwright.report;

import dev.levelwright.rule.Rulebook;
import java.util.ArrayList;
import java.util.List;

/**
 * What is allowed in a rulebook and probably not meant: levels that nobody reaches, loops of exchanges that make something
 * out of nothing, caps that never bind, prices that nobody can pay. A rulebook that does not fit together is refused when
 * it is read; these are hints, and somebody may have reasons.
 *
 * <p>Only what is certain is told: where an amount depends on a setting, a fact or an author's own effect, or where a boost
 * could change it, nothing is said. What the host gives by hand, imports or gives to everybody is not counted.
 */
public final class Lint {
    private Lint() {}

    /** What a hint is about. */
    public enum Kind {
        /** A level, an unlock or a condition on a level that nobody can meet. */
        UNREACHABLE_LEVEL,
        /** Exchanges without a limit that give back more than they took. */
        LOOP_THAT_MINTS,
        /** An allowance that is larger than everything that could be granted within it. */
        CAP_THAT_NEVER_BINDS,
        /** A cost above what anybody can hold, or of something that no rule gives. */
        PRICE_NOBODY_CAN_PAY
    }

    /**
     * Something that is probably not meant.
     *
     * @param kind what it is about
     * @param at where: {@code tracks.main}, {@code rules.buy-sword}
     * @param message what it is, with its numbers
     */
    public record Hint(Kind kind, String at, String message) {
        @Override
        public String toString() {
            return at + ": " + message;
        }
    }

    /** All hints about a rulebook, by kind and in the order in which it is written. */
    public static List<Hint> of(Rulebook rulebook) {
        Flows flows = new Flows(rulebook);
        List<Hint> hints = new ArrayList<>(new Reaching(rulebook, flows).levels());
        hints.addAll(new Minting(rulebook).loops());
        hints.addAll(new Binding(rulebook).caps());
        hints.addAll(new Reaching(rulebook, flows).prices());
        return hints;
    }
}
