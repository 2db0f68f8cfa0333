package dev.levelwright.decision;

import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;

/** Something worth telling that a decision brought about. */
public sealed interface Event {
    /** Whom it happened to. */
    HolderName holder();

    /**
     * A level that was reached for the first time; when several are gained at once there is one for each, in order.
     *
     * @param track the track
     * @param level the level reached
     * @param title the level's name in the rulebook, or empty
     */
    record LevelUp(HolderName holder, String track, int level, String title) implements Event {}

    /** An amount that a {@code reach} rule waits for. */
    record Reached(Account account, long amount, String rule) implements Event {
        @Override
        public HolderName holder() {
            return account.holder();
        }
    }

    /** A unit that was made. */
    record Created(HolderName holder, HolderName unit) implements Event {}

    /** A pool that was opened: a lot, a wager. */
    record Opened(HolderName holder, HolderName pool) implements Event {}
}
