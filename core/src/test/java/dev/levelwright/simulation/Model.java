package dev.levelwright.simulation;

import dev.levelwright.engine.View;
import dev.levelwright.holder.HolderName;
import java.util.Collection;
import java.util.function.Function;

/** What must come of one realm's activities, worked out without the engine. */
interface Model {
    /** Takes in what became durable next, and requires that it came to what it must. */
    void take(Commit commit);

    /** Requires that everybody is seen to have what they must at an instant (epoch milliseconds). */
    void requireViews(Collection<HolderName> holders, long at, Function<HolderName, View> views);
}
