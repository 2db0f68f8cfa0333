package dev.levelwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Deposit;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.ledger.Entry;
import dev.levelwright.ledger.Fold;
import dev.levelwright.ledger.Transaction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The journal's side and the store's side of the books, for assets that were journalled all the time. */
record Books(History history, Fold fold) {
    /** That every journalled balance and every trait is what its postings come to, and nothing else was posted. */
    void requireAgreement(SortedMap<HolderName, Holdings> state) {
        SortedMap<HolderName, SortedMap<BalanceName, Long>> kept = new TreeMap<>();
        SortedMap<HolderName, SortedMap<String, String>> traits = new TreeMap<>();
        state.forEach((holder, holdings) -> {
            kept.put(holder, amounts(holdings));
            traits.put(holder, new TreeMap<>(holdings.traits()));
        });
        assertThat(withoutNothing(fold.balances())).isEqualTo(withoutNothing(kept));
        assertThat(withoutEmpty(fold.traits())).isEqualTo(withoutEmpty(traits));
    }

    /** That what one account gave another got, asset by asset. */
    static void requireSumsOfZero(Fold fold) {
        Map<String, Long> sums = new HashMap<>();
        fold.balances()
                .values()
                .forEach(held -> held.forEach((name, amount) -> sums.merge(name.asset(), amount, Math::addExact)));
        assertThat(sums.values()).allMatch(sum -> sum == 0);
    }

    /** That nobody owes anything but the faucet. */
    static void requireNothingNegative(Fold fold) {
        fold.balances().forEach((holder, held) -> {
            if (!holder.equals(HolderName.FAUCET)) {
                assertThat(held)
                        .as("balances of %s", holder)
                        .allSatisfy((name, amount) -> assertThat(amount).isNotNegative());
            }
        });
    }

    /** Journal and state as text, in an order that depends on nothing but them. */
    static byte[] bytes(Trial trial) {
        StringBuilder text = new StringBuilder();
        trial.journal().forEach(entry -> append(text, entry));
        trial.state().values().forEach(holdings -> append(text, holdings));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder text, Entry entry) {
        Transaction transaction = entry.transaction();
        Activity cause = transaction.activity();
        text.append(entry.number()).append(' ').append(cause.id()).append(' ').append(cause.content());
        text.append(new TreeMap<>(cause.context())).append(transaction.at()).append(transaction.rulebook());
        text.append(transaction.zones()).append(transaction.postings()).append(transaction.traits());
        text.append(transaction.draws()).append('\n');
    }

    private static void append(StringBuilder text, Holdings holdings) {
        text.append(holdings.holder()).append(' ').append(holdings.seenAt());
        holdings.forEachBalance((name, balance) -> text.append(name).append(balance));
        text.append(new TreeMap<>(holdings.traits()))
                .append(new TreeMap<>(holdings.frames()))
                .append('\n');
    }

    private SortedMap<BalanceName, Long> amounts(Holdings holdings) {
        SortedMap<BalanceName, Long> amounts = new TreeMap<>();
        holdings.forEachBalance((name, balance) -> {
            if (isJournalled(name)) {
                amounts.put(name, balance.amount());
            }
        });
        return amounts;
    }

    private boolean isJournalled(BalanceName name) {
        return history.rulebooks().stream()
                .map(rulebook -> Optional.ofNullable(rulebook.assets().get(name.asset())))
                .allMatch(asset -> asset.filter(Asset::journal).isPresent());
    }

    private SortedMap<HolderName, SortedMap<BalanceName, Long>> withoutNothing(
            SortedMap<HolderName, SortedMap<BalanceName, Long>> balances) {
        SortedMap<HolderName, SortedMap<BalanceName, Long>> some = new TreeMap<>();
        balances.forEach((holder, held) -> {
            SortedMap<BalanceName, Long> amounts = new TreeMap<>(held);
            amounts.values().removeIf(amount -> amount == 0);
            amounts.keySet().removeIf(name -> !isJournalled(name));
            if (!amounts.isEmpty() && !holder.isOutside() && !holder.equals(Deposit.WAITING)) {
                some.put(holder, amounts);
            }
        });
        return some;
    }

    private static SortedMap<HolderName, SortedMap<String, String>> withoutEmpty(
            SortedMap<HolderName, SortedMap<String, String>> traits) {
        SortedMap<HolderName, SortedMap<String, String>> some = new TreeMap<>(traits);
        some.values().removeIf(Map::isEmpty);
        return some;
    }
}
