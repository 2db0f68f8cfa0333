package dev.levelwright.ledger;

import dev.levelwright.asset.BalanceName;
import dev.levelwright.holder.HolderName;
import dev.levelwright.math.Amounts;

/**
 * An amount of one asset that went from one account to another, so that every transaction sums to zero by its form.
 *
 * @param from where it was taken
 * @param to where it was put: the same asset, perhaps another key
 * @param amount how much, at least 1
 * @param reason the id of the rule that moved it, or one of the engine's own reasons in {@link Reasons}
 */
public record Posting(Account from, Account to, long amount, String reason) {
    public Posting {
        Amounts.check("amount of a posting", amount, 1, Amounts.MAX);
        if (!from.asset().equals(to.asset())) {
            throw new IllegalArgumentException("a posting moves one asset but went from " + from + " to " + to);
        }
    }

    /** {@code amount} brought into the world. */
    public static Posting minted(Account to, long amount, String reason) {
        return new Posting(outside(HolderName.FAUCET, to), to, amount, reason);
    }

    /** {@code amount} taken out of the world. */
    public static Posting burnt(Account from, long amount, String reason) {
        return new Posting(from, outside(HolderName.SINK, from), amount, reason);
    }

    /** The name of the asset that moved. */
    public String asset() {
        return from.asset();
    }

    private static Account outside(HolderName where, Account account) {
        return new Account(where, BalanceName.of(account.asset()));
    }
}
