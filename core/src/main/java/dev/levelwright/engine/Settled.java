package dev.levelwright.engine;

import dev.levelwright.asset.Balance;
import dev.levelwright.engine.Published.Shift;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A balance brought up to an instant.
 *
 * @param before as it was written, or empty when it never was
 * @param now as it is
 * @param reason why it changed, for the posting
 * @param closed the key under which the amount of a window that ended is kept, or empty
 * @param shifts what the chronicle did to it meanwhile, in order
 */
record Settled(Optional<Balance> before, Balance now, String reason, Optional<String> closed, List<Shift> shifts) {
    static Settled of(Optional<Balance> before, Balance now, String reason) {
        return new Settled(before, now, reason, Optional.empty(), List.of());
    }

    /** The same with the amount that the chronicle makes of it at an instant. */
    Settled shifted(List<Shift> more, Balance balance) {
        return new Settled(
                before,
                balance,
                reason,
                closed,
                Stream.concat(shifts.stream(), more.stream()).toList());
    }

    /** How much was given meanwhile. */
    long given() {
        long given = 0;
        for (Shift shift : shifts) {
            given += shift.isGift() ? shift.amount() : 0;
        }
        return given;
    }

    /** The same with the amount of a window that ended kept under a key. */
    Settled closedAs(String key) {
        return new Settled(before, now, reason, Optional.of(key), shifts);
    }

    /** The same with another balance now. */
    Settled with(Balance balance, String why) {
        return new Settled(before, balance, why, closed, shifts);
    }
}
