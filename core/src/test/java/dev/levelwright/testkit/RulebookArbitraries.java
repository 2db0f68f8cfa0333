package dev.levelwright.testkit;

import dev.levelwright.asset.Asset;
import dev.levelwright.condition.FactIs;
import dev.levelwright.curve.CurveFormula;
import dev.levelwright.curve.Listed;
import dev.levelwright.curve.PolynomialCost;
import dev.levelwright.effect.Activate;
import dev.levelwright.holder.Catalogue;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.TraitType;
import dev.levelwright.loot.LootTable;
import dev.levelwright.loot.Pity;
import dev.levelwright.loot.Weighted;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.rule.Boost;
import dev.levelwright.rule.OnChange;
import dev.levelwright.rule.Rotation;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import dev.levelwright.rule.Setting;
import dev.levelwright.rule.Stacking;
import dev.levelwright.rule.Track;
import dev.levelwright.time.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Rulebooks drawn at random. Their names are always the same, so that any rule fits any asset; what stands under a name
 * differs: policies, capacities, windows, boosts, curves, rules.
 */
public final class RulebookArbitraries {
    private RulebookArbitraries() {}

    /** Well-formed rulebooks. */
    public static Arbitrary<Rulebook> rulebooks() {
        return Combinators.combine(
                        AssetArbitraries.all(),
                        RuleArbitraries.some(),
                        boosts(),
                        Arbitraries.of(Stacking.values()).list().ofSize(2),
                        curves(),
                        curves(),
                        tables(),
                        Combinators.combine(zones(), resets()).as(Place::new))
                .as((assets, rules, boosts, stacking, main, pets, loot, place) ->
                        rulebook(assets, rules, boosts, stacking, main, pets, loot, place));
    }

    /** Time zones: with and without summer time, far apart, and some that players make up. */
    public static Arbitrary<String> zones() {
        return Arbitraries.of(
                "UTC",
                "Europe/Paris",
                "America/New_York",
                "Asia/Kolkata",
                "Pacific/Kiritimati",
                "Etc/GMT+12",
                "Australia/Lord_Howe",
                "America/St_Johns",
                "Pacific/Apia",
                "+14:00");
    }

    private record Place(String zone, LocalTime reset) {}

    private static Rulebook rulebook(
            List<Asset> assets,
            List<Rule> rules,
            List<Boost> boosts,
            List<Stacking> stacking,
            CurveFormula main,
            CurveFormula pets,
            List<LootTable<List<Effect>>> loot,
            Place place) {
        OnChange policy = OnChange.values()[place.reset.getHour() % OnChange.values().length];
        RulebookBuilder book = Rulebook.named("random")
                .zone(place.zone)
                .setting(Setting.amount("cap", 40))
                .setting(Setting.amount("bonus", 3))
                .window("own-day", Window.Calendar.daily(place.reset, Window.ZoneOf.HOLDER))
                .window("own-week", Window.Calendar.weekly(DayOfWeek.MONDAY, place.reset, Window.ZoneOf.HOLDER))
                .track(track("main", "xp", main).onChange(policy))
                .track(track("pets", "pet-xp", pets))
                .catalogue(new Catalogue(
                        "animals", Map.of("spirit", TraitType.NUMBER), Map.of("cat", Map.of("spirit", "70"))))
                .kind(new Kind.Unit("pet", Optional.of("animals"), Kind.Naming.UNIQUE_PER_OWNER, true, Map.of()))
                .kind(new Kind.Pool("pot", false, Map.of("winner", TraitType.HOLDER)))
                .kind(new Kind.Pool("lot", true, Map.of("leader", TraitType.HOLDER)))
                .asset(Asset.named("entries").of("pot").per("entry").forget(Duration.ofDays(90)))
                .asset(Asset.named("sold").of("pot"))
                .asset(Asset.named("drawn").of("pot"))
                .asset(Asset.named("left").of("lot").countdown(Duration.ofMinutes(1)));
        book.rotation(new Rotation("offers", "own-day", 2, List.of("sword", "potion", "3")));
        assets.forEach(book::asset);
        book.rule(Rule.named("adopt").on("adopt").does(EffectArbitraries.pet(Activate.IF_NONE)));
        rules.forEach(book::rule);
        boosts.forEach(book::boost);
        loot.forEach(book::loot);
        groups(book, boosts, stacking);
        return book.build();
    }

    /** Tables of a few levels are quickly made. */
    private static Track track(String name, String asset, CurveFormula formula) {
        OptionalInt max = formula.last().isPresent() ? formula.last() : OptionalInt.of(60);
        return Track.of(
                name, asset, formula, max, List.of("Newbie", "Creator"), new TreeMap<>(Map.of(2, List.of("fork"))));
    }

