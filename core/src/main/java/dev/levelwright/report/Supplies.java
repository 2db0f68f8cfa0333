package dev.levelwright.report;

import dev.levelwright.decision.Deposit;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.Transaction;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The supplies of all assets, transaction by transaction. */
final class Supplies {
    private final SortedMap<String, Count> counts = new TreeMap<>();

    void add(Transaction transaction) {
        transaction.postings().forEach(this::add);
    }

    List<Supply> all() {
        return counts.entrySet().stream()
                .map(count -> count.getValue().supply(count.getKey()))
                .toList();
    }

    private void add(Posting posting) {
        Count count = counts.computeIfAbsent(posting.asset(), asset -> new Count());
        count.add(posting.from().holder(), -posting.amount(), posting.reason());
        count.add(posting.to().holder(), posting.amount(), posting.reason());
    }

    private static final class Count {
        private final SortedMap<String, Long> minted = new TreeMap<>();
        private final SortedMap<String, Long> burnt = new TreeMap<>();
        private long waiting;

        void add(HolderName holder, long amount, String reason) {
            if (holder.equals(HolderName.FAUCET)) {
                minted.merge(reason, -amount, Math::addExact);
            } else if (holder.equals(HolderName.SINK)) {
                burnt.merge(reason, amount, Math::addExact);
            } else if (holder.equals(Deposit.WAITING)) {
                waiting = Math.addExact(waiting, amount);
            }
        }

        Supply supply(String asset) {
            return new Supply(asset, minted, burnt, waiting);
        }
    }
}
