package dev.levelwright.testkit.game;

import dev.levelwright.activity.Activity;
import dev.levelwright.engine.Adjustment;
import dev.levelwright.rule.Rulebook;
import java.util.List;

/**
 * What people do under a rulebook, in order. What time makes due in between happens by itself.
 *
 * @param rulebook what they play
 * @param activities what they do, each with an id of its own, at instants that never go back
 */
record Story(Rulebook rulebook, List<Activity> activities) {
    Story {
        activities = List.copyOf(activities);
    }

    /** Whether somebody was given something by hand, so that nothing follows from what anybody holds. */
    boolean rich() {
        return activities.stream().anyMatch(Story::byHand);
    }

    /** The same with other activities. */
    Story with(List<Activity> others) {
        return new Story(rulebook, others);
    }

    static boolean byHand(Activity activity) {
        return activity.trusted() && activity.type().equals(Adjustment.TYPE);
    }
}
