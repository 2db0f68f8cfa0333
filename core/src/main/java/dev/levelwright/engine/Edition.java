package dev.levelwright.engine;

import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.AssetBuilder;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.asset.Lapse;
import dev.levelwright.holder.Kind;
import dev.levelwright.rule.Boost;
import dev.levelwright.rule.Limit;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.Stacking;
import dev.levelwright.rule.Track;
import dev.levelwright.rule.Trigger;
import dev.levelwright.rule.Windows;
import dev.levelwright.time.Window;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rulebook made ready to be played: rules by what sets them off, boosts by what they act on, the allowances of limits
 * and the bookkeeping of tracks as assets among the others.
 */
final class Edition {
    private final Rulebook rulebook;
    private final String hash;
    private final Map<String, Asset> assets = new HashMap<>();
    private final Map<String, Asset> keptInPools = new HashMap<>();
    private final Map<String, Window> windows = new HashMap<>();
    private final Map<String, BalanceName> names = new HashMap<>();
    private final Map<String, Policy> policies = new HashMap<>();
    private final Map<String, Policy> policiesInPools = new HashMap<>();
    private final Map<String, List<Script>> rules = new HashMap<>();
    private final Map<String, List<Script>> reaches = new HashMap<>();
    private final Map<String, List<Track>> tracks = new HashMap<>();
    private final Map<String, Climb> climbs = new HashMap<>();
    private final Map<Boost.On, Map<String, List<Boost>>> boosts = new EnumMap<>(Boost.On.class);
    private final Map<String, List<String>> earlier = new HashMap<>();
    private final Entanglement entanglement;
    private final boolean keeping;

