package dev.levelwright.engine;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Decision;
import dev.levelwright.decision.Refusal;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.mechanic.Refused;
import dev.levelwright.rule.Rule;
import java.util.OptionalLong;

/** Does by hand what an {@link Adjustment} says, and what follows from it: levels and thresholds. */
final class Adjusting {
    private static final Rule HOST =
            Rule.named(Reasons.ADJUSTMENT).on(Adjustment.TYPE).build();

    private final Draft draft;
    private final Adjustment adjustment;
    private final RuleTurn turn;

    Adjusting(Draft draft, Adjustment adjustment) {
        this.draft = draft;
        this.adjustment = adjustment;
        this.turn = new RuleTurn(draft, draft.activity(), HOST);
    }

    /** What comes of it; refuses when it cannot be done whole. */
    Decision decision() {
        adjustment.balances().forEach(this::adjust);
        Run run = new Run(draft);
        new Progression(draft, run).follow();
        return new Decision.Accepted(
                draft.tally().trace(), run.refusals(), draft.tally().events());
    }

    private void adjust(String name) {
        requireHeld(name);
        Account account = new Account(adjustment.holder(), BalanceName.of(name));
        long held = turn.amount(account);
        switch (adjustment.how()) {
            case GRANT -> raise(account, held, turn.room(account));
            case TAKE -> lower(account, held);
            case SET -> set(account, held);
        }
    }

    private void requireHeld(String name) {
        boolean right = draft.era()
                .edition()
                .asset(name)
                .filter(asset -> asset.of().equals(adjustment.holder().kind()) || isBookkeeping(asset))
                .filter(asset -> asset.per().isEmpty())
                .isPresent();
        if (!right) {
            throw refused(new Refusal.Malformed(turn.rule(), name, "is nothing that " + adjustment.holder() + " has"));
        }
    }

    /** The allowances of limits, which any holder may have. */
    private static boolean isBookkeeping(Asset asset) {
        return asset.name().indexOf('/') > 0 && asset.reset().isPresent();
    }

    private void raise(Account account, long held, long room) {
        if (adjustment.amount() > room) {
            throw refused(new Refusal.Full(
                    turn.rule(), account.holder(), account.asset(), adjustment.amount(), Math.max(0, room)));
        }
        turn.put(account, held + adjustment.amount());
    }

    private void lower(Account account, long held) {
        if (adjustment.amount() > held) {
            throw refused(new Refusal.Insufficient(
                    turn.rule(),
                    account.holder(),
                    account.asset(),
                    adjustment.amount(),
                    held,
                    turn.reaches(account, adjustment.amount())));
        }
        turn.put(account, held - adjustment.amount());
    }

    private void set(Account account, long held) {
        long capacity = Math.max(held, turn.capacity(account));
        if (adjustment.amount() > capacity) {
            throw refused(new Refusal.Capped(
                    turn.rule(), account.holder(), account.asset(), capacity, "", OptionalLong.empty()));
        }
        turn.put(account, adjustment.amount());
    }

    private Refused refused(Refusal refusal) {
        return new Refused(refusal);
    }
}
