package dev.levelwright.rule;

import dev.levelwright.asset.Measure;
import dev.levelwright.mechanic.Party;
import java.util.List;
import java.util.Locale;

/**
 * How often a rule may act: an allowance of its own, held by somebody, perhaps one for each value of some facts.
 *
 * <p>Example: at most 2 each {@code day}, charged on {@code earn}: the third that day is refused, and one that earned
 * nothing because of a cap does not count.
 *
 * @param word the word it was written with, part of its identity
 * @param most how many uses
 * @param window the window in which they count: a window's name, or a duration such as {@code PT60S}
 * @param per the facts or roles whose values have an allowance each; empty means one for all
 * @param of whose allowance
 * @param charge when a use counts
 */
public record Limit(Word word, Measure most, String window, List<String> per, Party of, Charge charge) {
    public Limit {
        per = List.copyOf(per);
    }

    /** How a limit is written. */
    public enum Word {
        /** One use in a time from the first use on. */
        EVERY,
        /** One use in a window. */
        ONCE,
        /** Several uses in a window. */
        LIMIT;

        /** The word in the rulebook. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** When a use counts. */
    public enum Charge {
        /** Every try that passed the limit. */
        TRY,
        /** Only what had an effect. */
        EARN
    }

    /** The name of the allowance of a limit of {@code rule}; no asset of a rulebook has a slash in its name. */
    public String allowance(String rule) {
        return rule + "/" + word.text();
    }
}
