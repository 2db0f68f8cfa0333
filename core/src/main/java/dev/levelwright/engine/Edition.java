package dev.levelwright.engine;

import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Lapse;
import dev.levelwright.asset.Measure;
import dev.levelwright.holder.Kind;
import dev.levelwright.rule.Boost;
import dev.levelwright.rule.Limit;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.Track;
import dev.levelwright.rule.Trigger;
import dev.levelwright.rule.Windows;
import dev.levelwright.time.Window;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A rulebook made ready to be played: rules by what sets them off, boosts by what they act on, the allowances of limits
 * and the bookkeeping of tracks as assets among the others.
 */
final class Edition {
    private final Rulebook rulebook;
    private final String hash;
    private final Map<String, Asset> assets = new HashMap<>();
    private final Map<String, Window> windows = new HashMap<>();
    private final Map<String, List<Rule>> rules = new HashMap<>();
    private final Map<String, List<Rule>> reaches = new HashMap<>();
    private final Map<String, List<Track>> tracks = new HashMap<>();
    private final Map<Boost.On, Map<String, List<Boost>>> boosts = new HashMap<>();
    private final Map<String, List<String>> earlier = new HashMap<>();
    private final Set<String> entangled = new HashSet<>();

    Edition(Rulebook rulebook, String hash) {
        this.rulebook = rulebook;
        this.hash = hash;
        assets.putAll(rulebook.assets());
        rulebook.tracks().values().forEach(this::add);
        rulebook.boosts().values().forEach(this::add);
        rulebook.rules().forEach(this::add);
        assets.values().forEach(this::addWindows);
        rulebook.assets().values().forEach(this::entangle);
    }

    Rulebook rulebook() {
        return rulebook;
    }

    String hash() {
        return hash;
    }

    /** The asset of that name, the engine's own among them. */
    Optional<Asset> asset(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    /** The window of that name, which a checked rulebook has. */
    Window window(String name) {
        Window window = windows.get(name);
        if (window == null) {
            throw new IllegalStateException("rulebook " + rulebook.name() + " has no window " + name);
        }
        return window;
    }

    /** The rules that activities of {@code type} set off, in order. */
    List<Rule> rules(String type) {
        return rules.getOrDefault(type, List.of());
    }

    /** The rules that wait for amounts of {@code asset}, in order. */
    List<Rule> reaches(String asset) {
        return reaches.getOrDefault(asset, List.of());
    }

    /** The tracks over {@code asset}. */
    List<Track> tracks(String asset) {
        return tracks.getOrDefault(asset, List.of());
    }

    /** The boosts that act on {@code asset} in that way, in order. */
    List<Boost> boosts(Boost.On on, String asset) {
        return boosts.getOrDefault(on, Map.of()).getOrDefault(asset, List.of());
    }

    /** The names under which the allowance {@code name} was kept before its rule was renamed. */
    List<String> earlier(String name) {
        return earlier.getOrDefault(name, List.of());
    }

    /** The assets whose settling looks at other balances, so that they are written whenever their holder is. */
    Set<String> entangled() {
        return entangled;
    }

    /** The field of a unit kind's catalogue entry, or empty. */
    Optional<String> entry(String kind, String entry, String field) {
        return Optional.ofNullable(rulebook.kinds().get(kind))
                .filter(Kind.Unit.class::isInstance)
                .flatMap(unit -> ((Kind.Unit) unit).catalogue())
                .map(rulebook.catalogues()::get)
                .flatMap(catalogue -> catalogue.value(entry, field));
    }

    /** The value of a setting: the realm's own, or the rulebook's. */
    Optional<Fact> setting(Map<String, Fact> settings, String name) {
        return Optional.ofNullable(rulebook.settings().get(name))
                .map(setting -> settings.getOrDefault(name, setting.standard()));
    }

    private void add(Track track) {
        tracks.computeIfAbsent(track.asset(), asset -> new ArrayList<>()).add(track);
        assets.put(track.reached(), Asset.named(track.reached()).unjournalled().build());
    }

    private void add(Boost boost) {
        boosts.computeIfAbsent(boost.on(), on -> new HashMap<>())
                .computeIfAbsent(boost.asset(), asset -> new ArrayList<>())
                .add(boost);
    }

    private void add(Rule rule) {
        if (rule.trigger() instanceof Trigger.On on) {
            rules.computeIfAbsent(on.type(), type -> new ArrayList<>()).add(rule);
        } else if (rule.trigger() instanceof Trigger.Reach reach) {
            reaches.computeIfAbsent(reach.path().name(), asset -> new ArrayList<>())
                    .add(rule);
        }
        for (Limit limit : rule.limits()) {
            String name = limit.allowance(rule.id());
            assets.put(name, allowance(name, limit));
            earlier.put(name, rule.was().stream().map(limit::allowance).toList());
        }
    }

    private static Asset allowance(String name, Limit limit) {
        return Asset.named(name)
                .capacity(limit.most())
                .reset(limit.window())
                .unjournalled()
                .build();
    }

    private void addWindows(Asset asset) {
        asset.reset().ifPresent(this::addWindow);
        asset.lapse().map(Lapse::window).ifPresent(this::addWindow);
    }

    private void addWindow(String name) {
        Windows.find(rulebook.windows(), name).ifPresent(window -> windows.put(name, window));
    }

    private void entangle(Asset asset) {
        asset.lapse().ifPresent(lapse -> {
            entangled.add(asset.name());
            lapse.spend().ifPresent(entangled::add);
            lapse.into().ifPresent(entangled::add);
        });
        boolean moving = asset.capacity().filter(Measure.ByStep.class::isInstance).isPresent()
                || !boosts(Boost.On.REGENERATION, asset.name()).isEmpty()
                || !boosts(Boost.On.CAPACITY, asset.name()).isEmpty();
        if (asset.regeneration().isPresent() && moving) {
            entangled.add(asset.name());
            boosts(Boost.On.REGENERATION, asset.name()).forEach(boost -> boost.heldAs().ifPresent(entangled::add));
            boosts(Boost.On.CAPACITY, asset.name()).forEach(boost -> boost.heldAs().ifPresent(entangled::add));
        }
    }
}
