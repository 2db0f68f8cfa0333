package dev.levelwright.loot;

import dev.levelwright.math.Amounts;
import java.util.List;

/**
 * What one opening of a loot table gave.
 *
 * @param payloads the guaranteed ones first, then one for each roll, in order
 * @param entries the name of the entry of each roll, in order; guaranteed payloads have none
 * @param counter the value of the pity counter afterwards; the one that was given where the table has no pity
 */
public record Drawing<E>(List<E> payloads, List<String> entries, long counter) {
    /** Copies the lists. */
    public Drawing {
        payloads = List.copyOf(payloads);
        entries = List.copyOf(entries);
        Amounts.check("pity counter", counter);
    }
}