    Edition(Rulebook rulebook, String hash) {
        this.rulebook = rulebook;
        this.hash = hash;
        this.entanglement = new Entanglement(rulebook);
        assets.putAll(rulebook.assets());
        rulebook.assets().forEach((name, asset) -> keptInPools.put(name, plain(asset)));
        rulebook.tracks().values().forEach(this::add);
        rulebook.boosts().values().forEach(this::add);
        rulebook.rules().forEach(this::add);
        assets.values().forEach(this::addWindows);
        rulebook.rotations().values().forEach(rotation -> addWindow(rotation.window()));
        assets.keySet().forEach(this::shared);
        assets.values().forEach(asset -> policies.put(asset.name(), policy(asset, true, false)));
        keptInPools.values().forEach(asset -> policiesInPools.put(asset.name(), policy(asset, true, true)));
        keeping = rulebook.kinds().values().stream().anyMatch(Kind.Pool.class::isInstance);
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

    /**
     * The asset of that name as holders of {@code kind} have it: a pool that keeps for a while what is another's has
     * nothing of it to begin with, and neither capacity nor time act on it there.
     */
    Optional<Asset> asset(String name, String kind) {
        return kept(name, kind).or(() -> asset(name));
    }

    /** Whether there are pools, which may keep what is another's. */
    boolean isKeeping() {
        return keeping;
    }

    /** The policy of that name, the engine's own among them. */
    Optional<Policy> policy(String name) {
        return Optional.ofNullable(policies.get(name));
    }

    /** What {@link #asset(String, String)} says, and all else about it; a timeless asset when there is none of that name. */
    Policy policy(String name, String kind) {
        Policy kept = keeping && isKept(name, kind) ? policiesInPools.get(name) : null;
        Policy policy = kept != null ? kept : policies.get(name);
        return policy != null
                ? policy
                : policy(Asset.named(name).of(kind).unjournalled().build(), false, false);
    }

    /** The name of a balance without a key, always the same object, so that it is quickly found again. */
    BalanceName name(String asset) {
        BalanceName name = names.get(asset);
        return name != null ? name : BalanceName.of(asset);
    }

    private BalanceName shared(String asset) {
        return names.computeIfAbsent(asset, BalanceName::of);
    }

    private Policy policy(Asset asset, boolean known, boolean kept) {
        String name = asset.name();
        return new Policy(
                asset,
                name(name),
                known,
                kept,
                isSteady(asset),
                asset.reset()
                        .map(windows::get)
                        .filter(Window.Rolling.class::isInstance)
                        .isPresent(),
                entanglement.isLapsing(name),
                entanglement.holds(name),
                asset(name).flatMap(this::localWindowOf),
                tracks(name).stream().map(track -> climb(track.name())).toList(),
                reaches(name),
                earlier(name));
    }

    private static boolean isSteady(Asset asset) {
        return asset.regeneration().isEmpty()
                && asset.countdown() == 0
                && asset.expiry() == 0
                && asset.decay().isEmpty();
    }

    private boolean isKept(String name, String kind) {
        return kept(name, kind).isPresent();
    }

    private Optional<Asset> kept(String name, String kind) {
        return rulebook.kinds().get(kind) instanceof Kind.Pool
                ? Optional.ofNullable(keptInPools.get(name))
                        .filter(asset -> !asset.of().equals(kind))
                : Optional.empty();
    }

    private static Asset plain(Asset asset) {
        AssetBuilder kept = Asset.named(asset.name()).label(asset.label()).of(asset.of());
        asset.per().ifPresent(kept::per);
        return (asset.journal() ? kept : kept.unjournalled()).build();
    }

    /** The window in which an asset resets, which a checked rulebook has; empty when it does not reset. */
    Optional<Window> resetOf(Asset asset) {
        Optional<String> reset = asset.reset();
        return reset.isPresent() ? Optional.of(window(reset.get())) : Optional.empty();
    }

    /** The window of that name when it is one with local resets. */
    Optional<Window.Local> localWindow(String name) {
        return windows.get(name) instanceof Window.Local local ? Optional.of(local) : Optional.empty();
    }

    /** The name of the window with local resets that an asset counts in, or empty. */
    Optional<String> localWindowOf(Asset asset) {
        return asset.reset()
                .or(() -> asset.lapse().map(Lapse::window))
                .filter(name -> localWindow(name).isPresent());
    }

    /** The rules that activities of {@code type} set off, in order. */
    List<Script> rules(String type) {
        return rules.getOrDefault(type, List.of());
    }

    /** The rules that wait for amounts of {@code asset}, in order. */
    List<Script> reaches(String asset) {
        return reaches.getOrDefault(asset, List.of());
    }

    /** The tracks over {@code asset}. */
    List<Track> tracks(String asset) {
        return tracks.getOrDefault(asset, List.of());
    }

    /** The track of that name with the names of its balances. */
    Climb climb(String track) {
        Climb climb = climbs.get(track);
        if (climb == null) {
            throw new IllegalStateException("rulebook " + rulebook.name() + " has no track " + track);
        }
        return climb;
    }

    /** The boosts that act on {@code asset} in that way, in order. */
    List<Boost> boosts(Boost.On on, String asset) {
        Map<String, List<Boost>> acting = boosts.get(on);
        return acting == null ? List.of() : acting.getOrDefault(asset, List.of());
    }

    /** How the boosts of a group combine. */
    Stacking stacking(String group) {
        return rulebook.groups().getOrDefault(group, Stacking.MULTIPLY);
    }

    /** Whether holders of that kind are units, which have owners. */
    boolean isUnit(String kind) {
        return rulebook.kinds().get(kind) instanceof Kind.Unit;
    }

    /** The names under which the allowance {@code name} was kept before its rule was renamed. */
    List<String> earlier(String name) {
        return earlier.getOrDefault(name, List.of());
    }

    /** The assets that are settled by looking at others. */
    Entanglement entanglement() {
        return entanglement;
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
        climbs.put(track.name(), new Climb(track, shared(track.asset()), shared(track.reached())));
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
            rules.computeIfAbsent(on.type(), type -> new ArrayList<>()).add(Script.of(rule, this::shared));
        } else if (rule.trigger() instanceof Trigger.Reach reach) {
            reaches.computeIfAbsent(reach.path().name(), asset -> new ArrayList<>())
                    .add(Script.of(rule, this::shared));
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

    private Window window(String name) {
        Window window = windows.get(name);
        if (window == null) {
            throw new IllegalStateException("rulebook " + rulebook.name() + " has no window " + name);
        }
        return window;
    }
}
