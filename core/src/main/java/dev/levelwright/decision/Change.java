package dev.levelwright.decision;

import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.HoldingsChange;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that one decision writes, in one commit.
 *
 * @param holdings what changes about each holder, in the order of names
 * @param transaction what the journal keeps
 * @param deposits credits to holders who are not locked
 * @param taken how many of a holder's waiting deposits were taken in, oldest first
 * @param due activities that become due
 * @param kept balances among them that a pool keeps for others, and that stand on no board
 */
public record Change(
        List<HoldingsChange> holdings,
        Transaction transaction,
        List<Deposit> deposits,
        Map<HolderName, Integer> taken,
        List<Due> due,
        Set<Account> kept) {
    public Change {
        holdings = List.copyOf(holdings);
        deposits = List.copyOf(deposits);
        taken = Map.copyOf(taken);
        due = List.copyOf(due);
        kept = Set.copyOf(kept);
    }

    /** A change of nothing that a pool keeps for others. */
    public Change(
            List<HoldingsChange> holdings,
            Transaction transaction,
            List<Deposit> deposits,
            Map<HolderName, Integer> taken,
            List<Due> due) {
        this(holdings, transaction, deposits, taken, due, Set.of());
    }
}
