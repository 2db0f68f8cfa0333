package dev.levelwright.loot;

import dev.levelwright.loot.LootForms.Body;
import dev.levelwright.loot.LootForms.Entry;
import dev.levelwright.math.Amounts;
import dev.levelwright.math.Fraction;
import dev.levelwright.math.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chances as the smallest whole weights that are in the same proportion: 79.4%, 20% and 0.6% are 397, 100 and 3 of 500.
 */
final class Chances {
    private Chances() {}

    /** The table whose entries have these chances, which must be 100% together. */
    static <E> Body<E> body(Map<String, Ratio> odds, Map<String, List<E>> each, int rolls, Optional<Pity> pity) {
        if (!odds.keySet().equals(each.keySet())) {
            throw new IllegalArgumentException(
                    "odds and each must name the same entries but named " + odds.keySet() + " and " + each.keySet());
        }
        BigInteger whole = denominator(odds);
        List<Entry<E>> entries = new ArrayList<>();
        odds.forEach((name, chance) -> entries.add(
                new Entry<>(Optional.of(name), weight(name, chance, whole), each.getOrDefault(name, List.of()))));
        return new Body<>(List.of(), entries, rolls, true, pity);
    }

    /** The chances of a table's entries. */
    static <E> Map<String, Ratio> of(Body<E> body) {
        long total = body.weighted().stream().mapToLong(Entry::weight).sum();
        Map<String, Ratio> odds = new LinkedHashMap<>();
        body.weighted().forEach(entry -> odds.put(entry.name().orElseThrow(), Ratio.of(entry.weight(), total)));
        return odds;
    }

    /** What a table's entries give. */
    static <E> Map<String, List<E>> gifts(Body<E> body) {
        Map<String, List<E>> each = new LinkedHashMap<>();
        body.weighted().forEach(entry -> each.put(entry.name().orElseThrow(), entry.gives()));
        return each;
    }

    private static BigInteger denominator(Map<String, Ratio> odds) {
        Fraction sum = Fraction.ZERO;
        BigInteger common = BigInteger.ONE;
        for (Ratio chance : odds.values()) {
            sum = sum.plus(chance.toFraction());
            BigInteger part = BigInteger.valueOf(chance.denominator());
            common = common.divide(common.gcd(part)).multiply(part);
        }
        if (!sum.equals(Fraction.ONE)) {
            throw new IllegalArgumentException(
                    "odds must be 100% together but were " + Odds.percent(sum, Odds.MAX_DECIMALS));
        }
        return common;
    }

    private static long weight(String name, Ratio chance, BigInteger whole) {
        BigInteger weight =
                BigInteger.valueOf(chance.numerator()).multiply(whole.divide(BigInteger.valueOf(chance.denominator())));
        if (weight.bitLength() > Long.SIZE - 1) {
            throw new IllegalArgumentException("odds of " + name + " have no common denominator up to " + Amounts.MAX);
        }
        return Amounts.check("odds of " + name, weight.longValueExact(), 1, Amounts.MAX);
    }
}
