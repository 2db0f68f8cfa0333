package dev.levelwright.rule;

import dev.levelwright.form.Cursor;
import dev.levelwright.form.Document;
import dev.levelwright.form.Problems;
import java.util.Map;

/** Whether the pieces of a rulebook fit together. */
final class RulebookCheck {
    private RulebookCheck() {}

    /** An error with every problem, unless the pieces of {@code rulebook} fit together. */
    static void require(Rulebook rulebook) {
        Problems problems = new Problems("rulebook " + rulebook.name());
        Cursor root = Cursor.root(Document.fields(Map.of()), problems);
        rulebook.tracks().forEach((name, track) -> {
            if (!rulebook.assets().containsKey(track.asset())) {
                root.field("tracks").field(name).field("asset").report("unknown asset \"" + track.asset() + "\"");
            }
        });
        problems.throwIfAny();
    }
}
