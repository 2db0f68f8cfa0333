package dev.levelwright.engine;

import dev.levelwright.asset.BalanceName;
import dev.levelwright.curve.Curve;
import dev.levelwright.curve.Progress;
import dev.levelwright.rule.OnChange;
import dev.levelwright.rule.Track;
import java.util.function.ToLongFunction;

/** Where a holder stands on a track: by the amount, and never below what was rewarded where the track says so. */
final class Leveled {
    private Leveled() {}

    /** Where the holder, who has the track's asset, stands now. */
    static Progress now(HoldingsDraft holdings, Track track) {
        return progress(track, name -> holdings.now(name).amount());
    }

    /** Where the holder stood at the beginning of the decision. */
    static Progress opening(HoldingsDraft holdings, Track track) {
        return progress(track, name -> holdings.opening(name).amount());
    }

    private static Progress progress(Track track, ToLongFunction<BalanceName> amounts) {
        Curve curve = track.curve();
        Progress plain = curve.progress(amounts.applyAsLong(BalanceName.of(track.asset())));
        if (track.onChange() != OnChange.NEVER_DEMOTE) {
            return plain;
        }
        long reached = Math.min(curve.last(), amounts.applyAsLong(BalanceName.of(track.reached())));
        return reached <= plain.level()
                ? plain
                : new Progress((int) reached, 0, curve.costOf((int) reached).orElse(0));
    }
}
