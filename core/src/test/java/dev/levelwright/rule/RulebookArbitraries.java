package dev.levelwright.rule;

import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.AssetBuilder;
import dev.levelwright.asset.Lapse;
import dev.levelwright.asset.Measure;
import dev.levelwright.asset.Overflow;
import dev.levelwright.condition.ConditionArbitraries;
import dev.levelwright.curve.CurveFormula;
import dev.levelwright.curve.Geometric;
import dev.levelwright.curve.Listed;
import dev.levelwright.curve.PolynomialCost;
import dev.levelwright.curve.Preset;
import dev.levelwright.effect.EffectArbitraries;
import dev.levelwright.holder.Catalogue;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.Kind.Naming;
import dev.levelwright.holder.TraitType;
import dev.levelwright.loot.LootTable;
import dev.levelwright.loot.Pity;
import dev.levelwright.loot.Weighted;
import dev.levelwright.math.Fraction;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.quantity.QuantityArbitraries;
import dev.levelwright.rule.Limit.Charge;
import dev.levelwright.rule.Limit.Word;
import dev.levelwright.time.Window;
import dev.levelwright.time.Window.Calendar;
import dev.levelwright.time.Window.Each;
import dev.levelwright.time.Window.Season;
import dev.levelwright.time.Window.ZoneOf;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Rulebooks with a bit of everything; their pieces need not fit together, because forms do not look at that. */
final class RulebookArbitraries {
    private RulebookArbitraries() {}

    static Arbitrary<Rulebook> rulebooks() {
        Arbitrary<Parts> parts = Combinators.combine(
                        map(settings(), Setting::name),
                        Arbitraries.maps(names(), windows()).ofMaxSize(2),
                        map(assets(), Asset::name),
                        map(tracks(), Track::name),
                        map(kinds(), Kind::name),
                        map(catalogues(), Catalogue::name),
                        map(boosts(), Boost::name),
                        map(tables(), LootTable::name))
                .as(Parts::new);
        Arbitrary<Map<String, Stacking>> groups =
                Arbitraries.maps(names(), Arbitraries.of(Stacking.class)).ofMaxSize(2);
        Arbitrary<ZoneId> zones =
                Arbitraries.of("UTC", "Europe/Paris", "America/St_Johns", "Z").map(ZoneId::of);
        return Combinators.combine(names(), zones, parts, groups, rules().list().ofMaxSize(4))
                .as((name, zone, all, stacking, rules) -> all.rulebook(name, zone, stacking, rules));
    }

    private record Parts(
            Map<String, Setting> settings,
            Map<String, Window> windows,
            Map<String, Asset> assets,
            Map<String, Track> tracks,
            Map<String, Kind> kinds,
            Map<String, Catalogue> catalogues,
            Map<String, Boost> boosts,
            Map<String, LootTable<List<Effect>>> loot) {
        private static final Rotation DAILIES = new Rotation("dailies", "day", 2, List.of("chat", "voice", "react"));

        Rulebook rulebook(String name, ZoneId zone, Map<String, Stacking> groups, List<Rule> rules) {
            return new Rulebook(
                    name,
                    1,
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
                    Map.of("dailies", DAILIES),
                    rules);
        }
    }

    private static Arbitrary<Setting> settings() {
        return Arbitraries.oneOf(
                Combinators.combine(names(), QuantityArbitraries.amounts())
                        .as((name, least) -> new Setting(
                                name, Setting.Type.AMOUNT, new Fact.Whole(least), least, Math.max(least, 1_000))),
                names().map(name -> new Setting(name, Setting.Type.TEXT, new Fact.Text("a b"), 0, 0)),
                names().map(name -> new Setting(name, Setting.Type.FLAG, new Fact.Flag(true), 0, 7)),
                names().map(name -> new Setting(name, Setting.Type.IDS, new Fact.Texts(List.of("1", "x")), 0, 7)));
    }

    private static Arbitrary<Window> windows() {
        Arbitrary<LocalTime> times =
                Arbitraries.of("00:00", "04:00", "23:59:59", "12:00:00.250").map(LocalTime::parse);
        Arbitrary<ZoneOf> zones = Arbitraries.of(ZoneOf.class);
        return Arbitraries.oneOf(
                Combinators.combine(times, zones).as(Calendar::daily),
                Combinators.combine(Arbitraries.of(DayOfWeek.class), times, zones)
                        .as(Calendar::weekly),
                Combinators.combine(Arbitraries.integers().between(1, 31), times, zones)
                        .as((day, at, zone) -> new Calendar(Each.MONTH, day, at, zone)),
                Combinators.combine(Arbitraries.of("P3M", "P1Y2M3D", "P14D").map(Period::parse), times, zones)
                        .as((each, at, zone) -> new Season(each, LocalDate.of(2026, 1, 31), at, zone)),
                Arbitraries.longs().between(1, 1_000_000_000).map(Window.Rolling::new),
                Arbitraries.just(new Window.Ever()));
    }

