package dev.levelwright.loot;

import dev.levelwright.math.Amounts;
import dev.levelwright.math.Ratio;
import java.util.Set;
import java.util.TreeSet;

/**
 * A chance that grows with every miss. The counter holds the pulls since the last reset, so the next pull has the
 * number {@code k = counter + 1}. Of the hit, whose weight alone gives it the chance {@code base}, the chance at pull
 * {@code k} is
 *
 * <ul>
 *   <li>{@code base} below {@code softFrom},
 *   <li>{@code min(1, base + step * (k - softFrom + 1))} from {@code softFrom} on: the first soft pull has one step,
 *   <li>1 from {@code hard} on.
 * </ul>
 *
 * The other entries share the rest in proportion to their weights. Whether the counter carries over to another banner,
 * season or unit is decided by the counter's asset.
 *
 * <p>Example: 0.6%, soft from 74 by 6%, hard 90 gives 0.6% at pulls 1 to 73, 6.6% at 74, 12.6% at 75, 96.6% at 89 and
 * 100% at 90; that is 62.297332 pulls for a hit on average, a share of 1.605205%, where the game publishes 1.6%. The
 * convention was fixed by reproducing such published rates.
 *
 * <p>A 50/50 that is certain after a loss is a table of its own with two entries of weight 1, a counter of its own and
 * hard 2.
 *
 * @param counter the name of the asset that counts the pulls
 * @param hit the name of the entry whose chance grows
 * @param softFrom the number of the first pull whose chance is raised, in 1..10,000, or 0 for none
 * @param step what each pull from {@code softFrom} on adds, a share of 1; above 0 only with {@code softFrom}
 * @param hard the number of the pull that always hits, in 1..10,000 and not below {@code softFrom}, or 0 for none
 * @param resetBy the entries that set the counter to 0, the hit among them; none given means the hit alone
 */
public record Pity(String counter, String hit, int softFrom, Ratio step, int hard, Set<String> resetBy) {
    /** The most pulls after which a hit must be certain. */
    public static final int MAX_PULLS = 10_000;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a bound is broken, or the pity would never raise a chance
     */
    public Pity {
        if (counter.isBlank() || hit.isBlank()) {
            throw new IllegalArgumentException(
                    "pity must name a counter and a hit but named \"" + counter + "\" and \"" + hit + "\"");
        }
        Amounts.check("soft from of pity " + counter, softFrom, 0, MAX_PULLS);
        Amounts.check("hard of pity " + counter, hard, 0, MAX_PULLS);
        checkSteps(counter, softFrom, step, hard);
        resetBy = Set.copyOf(resetBy.isEmpty() ? Set.of(hit) : resetBy);
        if (!resetBy.contains(hit)) {
            throw new IllegalArgumentException("reset by of pity " + counter + " must contain the hit " + hit
                    + " but was " + new TreeSet<>(resetBy));
        }
    }

    /** Certain at pull {@code hard}, the base chance before, reset by the hit. */
    public static Pity hard(String counter, String hit, int hard) {
        return new Pity(counter, hit, 0, Ratio.ZERO, hard, Set.of());
    }

    /** The counter after a pull: 0 when the entry resets it, else one more. */
    long after(String entry, long count) {
        return resetBy.contains(entry) ? 0 : Amounts.addCapped(count, 1);
    }

    private static void checkSteps(String counter, int softFrom, Ratio step, int hard) {
        if (softFrom == 0 && hard == 0) {
            throw new IllegalArgumentException("pity " + counter + " must have soft from or hard but had neither");
        }
        if (hard != 0 && hard < softFrom) {
            throw new IllegalArgumentException(
                    "hard of pity " + counter + " must not be below soft from " + softFrom + " but was " + hard);
        }
        if (softFrom == 0 ? step.numerator() != 0 : step.numerator() == 0 || step.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("step of pity " + counter + " must be "
                    + (softFrom == 0 ? "0 without soft from" : "above 0 and at most 1") + " but was " + step);
        }
    }
}
