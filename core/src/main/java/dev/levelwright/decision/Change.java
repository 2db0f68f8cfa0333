package dev.levelwright.decision;

import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.HoldingsChange;
import dev.levelwright.ledger.Transaction;
import java.util.List;
import java.util.Map;

/**
 * Everything that one decision writes, in one commit.
 *
 * @param holdings what changes about each holder, in the order of names
 * @param transaction what the journal keeps
 * @param deposits credits to holders who are not locked
 * @param taken how many of a holder's waiting deposits were taken in, oldest first
 * @param due activities that become due
 */
public record Change(
        List<HoldingsChange> holdings,
        Transaction transaction,
        List<Deposit> deposits,
        Map<HolderName, Integer> taken,
        List<Due> due) {
    public Change {
        holdings = List.copyOf(holdings);
        deposits = List.copyOf(deposits);
        taken = Map.copyOf(taken);
        due = List.copyOf(due);
    }
}
