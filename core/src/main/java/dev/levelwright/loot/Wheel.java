package dev.levelwright.loot;

import dev.levelwright.math.Amounts;
import dev.levelwright.math.Fraction;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * One roll: how likely each entry is, and the draws that decide it. With pity, the first draw decides whether it is the
 * hit; a draw over the weights decides among the rest.
 */
final class Wheel {
    private static final int NONE = -1;

    private final int hit;
    private final long hits;
    private final long outOf;
    private final long[] weights;
    private final long total;

    private Wheel(int hit, long hits, long outOf, long[] weights) {
        this.hit = hit;
        this.hits = hits;
        this.outOf = outOf;
        this.weights = weights;
        this.total = sum(weights);
    }

    /**
     * The next roll of a table.
     *
     * @param counter the pity counter
     * @param taken the places of the entries that cannot be drawn any more
     */
    static Wheel of(LootTable<?> table, long counter, BitSet taken) {
        long[] weights = weights(table.weighted());
        taken.stream().forEach(place -> weights[place] = 0);
        Optional<Ladder> ladder = table.ladder();
        if (ladder.isEmpty()) {
            return new Wheel(NONE, 0, 1, weights);
        }
        int hit = table.place(ladder.get().pity().hit());
        weights[hit] = 0;
        return new Wheel(hit, ladder.get().hits(counter), ladder.get().outOf(), weights);
    }

    /** Draws the place of an entry. */
    int pick(Picker picker) {
        if (hit != NONE && drawn(picker, outOf) < hits) {
            return hit;
        }
        long left = drawn(picker, total);
        int place = 0;
        while (left >= weights[place]) {
            left -= weights[place];
            place++;
        }
        return place;
    }

    /** The exact chance of the entry at a place. */
    Fraction chance(int place) {
        return new Fraction(share(place), denominator());
    }

    /** The chance of the entry at a place, times the {@link #denominator}. */
    BigInteger share(int place) {
        long ways = place == hit ? hits : outOf - hits;
        return BigInteger.valueOf(ways)
                .multiply(BigInteger.valueOf(place == hit ? Math.max(1, total) : weights[place]));
    }

    /** How many ways the draws can go: the same for every counter of a table. */
    BigInteger denominator() {
        return BigInteger.valueOf(outOf).multiply(BigInteger.valueOf(Math.max(1, total)));
    }

    private static long drawn(Picker picker, long ways) {
        return Amounts.check("draw", picker.between(0, ways - 1), 0, ways - 1);
    }

    private static long[] weights(List<? extends Weighted<?>> entries) {
        return entries.stream().mapToLong(Weighted::weight).toArray();
    }

    private static long sum(long[] weights) {
        long sum = 0;
        for (long weight : weights) {
            sum += weight;
        }
        return sum;
    }
}
