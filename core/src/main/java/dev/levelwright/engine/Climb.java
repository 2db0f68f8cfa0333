package dev.levelwright.engine;

import dev.levelwright.asset.BalanceName;
import dev.levelwright.rule.Track;

/**
 * A track with the names of its balances.
 *
 * @param track the track
 * @param amount the balance that it reads
 * @param reached the balance that keeps the highest level rewarded
 */
record Climb(Track track, BalanceName amount, BalanceName reached) {
    static Climb of(Track track) {
        return new Climb(track, BalanceName.of(track.asset()), BalanceName.of(track.reached()));
    }
}
