package dev.levelwright.loot;

import dev.levelwright.math.Fraction;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What one entry of a table may expect, roll after roll with repeats. The counter is a Markov chain: a roll either
 * resets it or adds one, and at the last counter the hit is certain, which resets it. Without pity every roll resets.
 *
 * <p>All numbers are whole, over powers of the one denominator that all wheels of a table share; they are reduced at
 * the end only.
 */
final class Forecast {
    /** The longest numbers that are worked with; reducing them takes a second or two. */
    static final int MAX_BITS = 200_000;

    private final LootTable<?> table;
    private final int place;
    private final int[] resetting;
    private final long last;
    private final BigInteger ways;

    /** The forecast for the entry at a place. */
    Forecast(LootTable<?> table, int place) {
        this.table = table;
        this.place = place;
        this.resetting = resetting(table);
        this.last = table.ladder().map(Ladder::certain).orElse(0L);
        this.ways = Wheel.of(table, 0, new BitSet()).denominator();
    }

    /**
     * The share among all rolls in the long run: how often it comes between two resets, by the rolls between them.
     * Empty if the numbers grow too long.
     */
    Optional<Fraction> consolidated() {
        if (isTooLong()) {
            return Optional.empty();
        }
        Tally cycle = tally(0);
        return Optional.of(new Fraction(cycle.times, cycle.length));
    }

    /** The expected rolls until it comes, from a counter; empty if it never does or the numbers grow too long. */
    Optional<Fraction> expectedPulls(long counter) {
        if (isTooLong()) {
            return Optional.empty();
        }
        Tally cycle = tally(0);
        BigInteger success = cycle.scale.subtract(cycle.lost);
        return success.signum() == 0 ? Optional.empty() : Optional.of(expected(tally(counter), cycle, success));
    }

    /** The chance that it comes at least once in so many rolls, from a counter. */
    Fraction within(int rolls, long counter) {
        Map<Long, BigInteger> misses = Map.of(Math.min(counter, last), BigInteger.ONE);
        for (int roll = 0; roll < rolls; roll++) {
            misses = missesAfterAnother(misses);
        }
        BigInteger all = ways.pow(rolls);
        BigInteger missed = misses.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        return new Fraction(all.subtract(missed), all);
    }

    private boolean isTooLong() {
        return (last + 1) * ways.bitLength() > MAX_BITS;
    }

    /** The rest of this cycle, and if it is lost, cycles until one succeeds: {@code rest + lost * cycle / success}. */
    private static Fraction expected(Tally rest, Tally cycle, BigInteger success) {
        if (rest.lost.signum() == 0) {
            return new Fraction(rest.pulls, rest.scale);
        }
        BigInteger pulls = rest.pulls.multiply(success).add(rest.lost.multiply(cycle.pulls));
        return new Fraction(pulls, rest.scale.multiply(success));
    }

    private Map<Long, BigInteger> missesAfterAnother(Map<Long, BigInteger> misses) {
        Map<Long, BigInteger> next = new TreeMap<>();
        misses.forEach((counter, paths) -> {
            Fate fate = fate(counter);
            next.merge(0L, paths.multiply(fate.lost), BigInteger::add);
            next.merge(Math.min(counter + 1, last), paths.multiply(fate.missed), BigInteger::add);
        });
        return next;
    }

    /** Walks back from the last counter to the given one. */
    private Tally tally(long from) {
        Tally tally = Tally.NOTHING;
        for (long counter = last; counter >= Math.min(from, last); counter--) {
            tally = tally.before(fate(counter), ways);
        }
        return tally;
    }

    private Fate fate(long counter) {
        Wheel wheel = Wheel.of(table, counter, new BitSet());
        BigInteger own = wheel.share(place);
        BigInteger reset = IntStream.of(resetting).mapToObj(wheel::share).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger kept = ways.subtract(reset);
        return IntStream.of(resetting).anyMatch(some -> some == place)
                ? new Fate(own, reset.subtract(own), kept, kept)
                : new Fate(own, reset, kept.subtract(own), kept);
    }

    private static int[] resetting(LootTable<?> table) {
        IntStream places = IntStream.range(0, table.weighted().size());
        Optional<Set<String>> resetBy = table.pity().map(Pity::resetBy);
        return resetBy.isEmpty()
                ? places.toArray()
                : places.filter(some -> resetBy.get()
                                .contains(table.weighted().get(some).name()))
                        .toArray();
    }

    /**
     * One roll, seen from the entry; each is a number of ways.
     *
     * @param own it is drawn
     * @param lost another one is drawn and resets the counter
     * @param missed another one is drawn and the counter grows
     * @param kept the counter grows, whatever is drawn
     */
    private record Fate(BigInteger own, BigInteger lost, BigInteger missed, BigInteger kept) {}

    /**
     * What is to come from a counter on; all numbers are over {@code scale}.
     *
     * @param pulls the expected rolls until the entry is drawn or another one resets the counter
     * @param lost the chance that another one resets it first
     * @param length the expected rolls until the counter is reset
     * @param times how often the entry is drawn until then
     */
    private record Tally(BigInteger pulls, BigInteger lost, BigInteger length, BigInteger times, BigInteger scale) {
        static final Tally NOTHING =
                new Tally(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ONE);

        /** The tally at the counter before, where this fate comes first. */
        Tally before(Fate fate, BigInteger ways) {
            BigInteger wider = scale.multiply(ways);
            return new Tally(
                    wider.add(fate.missed.multiply(pulls)),
                    scale.multiply(fate.lost).add(fate.missed.multiply(lost)),
                    wider.add(fate.kept.multiply(length)),
                    scale.multiply(fate.own).add(fate.kept.multiply(times)),
                    wider);
        }
    }
}
