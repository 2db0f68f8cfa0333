package dev.levelwright.quantity;

import dev.levelwright.math.Amounts;
import dev.levelwright.math.DiceNotation;
import dev.levelwright.math.Range;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Path;
import dev.levelwright.mechanic.Quantity;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Every notation of amounts, nested up to two deep. */
public final class QuantityArbitraries {
    private QuantityArbitraries() {}

    /** Any quantity but {@code all}. */
    public static Arbitrary<Quantity> quantities() {
        Arbitrary<Quantity> once = Arbitraries.oneOf(simple(), composed(simple()));
        return Arbitraries.frequencyOf(Tuple.of(3, simple()), Tuple.of(1, composed(once)));
    }

    /** Amounts of all sizes. */
    public static Arbitrary<Long> amounts() {
        return Arbitraries.longs().between(0, Amounts.MAX);
    }

    /** Names of facts, tracks and assets; none of them reads as something else. */
    public static Arbitrary<String> names() {
        return Arbitraries.of("xp", "coins", "xp-today", "main", "people", "a1", "Z_9");
    }

    /** Paths with and without parties. */
    public static Arbitrary<Path> paths() {
        Arbitrary<String> parties =
                Arbitraries.of("", "actor.", "target.", "@pot.", "actor.active.cat.", "@lot.seller.");
        return Combinators.combine(parties, names()).as((party, name) -> Path.parse(party + name));
    }

    /** Ratios that are written within their digits. */
    public static Arbitrary<Ratio> ratios() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.longs().between(1, 1_000))
                .as(Ratio::of);
    }

    private static Arbitrary<Quantity> simple() {
        return Arbitraries.oneOf(
                amounts().map(Constant::new),
                Combinators.combine(amounts(), amounts())
                        .as((one, other) -> Drawn.of(Math.min(one, other), Math.max(one, other))),
                Combinators.combine(
                                Arbitraries.longs().between(0, 100),
                                Arbitraries.longs().between(1, 9),
                                Arbitraries.longs().between(0, 9))
                        .as((least, step, count) -> new Drawn(new Range(least, least + step * count, step))),
                Combinators.combine(
                                Arbitraries.integers().between(1, 100),
                                Arbitraries.integers().between(1, 1_000_000),
                                Arbitraries.longs().between(-1, 100))
                        .as((count, sides, plus) -> new Rolled(new DiceNotation(count, sides, plus))),
                names().map(Named::new),
                paths().map(Held::new));
    }

    private static Arbitrary<Quantity> composed(Arbitrary<Quantity> inner) {
        Arbitrary<Map<Long, Quantity>> steps =
                Arbitraries.maps(amounts(), inner).ofMinSize(1).ofMaxSize(3);
        return Arbitraries.oneOf(
                Combinators.combine(inner, names().optional(), amounts()).as(PerLevel::new),
                Combinators.combine(inner, names(), amounts(), amounts()).as(Above::new),
                Combinators.combine(paths(), steps).as((by, from) -> new Stepped(by, new TreeMap<>(from))),
                Combinators.combine(inner, ratios()).as(Share::new));
    }
}
