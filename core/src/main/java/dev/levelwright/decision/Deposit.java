package dev.levelwright.decision;

import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import dev.levelwright.math.Amounts;

/**
 * A credit to a holder who is not locked for it: it waits, and is taken in when the holder is next settled.
 *
 * @param to the balance that receives it
 * @param amount how much, at least 1
 * @param reason the id of the rule that deposited it
 */
public record Deposit(Account to, long amount, String reason) {
    public Deposit {
        Amounts.check("amount of a deposit", amount, 1, Amounts.MAX);
    }

    /** The account in which what was deposited waits: a posting takes it from the giver to here, and later onward. */
    public static final HolderName WAITING = new HolderName("deposit", "");
}
