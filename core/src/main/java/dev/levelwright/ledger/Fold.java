package dev.levelwright.ledger;

import dev.levelwright.asset.BalanceName;
import dev.levelwright.holder.HolderName;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Balances and traits as the journal tells them: the sum of its postings. Starts empty; {@link #add} takes the next. */
public final class Fold {
    private final SortedMap<HolderName, SortedMap<BalanceName, Long>> balances = new TreeMap<>();
    private final SortedMap<HolderName, SortedMap<String, String>> traits = new TreeMap<>();

    /** Takes in the next transaction of the journal. */
    public void add(Transaction transaction) {
        for (Posting posting : transaction.postings()) {
            move(posting.from(), -posting.amount());
            move(posting.to(), posting.amount());
        }
        for (TraitPosting change : transaction.traits()) {
            SortedMap<String, String> held = traits.computeIfAbsent(change.holder(), holder -> new TreeMap<>());
            change.after().ifPresentOrElse(value -> held.put(change.trait(), value), () -> held.remove(change.trait()));
        }
    }

    /** The sum of a balance; 0 when nothing was posted to it. */
    public long amount(HolderName holder, BalanceName name) {
        Map<BalanceName, Long> held = balances.get(holder);
        return held == null ? 0 : held.getOrDefault(name, 0L);
    }

    /** All sums by holder, the faucet's and the sink's among them: per asset they are zero together. */
    public SortedMap<HolderName, SortedMap<BalanceName, Long>> balances() {
        return balances;
    }

    /** All traits by holder. */
    public SortedMap<HolderName, SortedMap<String, String>> traits() {
        return traits;
    }

    private void move(Account account, long amount) {
        balances.computeIfAbsent(account.holder(), holder -> new TreeMap<>())
                .merge(account.balance(), amount, Math::addExact);
    }
}
