package dev.levelwright.asset;

import dev.levelwright.math.Amounts;
import java.util.Optional;

/**
 * How a streak ends: when a whole window passes in which the amount did not rise, it falls to zero.
 *
 * <p>Example: window {@code day}, spend {@code freeze}. A streak of 9 that misses two days with one freeze left loses
 * the freeze for the first day and falls to zero for the second; with {@code into: streak-lost} the 9 go there.
 *
 * <p>Example: pause {@code vacation}, which counts down by one a day. Who holds 7 of it misses nothing for 7 days, and
 * not in the window in which these end.
 *
 * @param window the window in which the amount must rise
 * @param grace milliseconds after a missed window in which the streak can still be continued
 * @param spend an asset of the same holder of which one is spent for each missed window instead of lapsing
 * @param into an asset of the same holder that receives what lapsed; one with an expiry keeps it for that long, which is
 *     how long the streak can be restored
 * @param pause an asset of the same holder; no window is missed in which some of it was held
 */
public record Lapse(String window, long grace, Optional<String> spend, Optional<String> into, Optional<String> pause) {
    public Lapse {
        Amounts.check("grace of a lapse in milliseconds", grace, 0, Amounts.MAX);
    }

    /** A streak that nothing pauses. */
    public Lapse(String window, long grace, Optional<String> spend, Optional<String> into) {
        this(window, grace, spend, into, Optional.empty());
    }

    /** The same streak, which an asset pauses. */
    public Lapse paused(String asset) {
        return new Lapse(window, grace, spend, into, Optional.of(asset));
    }
}
