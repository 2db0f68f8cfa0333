package dev.levelwright.testkit;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.AssetBuilder;
import dev.levelwright.asset.Decay;
import dev.levelwright.asset.Lapse;
import dev.levelwright.asset.Measure;
import dev.levelwright.asset.Overflow;
import dev.levelwright.math.Ratio;
import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Assets under the names that {@link RulebookArbitraries} uses, with every policy an asset of that name can have. */
final class AssetArbitraries {
    private static final Arbitrary<Long> START = Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, Arbitraries.just(0L)),
            net.jqwik.api.Tuple.of(1, Arbitraries.longs().between(1, 40)));

    private AssetArbitraries() {}

    /** All of them, in one order. */
    static Arbitrary<List<Asset>> all() {
        return Combinators.combine(List.of(
                        xp(),
                        coins(),
                        gems(),
                        mail(),
                        energy(),
                        today(),
                        season(),
                        pass(),
                        uses(),
                        charm(),
                        streak(),
                        freeze(),
                        lost(),
                        plain("best"),
                        seen(),
                        hidden("buffer"),
                        hidden("luck"),
                        petXp(),
                        mood(),
                        petToday()))
                .as(assets -> assets);
    }

    private static Arbitrary<Asset> xp() {
        return START.map(start -> Asset.named("xp").start(start).board().build());
    }

    private static Arbitrary<Asset> coins() {
        return Combinators.combine(
                        START, capacities(), Arbitraries.longs().between(0, 20), overflows(), decays().optional(0.3))
                .as((start, capacity, overfill, overflow, decay) -> {
                    AssetBuilder coins = capped("coins", capacity)
                            .start(start)
                            .overfill(overfill)
                            .overflow(overflow);
                    decay.ifPresent(coins::decay);
                    return coins.build();
                });
    }

    private static Arbitrary<Decay> decays() {
        return Combinators.combine(Arbitraries.of("PT1H", "P7D"), Arbitraries.of(0L, 4L), Arbitraries.of(0L, 5L))
                .as((after, amount, to) -> new Decay(
                        Duration.parse(after).toMillis(),
                        Decay.LEAST_EACH,
                        amount,
                        amount == 0 ? Ratio.percent(10) : Ratio.ZERO,
                        to));
    }

    private static Arbitrary<Asset> gems() {
        return Combinators.combine(capacities(), times("PT5M", "PT6H", "P3D")).as((capacity, expiry) -> {
            AssetBuilder gems = capped("gems", capacity);
            expiry.ifPresent(gems::expiry);
            return gems.build();
        });
    }

    private static Arbitrary<Asset> mail() {
        return times("PT30M", "P7D").map(expiry -> {
            AssetBuilder mail = Asset.named("mail").capacity(500);
            expiry.ifPresent(mail::expiry);
            return mail.build();
        });
    }

    private static Arbitrary<Asset> energy() {
        return regenerating("energy", Asset.PLAYER, moving("main"));
    }

    private static Arbitrary<Asset> mood() {
        return regenerating(
                "mood", "pet", Arbitraries.oneOf(moving("pets"), Arbitraries.just(new Measure.Entry("spirit"))));
    }

    private static Arbitrary<Asset> regenerating(String name, String of, Arbitrary<? extends Measure> capacity) {
        return Combinators.combine(
                        START,
                        capacity,
                        Arbitraries.longs().between(0, 30),
                        Arbitraries.longs().between(1, 7),
                        Arbitraries.of("PT1S", "PT59.9S", "PT1M", "PT10M", "PT7H"))
                .as((start, most, overfill, amount, every) -> Asset.named(name)
                        .of(of)
                        .start(start)
                        .capacity(most)
                        .overfill(overfill)
                        .regeneration(amount, Duration.parse(every))
                        .build());
    }

    private static Arbitrary<Asset> today() {
        return Combinators.combine(moving("main"), windows(), Arbitraries.of(true, false))
                .as((capacity, window, posted) -> {
                    AssetBuilder today = Asset.named("today").capacity(capacity).reset(window);
                    return posted ? today.build() : today.unjournalled().build();
                });
    }

    private static Arbitrary<Asset> petToday() {
        return Combinators.combine(moving("pets"), windows())
                .as((capacity, window) -> Asset.named("pet-today")
                        .of("pet")
                        .capacity(capacity)
                        .reset(window)
                        .unjournalled()
                        .build());
    }

    private static Arbitrary<Asset> season() {
        return Combinators.combine(
                        Arbitraries.of("day", "week", "own-day", "own-week"),
                        Arbitraries.integers().between(0, 3))
                .as((window, keep) ->
                        Asset.named("season").reset(window).keep(keep).board().build());
    }

    private static Arbitrary<Asset> pass() {
        return Combinators.combine(START, Arbitraries.of("PT1S", "PT1M", "PT6H"))
                .as((start, every) -> Asset.named("pass")
                        .start(start)
                        .countdown(Duration.parse(every))
                        .build());
    }

    private static Arbitrary<Asset> uses() {
        return START.map(start -> Asset.named("uses").start(start).build());
    }

    private static Arbitrary<Asset> charm() {
        return Arbitraries.of("PT1M", "PT3H", "P2D")
                .map(expiry ->
                        Asset.named("charm").expiry(Duration.parse(expiry)).build());
    }

    private static Arbitrary<Asset> streak() {
        return Combinators.combine(
                        Arbitraries.of("day", "own-day"),
                        Arbitraries.of(0L, Duration.ofHours(6).toMillis()),
                        Arbitraries.of("freeze").optional(),
                        Arbitraries.of("lost").optional(),
                        Arbitraries.of("pass", "charm", "uses").optional(0.4))
                .as((window, grace, spend, into, pause) -> Asset.named("streak")
                        .lapse(new Lapse(window, grace, spend, into, pause))
                        .build());
    }

    private static Arbitrary<Asset> lost() {
        return times("PT1H", "P2D").map(expiry -> {
            AssetBuilder lost = Asset.named("lost");
            expiry.ifPresent(lost::expiry);
            return lost.build();
        });
    }

    private static Arbitrary<Asset> freeze() {
        return START.map(start ->
                Asset.named("freeze").start(Math.min(start, 3)).capacity(3).build());
    }

    private static Arbitrary<Asset> seen() {
        return Combinators.combine(Arbitraries.longs().between(1, 20), Arbitraries.of("none", "day", "PT1H", "own-day"))
                .as((capacity, window) -> {
                    AssetBuilder seen = Asset.named("seen").per("item").capacity(capacity);
                    return window.equals("none")
                            ? seen.build()
                            : seen.reset(window).build();
                });
    }

    private static Arbitrary<Asset> plain(String name) {
        return Arbitraries.just(Asset.named(name).build());
    }

    private static Arbitrary<Asset> hidden(String name) {
        return Arbitraries.just(Asset.named(name).unjournalled().build());
    }

    private static Arbitrary<Asset> petXp() {
        return START.map(start -> Asset.named("pet-xp").of("pet").start(start).build());
    }

    private static AssetBuilder capped(String name, Optional<Long> capacity) {
        AssetBuilder asset = Asset.named(name);
        capacity.ifPresent(asset::capacity);
        return asset;
    }

    private static Arbitrary<Optional<Long>> capacities() {
        return Arbitraries.of(5L, 60L, 500L, (1L << 53) - 1).optional();
    }

    private static Arbitrary<Measure> moving(String track) {
        Arbitrary<Measure> constant = Arbitraries.longs().between(0, 150).map(Measure::constant);
        Arbitrary<Measure> setting = Arbitraries.just(new Measure.Setting("cap"));
        Arbitrary<Measure> step =
                Arbitraries.longs().between(1, 80).list().ofSize(3).map(values -> steps(track, values));
        return Arbitraries.oneOf(constant, setting, step);
    }

    private static Measure steps(String track, List<Long> values) {
        NavigableMap<Long, Measure> from = new TreeMap<>();
        from.put(0L, Measure.constant(values.get(0)));
        from.put(2L, Measure.constant(values.get(1)));
        from.put(4L, new Measure.Setting("cap"));
        from.put(6L, Measure.constant(values.get(2)));
        return new Measure.ByStep(track, from);
    }

    private static Arbitrary<Overflow> overflows() {
        return Arbitraries.of(new Overflow.Clip(), new Overflow.Refuse(), new Overflow.Spill("mail"));
    }

    private static Arbitrary<String> windows() {
        return Arbitraries.of("day", "week", "month", "own-day", "own-week", "PT1M", "PT24H");
    }

    private static Arbitrary<Optional<Duration>> times(String... times) {
        return Arbitraries.of(times).map(Duration::parse).optional();
    }
}
