package dev.levelwright.decision;

import dev.levelwright.ledger.Account;
import dev.levelwright.math.Ratio;
import java.util.List;
import java.util.Optional;

/**
 * How one amount came about: base, each boost, the floor, what cut it, what was posted.
 *
 * <p>Example: base 34, boosts x1.1, x1.5 and x2, floored to 112, cut to 100 by {@code xp-today}, 100 granted.
 *
 * @param rule the rule that moved it
 * @param account which balance
 * @param gain whether the holder gained it rather than paid it
 * @param base the amount before boosts
 * @param boosts the boosts that applied, in order
 * @param floored base times all boosts, floored once
 * @param cut what left room for less, if anything did
 * @param amount what was really gained or paid
 */
public record Derivation(
        String rule,
        Account account,
        boolean gain,
        long base,
        List<Boosted> boosts,
        long floored,
        Optional<Cut> cut,
        long amount) {
    public Derivation {
        boosts = List.copyOf(boosts);
    }

    /** An amount without boosts and cuts. */
    public static Derivation plain(String rule, Account account, boolean gain, long amount) {
        return new Derivation(rule, account, gain, amount, List.of(), amount, Optional.empty(), amount);
    }

    /** A group of boosts that applied, and what it came to. */
    public record Boosted(String group, List<String> boosts, Ratio by) {
        public Boosted {
            boosts = List.copyOf(boosts);
        }
    }

    /** The asset whose room was the least, and that room. */
    public record Cut(String asset, long room) {}
}
