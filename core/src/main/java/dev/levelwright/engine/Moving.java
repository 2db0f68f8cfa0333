package dev.levelwright.engine;

import dev.levelwright.decision.Deposit;
import dev.levelwright.decision.Derivation;
import dev.levelwright.decision.Refusal;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Posting;

/** What one rule moves from one holder to another: everything is asked before anything is posted. */
final class Moving {
    private final RuleTurn turn;

    Moving(RuleTurn turn) {
        this.turn = turn;
    }

    /** Moves {@code amount}, of which {@code fee} ends in the sink. */
    void move(Account from, Account to, long amount, long fee) {
        if (from.equals(to)) {
            throw turn.refuse(new Refusal.Malformed(turn.rule(), "move", "from " + from + " to itself"));
        }
        requireHeld(from, amount);
        long arriving = amount - fee;
        long room = turn.room(to);
        if (room < arriving) {
            throw turn.refuse(new Refusal.Full(turn.rule(), to.holder(), to.asset(), arriving, room));
        }
        turn.write(from, turn.amount(from) - amount);
        turn.write(to, turn.amount(to) + arriving);
        post(from, to, arriving);
        if (fee > 0 && turn.journalled(from)) {
            post(Posting.burnt(from, fee, turn.rule()));
        }
        turn.add(Derivation.plain(turn.rule(), from, false, amount));
        turn.add(Derivation.plain(turn.rule(), to, true, arriving));
    }

    /** Takes what is deposited from the giver; it waits until the receiver is next settled. */
    void deposit(Account from, Deposit deposit) {
        requireHeld(from, deposit.amount());
        turn.write(from, turn.amount(from) - deposit.amount());
        post(from, new Account(Deposit.WAITING, from.balance()), deposit.amount());
        turn.draft().tally().add(deposit);
        turn.add(Derivation.plain(turn.rule(), from, false, deposit.amount()));
    }

    private void requireHeld(Account from, long amount) {
        if (amount < 1) {
            throw turn.refuse(new Refusal.Malformed(turn.rule(), "amount", "must be at least 1 but was " + amount));
        }
        long held = turn.amount(from);
        if (held < amount) {
            throw turn.refuse(new Refusal.Insufficient(
                    turn.rule(), from.holder(), from.asset(), amount, held, turn.reaches(from, amount)));
        }
    }

    private void post(Account from, Account to, long amount) {
        if (amount > 0 && turn.journalled(from)) {
            post(new Posting(from, to, amount, turn.rule()));
        }
    }

    private void post(Posting posting) {
        turn.draft().tally().add(posting);
    }
}
