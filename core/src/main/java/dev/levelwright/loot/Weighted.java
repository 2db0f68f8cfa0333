package dev.levelwright.loot;

import dev.levelwright.math.Amounts;

/**
 * One entry of a loot table: weights 70 and 30 make 70% and 30%.
 *
 * @param name the name within the table, not blank; pity and odds refer to it
 * @param weight how likely it is, relative to the weights of the other entries, in 1..2^53-1
 * @param payload what it gives
 */
public record Weighted<E>(String name, long weight, E payload) {
    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the name is blank or the weight is out of bounds
     */
    public Weighted {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name of a loot entry must not be blank");
        }
        Amounts.check("weight of loot entry " + name, weight, 1, Amounts.MAX);
    }
}
