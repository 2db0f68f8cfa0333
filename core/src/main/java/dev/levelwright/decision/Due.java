package dev.levelwright.decision;

import dev.levelwright.activity.Activity;

/**
 * An activity that time itself makes due: a lottery closes, a wager expires. Its id is canonical, so that whoever runs
 * it and however often, it happens once.
 *
 * @param activity what will happen; its instant is when it is due
 */
public record Due(Activity activity) {
    /** The instant (epoch milliseconds) from which on it can be run. */
    public long at() {
        return activity.at();
    }
}
