package dev.levelwright.loot;

import dev.levelwright.math.Fraction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one entry of a table may expect in an opening without repeats, found by following every set of other entries
 * that may be out before each roll.
 *
 * @param missed the chances that the entry was not drawn in the first 0, 1, ... rolls; the last is that of the opening
 */
record Exhaustion(List<Fraction> missed) {
    /** The most sets that are followed; more would take minutes where no two weights have a common factor. */
    static final int MAX_SETS = 1_000;

    Exhaustion {
        missed = List.copyOf(missed);
    }

    /** The expectations of the entry at a place; empty if more than {@value #MAX_SETS} sets would be followed. */
    static Optional<Exhaustion> of(LootTable<?> table, int place) {
        if (!isBounded(table.weighted().size() - 1, table.rolls())) {
            return Optional.empty();
        }
        List<Fraction> missed = new ArrayList<>(List.of(Fraction.ONE));
        Map<BitSet, Fraction> sets = Map.of(new BitSet(), Fraction.ONE);
        for (int roll = 1; roll <= table.rolls(); roll++) {
            missed.add(missedAfterAnother(table, place, sets));
            sets = roll == table.rolls() ? Map.of() : setsAfterAnother(table, place, sets);
        }
        return Optional.of(new Exhaustion(missed));
    }

    /** The chance that the opening draws it. */
    Fraction inOpening() {
        return Fraction.ONE.minus(missed.get(rolls()));
    }

    /** Its share among all rolls of many openings. */
    Fraction consolidated() {
        return inOpening().times(Fraction.of(1, rolls()));
    }

    /** The expected rolls until it is drawn, over as many openings as it takes. */
    Fraction expectedPulls() {
        Fraction perOpening = missed.subList(0, rolls()).stream().reduce(Fraction.ZERO, Fraction::plus);
        Fraction drawn = inOpening();
        return perOpening.times(new Fraction(drawn.denominator(), drawn.numerator()));
    }

    private int rolls() {
        return missed.size() - 1;
    }

    /** Counts the sets of 0 to rolls - 1 other entries, and stops when they are too many. */
    private static boolean isBounded(int others, int rolls) {
        long sets = 0;
        long ofSize = 1;
        for (int size = 0; size < rolls && sets <= MAX_SETS; size++) {
            sets += ofSize;
            ofSize = ofSize * (others - size) / (size + 1);
        }
        return sets <= MAX_SETS;
    }

    private static Fraction missedAfterAnother(LootTable<?> table, int place, Map<BitSet, Fraction> sets) {
        Fraction missed = Fraction.ZERO;
        for (Map.Entry<BitSet, Fraction> set : sets.entrySet()) {
            Fraction own = Wheel.of(table, 0, set.getKey()).chance(place);
            missed = missed.plus(set.getValue().times(Fraction.ONE.minus(own)));
        }
        return missed;
    }

    private static Map<BitSet, Fraction> setsAfterAnother(LootTable<?> table, int place, Map<BitSet, Fraction> sets) {
        Map<BitSet, Fraction> next = new HashMap<>();
        sets.forEach((taken, chance) -> {
            Wheel wheel = Wheel.of(table, 0, taken);
            for (int other = 0; other < table.weighted().size(); other++) {
                if (other != place && !taken.get(other)) {
                    BitSet wider = (BitSet) taken.clone();
                    wider.set(other);
                    next.merge(wider, chance.times(wheel.chance(other)), Fraction::plus);
                }
            }
        });
        return next;
    }
}
