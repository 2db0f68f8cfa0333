package dev.levelwright.rule;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.AssetBuilder;
import dev.levelwright.curve.CurveFormula;
import dev.levelwright.form.InvalidDocument;
import dev.levelwright.holder.Catalogue;
import dev.levelwright.holder.Kind;
import dev.levelwright.loot.LootTable;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.time.Window;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds a {@link Rulebook} piece by piece; {@link #build} reports every problem at once. */
public final class RulebookBuilder {
    private final String name;
    private ZoneId zone = ZoneId.of("UTC");
    private final Map<String, Setting> settings = new LinkedHashMap<>();
    private final Map<String, Window> windows = new LinkedHashMap<>();
    private final Map<String, Asset> assets = new LinkedHashMap<>();
    private final Map<String, Track> tracks = new LinkedHashMap<>();
    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Map<String, Catalogue> catalogues = new LinkedHashMap<>();
    private final Map<String, Boost> boosts = new LinkedHashMap<>();
    private final Map<String, Stacking> groups = new LinkedHashMap<>();
    private final Map<String, LootTable<List<Effect>>> loot = new LinkedHashMap<>();
    private final Map<String, Rotation> rotations = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    RulebookBuilder(String name) {
        this.name = name;
    }

    /** The realm's zone, such as {@code Europe/Paris}; UTC unless set. */
    public RulebookBuilder zone(String id) {
        zone = ZoneId.of(id);
        return this;
    }

    /** Declares a setting. */
    public RulebookBuilder setting(Setting setting) {
        settings.put(setting.name(), setting);
        return this;
    }

    /** Declares a window. */
    public RulebookBuilder window(String windowName, Window window) {
        windows.put(windowName, window);
        return this;
    }

    /** Declares an asset. */
    public RulebookBuilder asset(AssetBuilder asset) {
        return asset(asset.build());
    }

    /** Declares an asset. */
    public RulebookBuilder asset(Asset asset) {
        assets.put(asset.name(), asset);
        return this;
    }

    /** Declares a track over an asset. */
    public RulebookBuilder track(String trackName, String asset, CurveFormula formula) {
        return track(Track.of(trackName, asset, formula));
    }

    /** Declares a track. */
    public RulebookBuilder track(Track track) {
        tracks.put(track.name(), track);
        return this;
    }

    /** Declares a kind of unit or pool. */
    public RulebookBuilder kind(Kind kind) {
        kinds.put(kind.name(), kind);
        return this;
    }

    /** Declares a catalogue. */
    public RulebookBuilder catalogue(Catalogue catalogue) {
        catalogues.put(catalogue.name(), catalogue);
        return this;
    }

    /** Declares a boost. */
    public RulebookBuilder boost(Boost boost) {
        boosts.put(boost.name(), boost);
        return this;
    }

    /** Says how the boosts of a group combine. */
    public RulebookBuilder group(String group, Stacking stacking) {
        groups.put(group, stacking);
        return this;
    }

    /** Declares a loot table. */
    public RulebookBuilder loot(LootTable<List<Effect>> table) {
        loot.put(table.name(), table);
        return this;
    }

    /** Declares a rotation. */
    public RulebookBuilder rotation(Rotation rotation) {
        rotations.put(rotation.name(), rotation);
        return this;
    }

    /** Adds a rule after those before it. */
    public RulebookBuilder rule(RuleBuilder rule) {
        return rule(rule.build());
    }

    /** Adds a rule after those before it. */
    public RulebookBuilder rule(Rule rule) {
        rules.add(rule);
        return this;
    }

    /**
     * The rulebook.
     *
     * @throws InvalidDocument when its pieces do not fit together, with every problem
     */
    public Rulebook build() {
        Rulebook rulebook = new Rulebook(
                name,
                Rulebook.SEMANTICS,
                zone,
                settings,
                windows,
                assets,
                tracks,
                kinds,
                catalogues,
                boosts,
                groups,
                loot,
                rotations,
                rules);
        RulebookCheck.require(rulebook);
        return rulebook;
    }
}
