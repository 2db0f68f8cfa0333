package dev.levelwright.condition;

import dev.levelwright.activity.Fact;
import dev.levelwright.mechanic.Condition;
import dev.levelwright.mechanic.Party;
import dev.levelwright.quantity.QuantityArbitraries;
import java.time.DayOfWeek;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Every condition that ships, nested up to two deep. */
public final class ConditionArbitraries {
    private ConditionArbitraries() {}

    /** Any condition. */
    public static Arbitrary<Condition> conditions() {
        Arbitrary<Condition> once = Arbitraries.oneOf(simple(), composed(simple()));
        return Arbitraries.frequencyOf(Tuple.of(3, simple()), Tuple.of(1, composed(once)));
    }

    /** Parties by role, by pool and through traits. */
    public static Arbitrary<Party> parties() {
        return Arbitraries.of("actor", "target", "unit", "@pot", "@lot.seller", "actor.active.cat", "unit.owner")
                .map(Party::parse);
    }

    /** A number, a text, a flag, or a reference. */
    public static Arbitrary<Fact> facts() {
        return Arbitraries.oneOf(
                numbers(),
                Arbitraries.of("win", "", "été", "5", "a b").map(Fact.Text::new),
                Arbitraries.of(true, false).map(Fact.Flag::new));
    }

    private static Arbitrary<Fact> numbers() {
        return Arbitraries.oneOf(
                QuantityArbitraries.amounts().map(Fact.Whole::new),
                QuantityArbitraries.names().map(name -> new Fact.Text("$" + name)));
    }

    private static Arbitrary<Comparison> comparisons() {
        return Arbitraries.oneOf(
                Combinators.combine(numbers(), numbers().optional())
                        .as((least, most) -> new Comparison.Between(Optional.of(least), most)),
                facts().map(Comparison.Is::new),
                facts().list().ofMinSize(1).ofMaxSize(4).map(Comparison.In::new),
                facts().map(Comparison.Has::new));
    }

    private static Arbitrary<Condition> simple() {
        Arbitrary<String> names = QuantityArbitraries.names();
        Arbitrary<Holds.Need> needs = Combinators.combine(Arbitraries.of(Holds.Bound.class), numbers())
                .as(Holds.Need::new);
        Arbitrary<String> paths =
                Arbitraries.oneOf(QuantityArbitraries.paths().map(Object::toString), names.map(name -> "$" + name));
        return Arbitraries.oneOf(
                Combinators.combine(names, comparisons()).as(FactIs::new),
                Combinators.combine(parties(), parties()).as(Same::new),
                Combinators.combine(parties(), parties()).as(NotSame::new),
                Combinators.combine(parties(), parties()).as(Owns::new),
                Combinators.combine(parties(), names, facts().optional()).as(TraitIs::new),
                Arbitraries.of(true, false).map(Trusted::new),
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).map(OnDays::new),
                Arbitraries.maps(paths, needs).ofMinSize(1).ofMaxSize(3).map(Holds::new),
                Combinators.combine(names.optional(), Arbitraries.integers().between(0, 11_000), parties())
                        .as(AtLevel::new),
                Combinators.combine(names, parties()).as(Unlocked::new),
                Combinators.combine(names, Arbitraries.of("chat", "$quest").map(Fact.Text::new), parties())
                        .as(InRotation::new));
    }

    private static Arbitrary<Condition> composed(Arbitrary<Condition> inner) {
        return Arbitraries.oneOf(
                inner.list().ofMinSize(1).ofMaxSize(3).map(AnyOf::new),
                inner.list().ofMinSize(1).ofMaxSize(3).map(AllOf::new),
                inner.map(Not::new));
    }
}
