package dev.levelwright.examples.replay;

/**
 * How often, and how much in all.
 *
 * @param times how often
 * @param amount how much
 */
public record Sum(long times, long amount) {
    /** Both together. */
    public Sum plus(Sum other) {
        return new Sum(times + other.times, Math.addExact(amount, other.amount));
    }
}
