package dev.levelwright.effect;

import dev.levelwright.activity.Fact;
import dev.levelwright.condition.ConditionArbitraries;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.quantity.All;
import dev.levelwright.quantity.QuantityArbitraries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Every effect that ships. */
public final class EffectArbitraries {
    private EffectArbitraries() {}

    /** Up to four effects, no two of one type. */
    public static Arbitrary<List<Effect>> lists() {
        return effects().list().ofMaxSize(4).map(EffectArbitraries::ofDifferentTypes);
    }

    /** Any effect. */
    public static Arbitrary<Effect> effects() {
        return Arbitraries.oneOf(costs(), grants(), converts(), rolls(), moves(), deposits(), states(), openings());
    }

    private static List<Effect> ofDifferentTypes(List<Effect> effects) {
        Map<Class<?>, Effect> byType = new LinkedHashMap<>();
        effects.forEach(effect -> byType.putIfAbsent(effect.getClass(), effect));
        return new ArrayList<>(byType.values());
    }

    private static Arbitrary<Effect> costs() {
        Arbitrary<Cost.Taken> taken =
                Combinators.combine(taken(), Arbitraries.of(true, false)).as(Cost.Taken::new);
        return byPath(taken).map(Cost::new);
    }

    private static Arbitrary<Effect> grants() {
        Arbitrary<Grant.Given> given = Combinators.combine(
                        QuantityArbitraries.quantities(), Arbitraries.longs().between(0, 2))
                .as(Grant.Given::new);
        return byPath(given).map(Grant::new);
    }

    private static Arbitrary<Effect> converts() {
        return Combinators.combine(
                        QuantityArbitraries.paths(),
                        QuantityArbitraries.quantities(),
                        QuantityArbitraries.quantities(),
                        byPath(QuantityArbitraries.quantities()),
                        Arbitraries.of(Convert.Beyond.class))
                .as(Convert::new);
    }

    private static Arbitrary<Effect> rolls() {
        return Combinators.combine(QuantityArbitraries.names(), QuantityArbitraries.quantities())
                .as((table, times) -> times.constant().isPresent() ? Roll.of(table) : new Roll(table, times));
    }

    private static Arbitrary<Effect> moves() {
        Arbitrary<Ratio> fees = Arbitraries.longs().between(0, 100).map(Ratio::percent);
        Arbitrary<Effect> withFee = Combinators.combine(
                        ConditionArbitraries.parties(),
                        ConditionArbitraries.parties(),
                        QuantityArbitraries.names(),
                        taken(),
                        fees)
                .as((from, to, asset, amount, fee) -> new Move(path(from, asset), path(to, asset), amount, fee));
        Arbitrary<Effect> between = Combinators.combine(
                        QuantityArbitraries.paths(), QuantityArbitraries.paths(), taken())
                .as((from, to, amount) -> new Move(from, to, amount, Ratio.ZERO));
        return Arbitraries.oneOf(withFee, between);
    }

    private static Arbitrary<Effect> deposits() {
        return Combinators.combine(QuantityArbitraries.paths(), ConditionArbitraries.parties(), taken())
                .as(DepositTo::new);
    }

    private static Arbitrary<Effect> states() {
        Arbitrary<Map<String, Party>> parties = Arbitraries.maps(
                        Arbitraries.of("actor", "target", "winner"), ConditionArbitraries.parties())
                .ofMaxSize(2);
        return Arbitraries.oneOf(
                byPath(QuantityArbitraries.quantities()).map(Raise::new),
                emptied().list().ofMinSize(1).ofMaxSize(3).map(Empty::new),
                Arbitraries.maps(traits(), values()).ofMinSize(1).ofMaxSize(3).map(SetTraits::new),
                creates(),
                Combinators.combine(ConditionArbitraries.parties(), Arbitraries.of(ThenActive.class))
                        .as(CloseUnit::new),
                Combinators.combine(
                                QuantityArbitraries.names(),
                                whens(),
                                Arbitraries.of("$activity", "round $n", "x"),
                                parties,
                                QuantityArbitraries.names().list().ofMaxSize(2))
                        .as(MakeDue::new));
    }

