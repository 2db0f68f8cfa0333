package dev.levelwright.loot;

import dev.levelwright.math.Amounts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an opening gives: every guaranteed payload, then one weighted entry for each roll.
 *
 * <p>Example: weights 70 and 30, three rolls with repeats, draw each time from 70% and 30%. Without repeats an entry
 * that was drawn is out until the opening ends: two rolls give both. A table within a table is an entry whose payload
 * opens the other one.
 *
 * @param name the name of the table, not blank
 * @param guaranteed what every opening gives, at most 100
 * @param weighted the entries that rolls draw from, at most 10,000, of different names, their weights at most 2^53-1
 *     together
 * @param rolls how many entries an opening draws, in 0..100; 0 where nothing is weighted; without repeats not more than
 *     there are entries
 * @param repeats whether one opening may draw an entry again
 * @param pity the pity, if any; several rolls need repeats then
 */
public record LootTable<E>(
        String name, List<E> guaranteed, List<Weighted<E>> weighted, int rolls, boolean repeats, Optional<Pity> pity) {
    /** The most payloads that every opening gives. */
    public static final int MAX_GUARANTEED = 100;

    /** The most entries that rolls draw from. */
    public static final int MAX_WEIGHTED = 10_000;

    /** The most entries that one opening draws. */
    public static final int MAX_ROLLS = 100;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException naming the table, if it breaks a bound or its pity names an unknown entry
     */
    public LootTable {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name of a loot table must not be blank");
        }
        guaranteed = List.copyOf(guaranteed);
        weighted = List.copyOf(weighted);
        rolls = weighted.isEmpty() ? 0 : rolls;
        checkSizes(name, guaranteed.size(), weighted.size(), rolls, repeats);
        long total = total(name, weighted);
        Set<String> names = names(name, weighted);
        if (pity.isPresent()) {
            checkPity(name, pity.get(), names, repeats || rolls <= 1);
            Ladder.of(name, pity.get(), weight(weighted, pity.get().hit()), total);
        }
    }

    /** One roll over the entries, nothing guaranteed, no pity. */
    public static <E> LootTable<E> of(String name, List<Weighted<E>> weighted) {
        return new LootTable<>(name, List.of(), weighted, 1, true, Optional.empty());
    }

    /** The same table with pity. */
    public LootTable<E> withPity(Pity newPity) {
        return new LootTable<>(name, guaranteed, weighted, rolls, repeats, Optional.of(newPity));
    }

    /** The same table with so many rolls, each of which may draw any entry again. */
    public LootTable<E> withRolls(int newRolls) {
        return new LootTable<>(name, guaranteed, weighted, newRolls, true, pity);
    }

    /** The same table with so many rolls, each of which draws another entry. */
    public LootTable<E> withoutRepeats(int newRolls) {
        return new LootTable<>(name, guaranteed, weighted, newRolls, false, pity);
    }

    /**
     * Opens the table once. A roll takes one draw, and with pity a draw for the hit first, certain or not; the counter
     * moves between the rolls.
     *
     * @param picker where the draws come from
     * @param counter the pity counter, an amount; without pity it is handed back as it is
     * @throws IllegalArgumentException if the counter is no amount, or the picker leaves its bounds
     */
    public Drawing<E> draw(Picker picker, long counter) {
        long count = checkCounter(counter);
        List<E> payloads = new ArrayList<>(guaranteed);
        List<String> entries = new ArrayList<>(rolls);
        BitSet taken = new BitSet();
        for (int roll = 0; roll < rolls; roll++) {
            int place = Wheel.of(this, count, taken).pick(picker);
            payloads.add(weighted.get(place).payload());
            entries.add(weighted.get(place).name());
            taken.set(place, !repeats);
            count = after(place, count);
        }
        return new Drawing<>(payloads, entries, count);
    }

    /**
     * The exact odds of the table.
     *
     * @param counter the pity counter from which the next opening starts; 0 is right for a table without pity
     * @throws IllegalArgumentException if the counter is no amount
     */
    public Odds<E> odds(long counter) {
        return new Odds<>(this, counter);
    }

    /** The counter after the entry at a place was drawn. */
    long after(int place, long counter) {
        return pity.isPresent() ? pity.get().after(weighted.get(place).name(), counter) : counter;
    }

    /** The chances of the pity. */
    Optional<Ladder> ladder() {
        return pity.map(some -> Ladder.of(name, some, weight(weighted, some.hit()), total(name, weighted)));
    }

    /** Where an entry stands. */
    int place(String entry) {
        for (int place = 0; place < weighted.size(); place++) {
            if (weighted.get(place).name().equals(entry)) {
                return place;
            }
        }
        throw new IllegalArgumentException("loot table " + name + " has no entry " + entry);
    }

    long checkCounter(long counter) {
        return Amounts.check("pity counter of loot table " + name, counter);
    }

    private static void checkSizes(String name, int guaranteed, int weighted, int rolls, boolean repeats) {
        if (guaranteed + weighted == 0) {
            throw new IllegalArgumentException("loot table " + name + " must have an entry but had none");
        }
        Amounts.check("number of guaranteed entries of loot table " + name, guaranteed, 0, MAX_GUARANTEED);
        Amounts.check("number of weighted entries of loot table " + name, weighted, 0, MAX_WEIGHTED);
        Amounts.check("rolls of loot table " + name, rolls, 0, MAX_ROLLS);
        if (!repeats) {
            Amounts.check("rolls without repeats of loot table " + name, rolls, 0, weighted);
        }
    }

    private static <E> Set<String> names(String name, List<Weighted<E>> weighted) {
        Set<String> names = new HashSet<>();
        for (Weighted<E> entry : weighted) {
            if (!names.add(entry.name())) {
                throw new IllegalArgumentException(
                        "entries of loot table " + name + " must have different names but two were " + entry.name());
            }
        }
        return names;
    }

    private static <E> long total(String name, List<Weighted<E>> weighted) {
        long total = 0;
        for (Weighted<E> entry : weighted) {
            total = Amounts.check("sum of weights of loot table " + name, total + entry.weight());
        }
        return total;
    }

    private static <E> long weight(List<Weighted<E>> weighted, String entry) {
        return weighted.stream()
                .filter(some -> some.name().equals(entry))
                .mapToLong(Weighted::weight)
                .sum();
    }

    private static void checkPity(String name, Pity pity, Set<String> names, boolean repeats) {
        if (!repeats) {
            throw new IllegalArgumentException(
                    "rolls of loot table " + name + " must allow repeats, or be at most 1, to have pity");
        }
        if (!names.containsAll(pity.resetBy())) {
            Set<String> unknown = new TreeSet<>(pity.resetBy());
            unknown.removeAll(names);
            throw new IllegalArgumentException(
                    "pity of loot table " + name + " must name entries of the table but named " + unknown);
        }
    }
}
