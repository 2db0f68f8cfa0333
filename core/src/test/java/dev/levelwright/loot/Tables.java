package dev.levelwright.loot;

import dev.levelwright.math.Ratio;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Tables for examples and properties; the payload of an entry is its name in capitals. */
final class Tables extends DomainContextBase {
    /** Entries a, b, c, ... of these weights. */
    static List<Weighted<String>> entries(long... weights) {
        List<Weighted<String>> entries = new ArrayList<>();
        for (long weight : weights) {
            char name = (char) ('a' + entries.size());
            entries.add(new Weighted<>(
                    String.valueOf(name), weight, String.valueOf(name).toUpperCase(Locale.ROOT)));
        }
        return entries;
    }

    /** Entries a, b, c, ... of these weights, one roll. */
    static LootTable<String> table(long... weights) {
        return LootTable.of("box", entries(weights));
    }

    /** Up to five small weights, one roll, half of them with pity for any entry, reset by any others too. */
    @Provide
    Arbitrary<LootTable<String>> tables() {
        Arbitrary<Optional<Pity>> pities = pities().injectNull(0.5).map(Optional::ofNullable);
        return Combinators.combine(weights(), pities).as(Tables::withPity).withoutEdgeCases();
    }

    private static LootTable<String> withPity(List<Long> weights, Optional<Pity> pity) {
        LootTable<String> table = table(weights.stream().mapToLong(w -> w).toArray());
        return pity.map(some -> table.withPity(within(some, weights.size()))).orElse(table);
    }

    private static Arbitrary<List<Long>> weights() {
        return Arbitraries.longs().between(1, 4).list().ofMinSize(1).ofMaxSize(5);
    }

    private static Arbitrary<Pity> pities() {
        Arbitrary<Set<String>> names =
                Arbitraries.of("a", "b", "c", "d", "e").set().ofMaxSize(2);
        Arbitrary<Ratio> steps = Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(3, 8))
                .as(Ratio::of);
        Arbitrary<Integer> pulls = Arbitraries.integers().between(0, 9);
        return Combinators.combine(Arbitraries.of("a", "b", "c", "d", "e"), pulls, steps, pulls, names)
                .as(Tables::pity);
    }

    private static Pity pity(String hit, int soft, Ratio step, int more, Set<String> others) {
        int hard = soft == 0 ? 1 + more : more == 0 ? 0 : soft + more - 1;
        Set<String> resetBy = new HashSet<>(others);
        resetBy.add(hit);
        return new Pity("misses", hit, soft, soft == 0 ? Ratio.ZERO : step, hard, resetBy);
    }

    /** Replaces the names that a table of this size does not have. */
    private static Pity within(Pity pity, int size) {
        Set<String> resetBy = new HashSet<>();
        pity.resetBy().forEach(name -> resetBy.add(within(name, size)));
        return new Pity("misses", within(pity.hit(), size), pity.softFrom(), pity.step(), pity.hard(), resetBy);
    }

    private static String within(String name, int size) {
        return String.valueOf((char) ('a' + (name.charAt(0) - 'a') % size));
    }
}
