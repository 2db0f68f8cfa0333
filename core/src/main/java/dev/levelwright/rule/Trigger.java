package dev.levelwright.rule;

import dev.levelwright.math.Amounts;
import dev.levelwright.mechanic.Path;

/** What sets a rule off. */
public sealed interface Trigger {
    /** How the types of activities begin that the engine alone makes. */
    String LEVEL = "level:";

    /** An activity of that type. {@code level:<track>} is one the engine makes for each level gained, with the fact
     * {@code level}. */
    record On(String type) implements Trigger {}

    /**
     * An amount that rises to or past a threshold.
     *
     * @param path which balance
     * @param amount the threshold, at least 1
     * @param again the distance of further thresholds above it, 0 for none
     */
    record Reach(Path path, long amount, long again) implements Trigger {
        public Reach {
            Amounts.check("threshold of reach", amount, 1, Amounts.MAX);
            Amounts.check("again of reach", again);
        }
    }

    /** The type of the activity that the engine makes for each level gained on {@code track}. */
    static String levelOn(String track) {
        return LEVEL + track;
    }

    /** Whether activities of that type are made by the engine alone. */
    static boolean isLevel(String type) {
        return type.startsWith(LEVEL);
    }
}
