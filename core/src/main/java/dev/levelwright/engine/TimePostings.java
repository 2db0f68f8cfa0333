package dev.levelwright.engine;

import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.math.Amounts;

/** Writes down what time did to a balance of one holder before the decision changes it. */
final class TimePostings {
    private final HoldingsDraft holdings;
    private final Draft draft;

    TimePostings(HoldingsDraft holdings) {
        this.holdings = holdings;
        this.draft = holdings.draft();
    }

    /** Posts it, and keeps the window that was closed, if the asset keeps any. */
    void post(Cell cell, Settled settled) {
        BalanceName name = cell.name();
        if (settled.closed().isPresent()) {
            close(
                    name,
                    new BalanceName(name.asset(), settled.closed().get()),
                    settled.before().orElseThrow());
        } else if (cell.policy().journalled()) {
            long before = settled.before().isPresent() ? settled.before().get().amount() : 0;
            for (Published.Shift shift : settled.shifts()) {
                draft.post(new Account(holdings.holder(), name), before, before + shift.amount(), shift.reason());
                before += shift.amount();
            }
            long now = settled.now().amount();
            if (before != now) {
                draft.post(new Account(holdings.holder(), name), before, now, settled.reason());
            }
        }
    }

    /** Two windows may begin on the same local date, when the zone changed between them; they are kept as one. */
    private void close(BalanceName open, BalanceName kept, Balance closed) {
        Balance before = holdings.now(kept);
        long fits = Math.min(closed.amount(), Amounts.MAX - before.amount());
        holdings.keep(kept, new Balance(before.amount() + fits, closed.settledAt(), closed.risenAt()));
        if (draft.journalled(open)) {
            Account from = new Account(holdings.holder(), open);
            if (fits > 0) {
                Account to = new Account(holdings.holder(), kept);
                draft.tally().add(new Posting(from, to, fits, Reasons.CLOSED));
            }
            draft.post(from, closed.amount() - fits, 0, Reasons.CLOSED);
        }
    }
}
