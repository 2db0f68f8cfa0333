package dev.levelwright.engine;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.asset.Lapse;
import dev.levelwright.asset.Measure;
import dev.levelwright.rule.Boost;
import dev.levelwright.rule.Rulebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which assets are settled by looking at others, so that all of them are written whenever their holder is: a streak with
 * what is spent for it, receives it and pauses it, a regeneration with what speeds it up or moves its capacity, and what keeps
 * its closed windows with the windows themselves.
 */
final class Entanglement {
    private final Rulebook rulebook;
    private final Map<String, List<Boost>> paceBoosts = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> lapsing = new HashSet<>();
    private final Set<String> receiving = new HashSet<>();
    private final Map<String, List<Asset>> byKind = new HashMap<>();
    private final Map<String, List<BalanceName>> streaks = new HashMap<>();

    Entanglement(Rulebook rulebook) {
        this.rulebook = rulebook;
        rulebook.boosts().values().forEach(this::learn);
        rulebook.assets().values().forEach(this::learn);
        names.stream().sorted().map(rulebook.assets()::get).forEach(this::addToKind);
    }

    private void addToKind(Asset asset) {
        byKind.computeIfAbsent(asset.of(), kind -> new ArrayList<>()).add(asset);
        if (asset.lapse().isPresent()) {
            streaks.computeIfAbsent(asset.of(), kind -> new ArrayList<>()).add(BalanceName.of(asset.name()));
        }
    }

    /** Whether the asset is entangled with others. */
    boolean holds(String asset) {
        return names.contains(asset);
    }

    /** The entangled assets of a kind of holder, in the order of names. */
    List<Asset> of(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** The streaks among them, in the order of names. */
    List<BalanceName> streaks(String kind) {
        return streaks.getOrDefault(kind, List.of());
    }

    /** Whether a lapse can change balances of the asset: a streak, or what is spent for one or receives one. */
    boolean isLapsing(String asset) {
        return lapsing.contains(asset);
    }

    /** Whether the asset receives what lapses, in place of what it was. */
    boolean isReceiving(String asset) {
        return receiving.contains(asset);
    }

    /** The boosts that change how fast an asset regenerates, and up to where. */
    List<Boost> paceBoosts(String asset) {
        return paceBoosts.getOrDefault(asset, List.of());
    }

    private void learn(Boost boost) {
        if (boost.on() == Boost.On.REGENERATION || boost.on() == Boost.On.CAPACITY) {
            paceBoosts
                    .computeIfAbsent(boost.asset(), asset -> new ArrayList<>())
                    .add(boost);
        }
    }

    private void learn(Asset asset) {
        asset.lapse().ifPresent(lapse -> lapsing(asset, lapse));
        if (asset.keep() > 0) {
            add(asset.name());
        }
        boolean moving =
                asset.capacity().filter(Measure.ByStep.class::isInstance).isPresent();
        if (asset.regeneration().isPresent()
                && (moving || !paceBoosts(asset.name()).isEmpty())) {
            add(asset.name());
            paceBoosts(asset.name()).forEach(boost -> boost.heldAs().ifPresent(this::add));
        }
    }

    private void lapsing(Asset streak, Lapse lapse) {
        Set<String> together = new HashSet<>(Set.of(streak.name()));
        lapse.spend().ifPresent(together::add);
        lapse.into().ifPresent(together::add);
        lapse.into().ifPresent(receiving::add);
        lapsing.addAll(together);
        together.forEach(this::add);
        lapse.pause().ifPresent(this::add);
    }

    /** Keyed balances are not all at hand whenever their holder is written, so they cannot be entangled. */
    private void add(String name) {
        Asset asset = rulebook.assets().get(name);
        if (asset != null && asset.per().isEmpty()) {
            names.add(name);
        }
    }
}
