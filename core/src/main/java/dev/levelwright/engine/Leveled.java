package dev.levelwright.engine;

import dev.levelwright.curve.Curve;
import dev.levelwright.curve.Progress;
import dev.levelwright.rule.OnChange;

/** Where a holder stands on a track: by the amount, and never below what was rewarded where the track says so. */
final class Leveled {
    private Leveled() {}

    /** Where the holder, who has the track's asset, stands now. */
    static Progress now(HoldingsDraft holdings, Climb climb) {
        long reached = isKept(climb) ? holdings.now(climb.reached()).amount() : 0;
        return progress(climb, holdings.now(climb.amount()).amount(), reached);
    }

    /** Where the holder stood at the beginning of the decision. */
    static Progress opening(HoldingsDraft holdings, Climb climb) {
        long reached = isKept(climb) ? holdings.opening(climb.reached()).amount() : 0;
        return progress(climb, holdings.opening(climb.amount()).amount(), reached);
    }

    private static boolean isKept(Climb climb) {
        return climb.track().onChange() == OnChange.NEVER_DEMOTE;
    }

    private static Progress progress(Climb climb, long amount, long rewarded) {
        Curve curve = climb.track().curve();
        Progress plain = curve.progress(amount);
        if (!isKept(climb)) {
            return plain;
        }
        long reached = Math.min(curve.last(), rewarded);
        return reached <= plain.level()
                ? plain
                : new Progress((int) reached, 0, curve.costOf((int) reached).orElse(0));
    }
}
