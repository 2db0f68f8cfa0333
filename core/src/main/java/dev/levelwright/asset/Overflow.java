package dev.levelwright.asset;

/**
 * What happens to the part of a grant that does not fit under the capacity.
 *
 * <p>Example: 30 granted at 90 of 100. {@link Clip}: 100, and 20 vanish. {@link Refuse}: the rule is refused and the
 * balance stays at 90. {@link Spill} into {@code mail-potion}: 100, and 20 go to {@code mail-potion} of the same holder.
 */
public sealed interface Overflow {
    /** What does not fit is not granted. */
    record Clip() implements Overflow {}

    /** The rule is refused as a whole. */
    record Refuse() implements Overflow {}

    /** What does not fit goes to another asset of the same holder, under that asset's own policies. */
    record Spill(String asset) implements Overflow {}
}
