package dev.levelwright.rule;

import dev.levelwright.curve.Curve;
import dev.levelwright.curve.CurveFormula;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A curve over an asset: amounts become levels, with names and unlocks.
 *
 * @param name the track's name
 * @param asset the asset whose amount it reads
 * @param formula how much each level takes
 * @param max the level at which it ends, empty for where the formula does
 * @param names the levels' names, from the first level on; the last one serves for all that follow
 * @param unlocks the features that come with a level and stay
 * @param onChange what becomes of levels when a version brings another curve
 * @param curve the formula as a table, made from the others
 */
public record Track(
        String name,
        String asset,
        CurveFormula formula,
        OptionalInt max,
        List<String> names,
        NavigableMap<Integer, List<String>> unlocks,
        OnChange onChange,
        Curve curve) {
    public Track {
        names = List.copyOf(names);
        unlocks = Collections.unmodifiableNavigableMap(new TreeMap<>(unlocks));
    }

    /** A track whose table is made from {@code formula}; an error when the formula does not rise. */
    public static Track of(
            String name,
            String asset,
            CurveFormula formula,
            OptionalInt max,
            List<String> names,
            NavigableMap<Integer, List<String>> unlocks) {
        return new Track(name, asset, formula, max, names, unlocks, OnChange.RECOMPUTE, table(formula, max));
    }

    /** The same track with another policy for changes of its curve. */
    public Track onChange(OnChange policy) {
        return new Track(name, asset, formula, max, names, unlocks, policy, curve);
    }

    /** A track with neither names nor unlocks that ends where the formula does. */
    public static Track of(String name, String asset, CurveFormula formula) {
        return of(name, asset, formula, OptionalInt.empty(), List.of(), new TreeMap<>());
    }

    /** The name of {@code level}, or empty. */
    public Optional<String> title(int level) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        int index = Math.min(Math.max(level - curve.first(), 0), names.size() - 1);
        return Optional.of(names.get(index));
    }

    /** Whether {@code feature} comes with {@code level} or one below it. */
    public boolean unlocks(int level, String feature) {
        return unlocks.headMap(level, true).values().stream().anyMatch(features -> features.contains(feature));
    }

    /** Everything that any level unlocks. */
    public Set<String> features() {
        return unlocks.values().stream().collect(TreeSet::new, Set::addAll, Set::addAll);
    }

    /** The name of the bookkeeping asset that keeps the highest level rewarded. */
    public String reached() {
        return "reached/" + name;
    }

    /** Two tracks are equal when they were declared alike; the table follows from that. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Track that
                && name.equals(that.name)
                && asset.equals(that.asset)
                && formula.equals(that.formula)
                && max.equals(that.max)
                && names.equals(that.names)
                && unlocks.equals(that.unlocks)
                && onChange == that.onChange;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, asset, formula, max, names, unlocks, onChange);
    }

    private static Curve table(CurveFormula formula, OptionalInt max) {
        return max.isPresent() ? Curve.of(formula, max.getAsInt()) : Curve.of(formula);
    }
}
