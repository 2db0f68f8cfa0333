package dev.levelwright.quantity;

import dev.levelwright.math.Range;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.mechanic.Turn;

/**
 * An amount drawn from a range, each as likely as any other, both ends included: {@code "15..25"}. One draw.
 *
 * @param range the amounts it is drawn from
 */
public record Drawn(Range range) implements Quantity {
    /** Drawn from {@code min..max}, both included. */
    public static Drawn of(long min, long max) {
        return new Drawn(Range.of(min, max));
    }

    @Override
    public long in(Turn turn) {
        return range.step() == 1 ? turn.draw(range.min(), range.max()) : range.value(turn.draw(0, range.count() - 1));
    }

    /** The notation; a range of one amount keeps its dots, because a bare number is a constant. */
    @Override
    public String toString() {
        return range.min() == range.max() ? range.min() + ".." + range.max() : range.toString();
    }
}