    private static Arbitrary<Asset> assets() {
        Arbitrary<Function<AssetBuilder, AssetBuilder>> policies = Arbitraries.<Function<AssetBuilder, AssetBuilder>>of(
                asset -> asset,
                asset -> asset.capacity(7).regeneration(3, Duration.ofSeconds(90)),
                asset -> asset.countdown(Duration.ofMillis(1_500)),
                asset -> asset.reset("day").keep(5),
                asset -> asset.reset("PT24H"),
                asset -> asset.expiry(Duration.ofDays(7)),
                asset -> asset.lapse("day"),
                asset -> asset.lapse(new Lapse("week", 60_000, Optional.of("freeze"), Optional.empty())),
                asset -> asset.per("message").forget(Duration.ofDays(2)));
        Arbitrary<Overflow> overflows =
                Arbitraries.of(new Overflow.Clip(), new Overflow.Refuse(), new Overflow.Spill("mail"));
        return Combinators.combine(names(), policies, measures(), measures(), overflows, Arbitraries.of(true, false))
                .as((name, policy, start, overfill, overflow, flag) -> asset(
                        policy.apply(Asset.named(name))
                                .start(start)
                                .overfill(overfill)
                                .overflow(overflow),
                        flag));
    }

    private static Asset asset(AssetBuilder asset, boolean flag) {
        return flag
                ? asset.label("Énergie")
                        .board()
                        .message("{capacity}!")
                        .of("cat")
                        .build()
                : asset.unjournalled().build();
    }

    private static Arbitrary<Measure> measures() {
        Arbitrary<Measure> simple = Arbitraries.oneOf(
                QuantityArbitraries.amounts().map(Measure::constant),
                names().map(Measure.Setting::new),
                names().map(Measure.Entry::new));
        Arbitrary<Map<Long, Measure>> steps = Arbitraries.maps(QuantityArbitraries.amounts(), simple)
                .ofMinSize(1)
                .ofMaxSize(3);
        return Arbitraries.oneOf(
                simple,
                Combinators.combine(names(), steps).as((by, from) -> new Measure.ByStep(by, new TreeMap<>(from))));
    }

    private static Arbitrary<Track> tracks() {
        Arbitrary<CurveFormula> curves = Arbitraries.of(
                PolynomialCost.of(1, 0, 100),
                new Geometric(0, 100, Fraction.parse("11/10")),
                new Listed(1, List.of(0L, 300L, 900L)),
                new Preset("mee6"));
        return Combinators.combine(
                        names(), names(), curves, Arbitraries.integers().between(1, 3), Arbitraries.of(true, false))
                .as((name, asset, curve, max, plain) -> plain
                        ? Track.of(name, asset, curve)
                        : Track.of(
                                name,
                                asset,
                                curve,
                                OptionalInt.of(max),
                                List.of("Newbie", "Pro"),
                                new TreeMap<>(Map.of(2, List.of("fork", "sell")))));
    }

    private static Arbitrary<Kind> kinds() {
        Arbitrary<Map<String, TraitType>> traits =
                Arbitraries.maps(names(), Arbitraries.of(TraitType.class)).ofMaxSize(3);
        Arbitrary<Kind> units = Combinators.combine(
                        names(), names().optional(), Arbitraries.of(Naming.class), Arbitraries.of(true, false), traits)
                .as(Kind.Unit::new);
        Arbitrary<Kind> pools = Combinators.combine(names(), Arbitraries.of(true, false), traits)
                .as(Kind.Pool::new);
        return Arbitraries.oneOf(units, pools);
    }

    private static Arbitrary<Catalogue> catalogues() {
        Arbitrary<String> values = Arbitraries.of("5", "007", "Flame", "", "900719925474099");
        Arbitrary<Map<String, String>> entry = values.map(value -> Map.of("rarity", value));
        return Combinators.combine(names(), Arbitraries.maps(names(), entry).ofMaxSize(3))
                .as((name, entries) -> new Catalogue(name, Map.of("rarity", TraitType.TEXT), entries));
    }