    private static void groups(RulebookBuilder book, List<Boost> boosts, List<Stacking> stacking) {
        List<String> used =
                boosts.stream().map(Boost::group).distinct().sorted().toList();
        for (int i = 0; i < used.size(); i++) {
            book.group(used.get(i), stacking.get(i % stacking.size()));
        }
    }

    private static Arbitrary<LocalTime> resets() {
        return Arbitraries.of(LocalTime.MIDNIGHT, LocalTime.of(2, 30), LocalTime.of(4, 0), LocalTime.of(23, 59));
    }

    private static Arbitrary<CurveFormula> curves() {
        return Arbitraries.of(
                PolynomialCost.of(0, 100, 50, 5),
                PolynomialCost.of(1, 10),
                PolynomialCost.of(0, 3, 1),
                new Listed(1, List.of(0L, 5L, 30L, 31L, 32L, 100L)));
    }

    private static Arbitrary<List<Boost>> boosts() {
        return Arbitraries.of(Stream.of(
                                grant("double", "uses", "xp", Ratio.whole(2), false, true),
                                grant("triple", "uses", "xp", Ratio.whole(3), false, true),
                                grant("paid", "uses", "coins", Ratio.percent(150), false, true),
                                grant("passed", "pass", "coins", Ratio.percent(110), false, false),
                                grant("each-gem", "gems", "xp", Ratio.percent(10), true, false),
                                grant("each-pass", "pass", "xp", Ratio.percent(7), true, false),
                                grant("blocked", "charm", "energy", Ratio.ZERO, false, false),
                                timed("fast", "pass", Boost.On.REGENERATION, Ratio.percent(150), false),
                                timed("faster", "charm", Boost.On.REGENERATION, Ratio.whole(3), false),
                                timed("still", "charm", Boost.On.REGENERATION, Ratio.ZERO, false),
                                timed("each-fast", "pass", Boost.On.REGENERATION, Ratio.percent(10), true),
                                timed("large", "charm", Boost.On.CAPACITY, Ratio.whole(2), false),
                                timed("larger", "pass", Boost.On.CAPACITY, Ratio.percent(120), false),
                                free("cheap", Boost.On.COST, "energy", Ratio.percent(50)),
                                free("vip", Boost.On.GRANT, "xp", Ratio.percent(125)),
                                free("season", Boost.On.REGENERATION, "energy", Ratio.percent(200)))
                        .toList())
                .set()
                .ofMaxSize(6)
                .map(set -> set.stream()
                        .sorted((one, other) -> one.name().compareTo(other.name()))
                        .toList());
    }

    private static Boost grant(String name, String heldAs, String asset, Ratio by, boolean each, boolean spend) {
        return new Boost(
                name,
                Optional.of(heldAs),
                Boost.On.GRANT,
                asset,
                List.of(),
                by,
                each,
                spend ? "items" : name,
                spend,
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Boost timed(String name, String heldAs, Boost.On on, Ratio by, boolean each) {
        return new Boost(
                name,
                Optional.of(heldAs),
                on,
                "energy",
                List.of(),
                by,
                each,
                on == Boost.On.REGENERATION ? "speed" : name,
                false,
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Boost free(String name, Boost.On on, String asset, Ratio by) {
        boolean time = on == Boost.On.REGENERATION;
        return new Boost(
                name,
                Optional.empty(),
                on,
                asset,
                on == Boost.On.GRANT ? List.of(FactIs.is("vip", true)) : List.of(),
                by,
                false,
                name,
                false,
                on == Boost.On.COST ? Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY) : Set.of(),
                time ? Optional.of(Instant.parse("2026-03-28T12:00:00Z")) : Optional.empty(),
                time ? Optional.of(Instant.parse("2026-03-30T00:00:00Z")) : Optional.empty());
    }

    private static Arbitrary<List<LootTable<List<Effect>>>> tables() {
        Arbitrary<List<Effect>> gifts = EffectArbitraries.gift().map(List::of);
        return Combinators.combine(
                        gifts,
                        gifts,
                        gifts,
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 5))
                .as((common, rare, sure, rolls, hard) -> List.of(
                        new LootTable<>(
                                "box",
                                List.of(sure),
                                List.of(new Weighted<>("common", 70, common), new Weighted<>("rare", 30, rare)),
                                rolls,
                                true,
                                Optional.empty()),
                        LootTable.of(
                                        "banner",
                                        List.of(new Weighted<>("blank", 99, common), new Weighted<>("hit", 1, rare)))
                                .withPity(Pity.hard("luck", "hit", hard))));
    }
}
