package dev.levelwright.loot;

import dev.levelwright.math.Amounts;
import dev.levelwright.math.Fraction;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The exact odds of a loot table, by the very weights that it rolls with. Every answer is worked out when it is asked
 * for: at once for a table without pity, with one step for each pull up to the certain one otherwise.
 *
 * <p>Exactness has bounds, beyond which an answer is empty; {@link #chance} always has one. A table that rolls several
 * times without repeats is followed through every set of entries that may be out, at most 1,000 of them. Long runs with
 * pity are worked out while the pulls up to the certain one, times the bits that one roll takes, are at most 200,000:
 * 10,000 pulls of weights up to a thousand together, 1,800 pulls of the finest weights.
 *
 * @param table the table
 * @param counter the pity counter from which the next opening starts
 */
public record Odds<E>(LootTable<E> table, long counter) {
    /** The most decimals of a text. */
    public static final int MAX_DECIMALS = 18;

    /**
     * Checks the counter.
     *
     * @throws IllegalArgumentException if the counter is no amount
     */
    public Odds {
        table.checkCounter(counter);
    }

    /**
     * The chance of an entry at the next roll.
     *
     * @throws IllegalArgumentException if the table has no such entry
     */
    public Fraction chance(String entry) {
        return Wheel.of(table, counter, new BitSet()).chance(table.place(entry));
    }

    /** The chance of every entry at the next roll, in the order of the table; they sum up to 1. */
    public Map<String, Fraction> chances() {
        Wheel wheel = Wheel.of(table, counter, new BitSet());
        List<Weighted<E>> weighted = table.weighted();
        Map<String, Fraction> chances = new LinkedHashMap<>();
        for (int place = 0; place < weighted.size(); place++) {
            chances.put(weighted.get(place).name(), wheel.chance(place));
        }
        return chances;
    }

    /**
     * The share of an entry among all rolls in the long run: what games publish as the consolidated rate. It does not
     * depend on the counter. Empty beyond the bounds of exactness.
     *
     * @throws IllegalArgumentException if the table has no such entry
     */
    public Optional<Fraction> consolidated(String entry) {
        int place = table.place(entry);
        return exhausts()
                ? Exhaustion.of(table, place).map(Exhaustion::consolidated)
                : new Forecast(table, place).consolidated();
    }

    /**
     * How many rolls it takes on average to draw an entry, the successful one included. Without repeats, one opening
     * follows another. Empty if it never happens, and beyond the bounds of exactness.
     *
     * @throws IllegalArgumentException if the table has no such entry
     */
    public Optional<Fraction> expectedPulls(String entry) {
        int place = table.place(entry);
        return exhausts()
                ? Exhaustion.of(table, place).map(Exhaustion::expectedPulls)
                : new Forecast(table, place).expectedPulls(counter);
    }

    /**
     * The chance that the next opening, with all its rolls, draws an entry at least once. Empty beyond the bounds of
     * exactness, which only a table without repeats can reach.
     *
     * @throws IllegalArgumentException if the table has no such entry
     */
    public Optional<Fraction> inOpening(String entry) {
        int place = table.place(entry);
        return exhausts()
                ? Exhaustion.of(table, place).map(Exhaustion::inOpening)
                : Optional.of(new Forecast(table, place).within(table.rolls(), counter));
    }

    /**
     * A chance as a percentage, the last decimal rounded half up: {@code percent(1/3, 2)} is {@code 33.33%}.
     *
     * @param chance not negative
     * @param decimals in 0..{@value #MAX_DECIMALS}
     */
    public static String percent(Fraction chance, int decimals) {
        return decimal(chance.times(Fraction.of(100)), decimals) + "%";
    }

    /**
     * A number in decimals, the last one rounded half up: {@code decimal(5/2, 0)} is {@code 3}.
     *
     * @param number not negative
     * @param decimals in 0..{@value #MAX_DECIMALS}
     */
    public static String decimal(Fraction number, int decimals) {
        Amounts.check("decimals", decimals, 0, MAX_DECIMALS);
        if (number.signum() < 0) {
            throw new IllegalArgumentException("number must not be negative but was " + number);
        }
        BigInteger scale = BigInteger.TEN.pow(decimals);
        BigInteger[] parts =
                number.times(new Fraction(scale, BigInteger.ONE)).halfUp().divideAndRemainder(scale);
        String digits = parts[1].toString();
        return parts[0] + (decimals == 0 ? "" : "." + "0".repeat(decimals - digits.length()) + digits);
    }

    private boolean exhausts() {
        return !table.repeats() && table.rolls() > 1;
    }
}