    private static Arbitrary<MakeDue.When> whens() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(1, 1_000_000_000).map(MakeDue.After::new),
                Arbitraries.of("day", "week").map(MakeDue.WindowEnd::new),
                QuantityArbitraries.paths().map(MakeDue.Empty::new));
    }

    private static Arbitrary<Effect> openings() {
        Arbitrary<Quantity> quantities = QuantityArbitraries.quantities();
        return Arbitraries.oneOf(
                byPath(quantities).map(Surplus::new),
                Combinators.combine(QuantityArbitraries.names(), ConditionArbitraries.parties())
                        .as(Restart::new),
                drawn(),
                Combinators.combine(quantities, quantities, quantities.optional(), quantities.optional())
                        .as((amount, is, least, most) -> new Expect(amount, Optional.of(is), least, most)),
                Combinators.combine(QuantityArbitraries.names(), traitNames(values()))
                        .as(OpenPool::new),
                Combinators.combine(raffles(), QuantityArbitraries.names(), QuantityArbitraries.names())
                        .as(DrawWinner::new),
                Combinators.combine(raffles(), ConditionArbitraries.parties(), quantities)
                        .as(Enter::new),
                Combinators.combine(
                                ConditionArbitraries.parties(),
                                ConditionArbitraries.parties(),
                                Arbitraries.of(ThenActive.class),
                                Arbitraries.of(Activate.class))
                        .as(HandOver::new));
    }

    private static Arbitrary<Effect> drawn() {
        Arbitrary<Featured> featured = Combinators.combine(
                        Arbitraries.of("drake", "$featured").map(Fact.Text::new),
                        Arbitraries.of(Ratio.percent(50), Ratio.ONE, Ratio.of(1, 3)),
                        Arbitraries.of(Path.of("sure"), Path.parse("target.sure"))
                                .optional())
                .as(Featured::new);
        Arbitrary<DrawnEntry> drawn = Combinators.combine(
                        Arbitraries.maps(QuantityArbitraries.names(), Arbitraries.of("Epic", "7"))
                                .ofMaxSize(2),
                        QuantityArbitraries.names().optional(),
                        featured.optional())
                .as(DrawnEntry::new);
        return Combinators.combine(QuantityArbitraries.names(), drawn).as(CreateUnit::drawn);
    }

    private static <T> Arbitrary<Map<String, T>> traitNames(Arbitrary<T> values) {
        return Arbitraries.maps(QuantityArbitraries.names(), values).ofMaxSize(2);
    }

    private static Arbitrary<Raffle> raffles() {
        return Combinators.combine(
                        ConditionArbitraries.parties(), QuantityArbitraries.names(), QuantityArbitraries.names())
                .as(Raffle::new);
    }

    private static Arbitrary<Effect> creates() {
        Arbitrary<Fact> facts = ConditionArbitraries.facts();
        return Combinators.combine(
                        QuantityArbitraries.names(),
                        facts.optional(),
                        facts.optional(),
                        ConditionArbitraries.parties(),
                        Arbitraries.of(Activate.class),
                        Arbitraries.maps(QuantityArbitraries.names(), facts).ofMaxSize(2))
                .as(CreateUnit::new);
    }

    private static Arbitrary<Empty.What> emptied() {
        return Arbitraries.oneOf(
                QuantityArbitraries.paths().map(Empty.OfBalance::new),
                Combinators.combine(
                                ConditionArbitraries.parties(),
                                QuantityArbitraries.names(),
                                Arbitraries.of("every", "once", "limit"))
                        .as(Empty.OfLimit::new));
    }

    private static Arbitrary<SetTraits.Trait> traits() {
        return Arbitraries.of("actor.zone", "actor.active.cat", "@lot.leader", "@lot.seller.badge", "unit.image")
                .map(SetTraits.Trait::parse);
    }

    private static Arbitrary<TraitValue> values() {
        return Arbitraries.oneOf(
                QuantityArbitraries.names().map(TraitValue.OfFact::new),
                ConditionArbitraries.parties().map(TraitValue.OfParty::new),
                Arbitraries.integers().between(0, 99).map(TraitValue.OfCreated::new),
                Arbitraries.of("", "5", "007", "gold", "9007199254740991", "9007199254740992", "$x")
                        .map(TraitValue.Literal::new),
                Arbitraries.just(new TraitValue.Removed()));
    }

    private static Arbitrary<Quantity> taken() {
        return Arbitraries.oneOf(QuantityArbitraries.quantities(), Arbitraries.just(new All()));
    }

    private static <V> Arbitrary<Map<Path, V>> byPath(Arbitrary<V> values) {
        return Arbitraries.maps(QuantityArbitraries.paths(), values)
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static Path path(Party party, String asset) {
        return new Path(Optional.of(party), asset);
    }
}
