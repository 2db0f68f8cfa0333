package dev.levelwright.examples.replay;

import java.util.Comparator;

/**
 * A way in which amounts move.
 *
 * @param gain whether the holder gains
 * @param asset what moves
 * @param rule the rule that moves it
 * @param cutBy the asset whose room limits it, or empty
 */
public record Moved(boolean gain, String asset, String rule, String cutBy) implements Comparable<Moved> {
    private static final Comparator<Moved> ORDER = Comparator.comparing(Moved::gain, Comparator.reverseOrder())
            .thenComparing(Moved::asset)
            .thenComparing(Moved::rule)
            .thenComparing(Moved::cutBy);

    @Override
    public int compareTo(Moved other) {
        return ORDER.compare(this, other);
    }
}
