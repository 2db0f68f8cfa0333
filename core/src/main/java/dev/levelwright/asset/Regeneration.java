package dev.levelwright.asset;

import dev.levelwright.math.Amounts;

/**
 * Whole steps in time: {@code amount} more every {@code every} milliseconds, up to the capacity.
 *
 * <p>Example: 1 every minute from 80 is 85 after five minutes, whoever looks how often. 0.1 a minute is written as
 * 1 every ten minutes.
 *
 * @param amount how much a step gives, at least 1
 * @param every the length of a step in milliseconds, at least 1
 */
public record Regeneration(long amount, long every) {
    public Regeneration {
        Amounts.check("regeneration amount", amount, 1, Amounts.MAX);
        Amounts.check("regeneration period in milliseconds", every, 1, Amounts.MAX);
    }
}
