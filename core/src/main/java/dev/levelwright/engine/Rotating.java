package dev.levelwright.engine;

import dev.levelwright.math.Rolls;
import dev.levelwright.rule.Rotation;
import java.util.List;

/** What a rotation shows to one holder in the window in which the holder stands. */
record Rotating(HoldingsDraft holdings) {
    /** What is shown now, in the order in which the rotation names it. */
    List<String> shown(Rotation rotation) {
        Scene scene = holdings.draft().scene();
        long start = holdings.frame(rotation.window()).start();
        Rolls rolls = scene.dice()
                .rotation(scene.realm(), rotation.name(), holdings.holder().toString(), start);
        List<String> picked = rotation.table().draw(rolls::between, 0).entries();
        return rotation.of().stream().filter(picked::contains).toList();
    }
}
