package dev.levelwright.engine;

import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import org.jspecify.annotations.Nullable;

/** One balance of one holder while a decision is made: how it was when the decision began, and how it is now. */
final class Cell {
    /** What is said of how much a balance can be while nobody has asked. */
    static final long UNKNOWN = -1;

    private final BalanceName name;
    private final Policy policy;
    private @Nullable Settled opening;
    private @Nullable Balance change;
    private long most = UNKNOWN;

    Cell(BalanceName name, Policy policy) {
        this.name = name;
        this.policy = policy;
    }

    BalanceName name() {
        return name;
    }

    Policy policy() {
        return policy;
    }

    /** The balance at the decision's instant, before the decision; null until somebody has settled it. */
    @Nullable
    Settled opening() {
        return opening;
    }

    void open(Settled settled) {
        opening = settled;
    }

    /** The balance as the decision has changed it; null while it has not. */
    @Nullable
    Balance change() {
        return change;
    }

    void change(@Nullable Balance balance) {
        change = balance;
    }

    /** How much the balance can be by grants: its capacity when the decision began, and what may be above it. */
    long most() {
        return most;
    }

    void limit(long amount) {
        most = amount;
    }

    boolean isChanged() {
        return change != null;
    }
}
