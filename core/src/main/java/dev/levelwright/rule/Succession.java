package dev.levelwright.rule;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Lapse;
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

    /**
     * Checks that a realm that plays {@code rulebook} can be given a gift.
     *
     * @param before what was published until now
     * @throws IllegalArgumentException naming the asset, when it has none that can be given, or the gift was given before
     */
    public static void require(Rulebook rulebook, Chronicle before, Chronicle.Gift gift) {
        for (String name : gift.amounts().keySet()) {
            Asset asset = rulebook.assets().get(name);
            if (asset == null) {
                throw new IllegalArgumentException("rulebook " + rulebook.name() + " has no asset " + name);
            }
            boolean receives = rulebook.assets().values().stream()
                    .anyMatch(streak -> streak.lapse()
                            .flatMap(Lapse::into)
                            .filter(name::equals)
                            .isPresent());
            if (asset.reset().isPresent()
                    || asset.lapse().isPresent()
                    || asset.per().isPresent()
                    || receives) {
                throw new IllegalArgumentException("asset " + name
                        + " resets, lapses, receives what lapses or is kept per something, so it cannot be given to"
                        + " everybody");
            }
        }
        boolean given = before.entries().stream()
                .anyMatch(entry ->
                        entry instanceof Chronicle.Gift other && other.id().equals(gift.id()));
        if (given) {
            throw new IllegalArgumentException("gift " + gift.id() + " was given already");
        }
    }

    private static void require(String asset, String policy, Object before, Object after) {
        if (!before.equals(after)) {
            throw new IllegalArgumentException("asset " + asset + " keeps its " + policy + " from version to version: "
                    + before + ", but was " + after);
        }
    }
}
