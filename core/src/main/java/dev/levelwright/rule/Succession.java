package dev.levelwright.rule;

import dev.levelwright.asset.Asset;
import java.util.TreeSet;

/**
 * What a version of a rulebook must leave as the one before it had it, or balances and journal would part: who has an
 * asset, by what it is keyed, and whether it is posted. Everything else may change from one version to the next.
 */
public final class Succession {
    private Succession() {}

    /**
     * Checks that {@code after} can follow {@code before}.
     *
     * @throws IllegalArgumentException naming the asset, when it cannot
     */
    public static void require(Rulebook before, Rulebook after) {
        for (Asset old : before.assets().values()) {
            Asset now = after.assets().get(old.name());
            if (now != null) {
                require(old.name(), "of", old.of(), now.of());
                require(
                        old.name(),
                        "per",
                        old.per().orElse("nothing"),
                        now.per().orElse("nothing"));
                require(old.name(), "journal", old.journal(), now.journal());
            }
        }
    }

    /**
     * Checks that a realm that plays {@code rulebook} can set what {@code set} says.
     *
     * @throws IllegalArgumentException naming the setting, when it cannot
     */
    public static void require(Rulebook rulebook, Chronicle.Set set) {
        Setting setting = rulebook.settings().get(set.name());
        if (setting == null) {
            throw new IllegalArgumentException("rulebook " + rulebook.name() + " has no setting " + set.name()
                    + "; it has "
                    + String.join(", ", new TreeSet<>(rulebook.settings().keySet())));
        }
        set.value().ifPresent(setting::check);
    }

    private static void require(String asset, String policy, Object before, Object after) {
        if (!before.equals(after)) {
            throw new IllegalArgumentException("asset " + asset + " keeps its " + policy + " from version to version: "
                    + before + ", but was " + after);
        }
    }
}