    private static Arbitrary<Boost> boosts() {
        Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set().ofMaxSize(3);
        Arbitrary<Optional<Instant>> instants = Arbitraries.of("2026-07-01T00:00:00Z", "2026-12-24T18:30:00.250Z")
                .map(Instant::parse)
                .optional();
        Arbitrary<Boost> earning = Combinators.combine(
                        names(),
                        names(),
                        names(),
                        ConditionArbitraries.conditions().list().ofMaxSize(2),
                        QuantityArbitraries.ratios(),
                        Arbitraries.of(true, false),
                        days,
                        instants)
                .as((name, held, asset, where, by, flag, on, from) -> new Boost(
                        name, Optional.of(held), Boost.On.GRANT, asset, where, by, flag, held, !flag, on, from, from));
        Arbitrary<Boost> timed = Combinators.combine(
                        names(), Arbitraries.of(Boost.On.REGENERATION, Boost.On.CAPACITY), QuantityArbitraries.ratios())
                .as(RulebookArbitraries::timed);
        return Arbitraries.oneOf(earning, timed);
    }

    private static Boost timed(String name, Boost.On on, Ratio by) {
        return new Boost(
                name,
                Optional.empty(),
                on,
                "energy",
                List.of(),
                by,
                false,
                name,
                false,
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Arbitrary<LootTable<List<Effect>>> tables() {
        Arbitrary<List<List<Effect>>> gifts =
                EffectArbitraries.lists().list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<LootTable<List<Effect>>> numbered =
                Combinators.combine(names(), gifts).as((name, all) -> LootTable.of(name, weighted(all, "")));
        Arbitrary<LootTable<List<Effect>>> named = Combinators.combine(names(), gifts, Arbitraries.of(true, false))
                .as((name, all, repeats) -> new LootTable<>(name, all, weighted(all, "e"), 1, repeats, pity(repeats)));
        Arbitrary<LootTable<List<Effect>>> certain = Combinators.combine(names(), gifts)
                .as((name, all) -> new LootTable<>(name, all, List.of(), 0, true, Optional.empty()));
        return Arbitraries.oneOf(numbered, named, certain);
    }

    private static List<Weighted<List<Effect>>> weighted(List<List<Effect>> gifts, String prefix) {
        List<Weighted<List<Effect>>> entries = new ArrayList<>();
        gifts.forEach(gift -> entries.add(new Weighted<>(prefix + entries.size(), entries.size() + 1L, gift)));
        return entries;
    }

    private static Optional<Pity> pity(boolean soft) {
        return Optional.of(
                soft ? new Pity("pity", "e0", 74, Ratio.parse("6%"), 90, Set.of("e0")) : Pity.hard("pity", "e0", 90));
    }

    private static Arbitrary<Rule> rules() {
        Arbitrary<Trigger> triggers = Arbitraries.of(
                new Trigger.On("message"),
                new Trigger.On("level:main"),
                new Trigger.Reach(Path.parse("unit.streak"), 7, 0),
                new Trigger.Reach(Path.of("streak"), 7, 3));
        return Combinators.combine(
                        names(),
                        triggers,
                        ConditionArbitraries.conditions().list().ofMaxSize(3),
                        Arbitraries.maps(Arbitraries.of("unit", "who"), ConditionArbitraries.parties())
                                .ofMaxSize(2),
                        limits(),
                        QuantityArbitraries.paths().list().ofMaxSize(2),
                        QuantityArbitraries.quantities().optional(),
                        EffectArbitraries.lists())
                .as((id, trigger, conditions, bind, limits, within, times, effects) -> new Rule(
                        id,
                        "about " + id,
                        List.of("was"),
                        trigger,
                        conditions,
                        conditions,
                        bind,
                        limits,
                        within,
                        times,
                        effects))
                .filter(rule -> !rule.bind().equals(Map.of("unit", Party.role("unit"))));
    }

    private static Arbitrary<List<Limit>> limits() {
        Arbitrary<Limit> limit = Combinators.combine(
                        Arbitraries.of(Word.class),
                        measures(),
                        Arbitraries.of("day", "ever", "PT1M"),
                        names().list().ofMaxSize(2),
                        ConditionArbitraries.parties(),
                        Arbitraries.of(Charge.class))
                .as((word, most, window, per, of, charge) -> new Limit(
                        word,
                        word == Word.LIMIT ? most : Measure.constant(1),
                        word == Word.EVERY ? "PT1M30S" : window,
                        per,
                        of,
                        charge));
        return limit.list().ofMaxSize(3).uniqueElements(Limit::word);
    }

    private static Arbitrary<String> names() {
        return QuantityArbitraries.names();
    }

    private static <V> Arbitrary<Map<String, V>> map(Arbitrary<V> values, Function<V, String> nameOf) {
        return values.list().ofMaxSize(3).map(list -> {
            Map<String, V> map = new LinkedHashMap<>();
            list.forEach(value -> map.putIfAbsent(nameOf.apply(value), value));
            return map;
        });
    }
}
