package dev.levelwright.rule;

import dev.levelwright.asset.Asset;
import dev.levelwright.holder.Catalogue;
import dev.levelwright.holder.Kind;
import dev.levelwright.loot.LootTable;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.time.Window;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A game as data: what is counted, how it is held, and the rules that move it. Read from JSON or made with
 * {@link #named}; both give the same object. It says nothing about who plays: a realm plays under a rulebook.
 *
 * @param name the rulebook's name
 * @param semantics the version of the semantics it was written for, 1
 * @param zone the realm's time zone
 * @param settings the values that a realm may set, by name
 * @param windows the windows it declares, by name, besides those that every rulebook has ({@link Windows})
 * @param assets what is counted, by name
 * @param tracks curves over assets, by name
 * @param kinds the kinds of units and pools, by name
 * @param catalogues what units are made from, by name
 * @param boosts multipliers, by name, in the order in which they are written
 * @param groups how the boosts of a group combine; {@link Stacking#MULTIPLY} for groups that are not here
 * @param loot loot tables, by name
 * @param rotations what changes from window to window, by name
 * @param rules the rules, in the order in which they act
 */
public record Rulebook(
        String name,
        int semantics,
        ZoneId zone,
        Map<String, Setting> settings,
        Map<String, Window> windows,
        Map<String, Asset> assets,
        Map<String, Track> tracks,
        Map<String, Kind> kinds,
        Map<String, Catalogue> catalogues,
        Map<String, Boost> boosts,
        Map<String, Stacking> groups,
        Map<String, LootTable<List<Effect>>> loot,
        Map<String, Rotation> rotations,
        List<Rule> rules) {
    /** The version of the semantics that this engine plays. */
    public static final int SEMANTICS = 1;

    public Rulebook {
        settings = ordered(settings);
        windows = ordered(windows);
        assets = ordered(assets);
        tracks = ordered(tracks);
        kinds = ordered(kinds);
        catalogues = ordered(catalogues);
        boosts = ordered(boosts);
        groups = ordered(groups);
        loot = ordered(loot);
        rotations = ordered(rotations);
        rules = List.copyOf(rules);
    }

    /** Starts a rulebook called {@code name}. */
    public static RulebookBuilder named(String name) {
        return new RulebookBuilder(name);
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
