package dev.levelwright.testkit;

import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.engine.View;
import dev.levelwright.holder.Holdings;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a view shows of one holder: what two ways to the same instant must agree on.
 *
 * @param amounts the amounts that are not nothing
 * @param traits the traits
 */
record Held(SortedMap<BalanceName, Long> amounts, Map<String, String> traits) {
    /** What {@code view} shows, also of assets that were never written. */
    static Held of(View view, Iterable<String> assets) {
        SortedMap<BalanceName, Long> amounts = new TreeMap<>();
        assets.forEach(asset -> amounts.put(BalanceName.of(asset), view.amount(asset)));
        Holdings settled = view.settled();
        settled.forEachBalance((name, balance) -> amounts.put(name, amount(balance)));
        amounts.values().removeIf(amount -> amount == 0);
        return new Held(amounts, new TreeMap<>(settled.traits()));
    }

    /** The same without the assets whose names begin so. */
    Held without(String prefix) {
        SortedMap<BalanceName, Long> others = new TreeMap<>(amounts);
        others.keySet().removeIf(name -> name.asset().startsWith(prefix));
        return new Held(others, traits);
    }

    private static long amount(Balance balance) {
        return balance.amount();
    }
}
