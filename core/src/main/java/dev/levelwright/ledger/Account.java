package dev.levelwright.ledger;

import dev.levelwright.asset.BalanceName;
import dev.levelwright.holder.HolderName;

/**
 * One balance of one holder: what postings go from and to.
 *
 * @param holder whose, or {@link HolderName#FAUCET} or {@link HolderName#SINK} where amounts begin and end
 * @param balance which of the holder's balances
 */
public record Account(HolderName holder, BalanceName balance) {
    /** The name of the asset. */
    public String asset() {
        return balance.asset();
    }

    @Override
    public String toString() {
        return holder + " " + balance;
    }
}
