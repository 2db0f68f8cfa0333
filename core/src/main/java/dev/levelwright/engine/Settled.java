package dev.levelwright.engine;

import dev.levelwright.asset.Balance;
import java.util.Optional;

/**
 * A balance brought up to an instant.
 *
 * @param before as it was written, or empty when it never was
 * @param now as it is
 * @param reason why it changed, for the posting
 * @param closed the key under which the amount of a window that ended is kept, or empty
 */
record Settled(Optional<Balance> before, Balance now, String reason, Optional<String> closed) {
    static Settled of(Optional<Balance> before, Balance now, String reason) {
        return new Settled(before, now, reason, Optional.empty());
    }

    /** The same with another balance now. */
    Settled with(Balance balance, String why) {
        return new Settled(before, balance, why, closed);
    }
}
