package dev.levelwright.curve;

import dev.levelwright.curve.PolynomialTotal.Rounding;
import dev.levelwright.math.Fraction;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The published curves of other bots and games, by name, so that a community that moves here keeps its levels.
 *
 * <p>Games that end at a level end there: {@code dnd5e} at 20, the {@code pokemon-} ones at 100, {@code runescape} at
 * 126, the last virtual level. The others are formulas without an end.
 */
public final class Presets {
    private static final int POKEMON_LAST = 100;
    private static final int RUNESCAPE_LAST = 126;
    private static final SortedMap<String, CurveFormula> ALL = Collections.unmodifiableSortedMap(all());

    private Presets() {}

    /** The names there are, in alphabetical order. */
    public static SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(ALL.keySet()));
    }

    /** The formula of a name; empty if there is none of that name. */
    public static Optional<CurveFormula> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static SortedMap<String, CurveFormula> all() {
        SortedMap<String, CurveFormula> presets = new TreeMap<>();
        putBots(presets);
        putPolaris(presets);
        putGames(presets);
        putPokemon(presets);
        return presets;
    }

    /** Sources: Mee6-documentation, docs/levels_xp.md; lurkr-website, guild-config.ts. */
    private static void putBots(SortedMap<String, CurveFormula> presets) {
        presets.put("mee6", PolynomialCost.of(0, 100, 50, 5));
        presets.put("lurkr", PolynomialTotal.of(0, 150, -100, 50));
        presets.put("amari", PolynomialTotal.of(0, 55, -40, 20));
        presets.put("arcane", polaris(5, "0", "25", "50"));
    }

    /** Source: GDColon/Polaris-Open, json/curve_presets.json. */
    private static void putPolaris(SortedMap<String, CurveFormula> presets) {
        presets.put("polaris-default", polaris(100, "0", "100", "50", "1"));
        presets.put("polaris-generous", polaris(50, "0", "50", "20", "0.5"));
        presets.put("polaris-linear", polaris(1, "0", "10000"));
        presets.put("polaris-exponential", polaris(1, "0", "0", "250"));
        presets.put("polaris-ultra-minimalist", polaris(1, "0", "100"));
        presets.put("polaris-minecraft", polaris(1, "0", "6", "1"));
        presets.put("polaris-arcane", polaris(5, "0", "25", "50"));
        presets.put("polaris-mee6like", polaris(5, "0", "75.8333333333", "22.5", "1.6666666667"));
    }

    /**
     * Sources: D&amp;D System Reference Document 5.1, "Character Advancement" (CC BY 4.0, Wizards of the Coast);
     * oldschool.runescape.wiki/w/Experience; minecraft.wiki/w/Experience; mcMMO, experience.yml.
     */
    private static void putGames(SortedMap<String, CurveFormula> presets) {
        presets.put("dnd5e", dnd5e());
        presets.put("runescape", new Capped(new Exponential(1, 300, 2, 7, 4), RUNESCAPE_LAST));
        presets.put("minecraft", minecraft());
        presets.put("mcmmo-retro-linear", PolynomialCost.of(0, 1020, 20));
    }

    /** Source: PokeAPI, data/v2/csv/experience.csv. Level 1 is 0 there, where the formulas say 1 or -54. */
    private static void putPokemon(SortedMap<String, CurveFormula> presets) {
        presets.put("pokemon-fast", pokemon("0", "0", "0", "4/5"));
        presets.put("pokemon-medium-fast", pokemon("0", "0", "0", "1"));
        presets.put("pokemon-medium-slow", pokemon("-140", "100", "-15", "6/5"));
        presets.put("pokemon-slow", pokemon("0", "0", "0", "5/4"));
    }

    private static CurveFormula polaris(long unit, String... of) {
        return new PolynomialTotal(0, fractions(of), unit, Rounding.HALF_UP);
    }

    private static CurveFormula pokemon(String... of) {
        return new Capped(new PolynomialTotal(1, fractions(of), 1, Rounding.FLOOR), POKEMON_LAST);
    }

    private static CurveFormula dnd5e() {
        return new Listed(
                1,
                List.of(
                        0L, 300L, 900L, 2_700L, 6_500L, 14_000L, 23_000L, 34_000L, 48_000L, 64_000L, 85_000L, 100_000L,
                        120_000L, 140_000L, 165_000L, 195_000L, 225_000L, 265_000L, 305_000L, 355_000L));
    }

    private static CurveFormula minecraft() {
        return new Piecewise(
                0,
                List.of(
                        new Piecewise.Piece(0, PolynomialCost.of(0, 7, 2)),
                        new Piecewise.Piece(16, PolynomialCost.of(16, -38, 5)),
                        new Piecewise.Piece(31, PolynomialCost.of(31, -158, 9))));
    }

    private static List<Fraction> fractions(String... of) {
        return Stream.of(of).map(Fraction::parse).toList();
    }
}
