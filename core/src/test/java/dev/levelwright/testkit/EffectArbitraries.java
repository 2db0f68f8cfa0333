package dev.levelwright.testkit;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.effect.Activate;
import dev.levelwright.effect.CloseUnit;
import dev.levelwright.effect.Convert;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.CreateUnit;
import dev.levelwright.effect.DepositTo;
import dev.levelwright.effect.DrawWinner;
import dev.levelwright.effect.DrawnEntry;
import dev.levelwright.effect.Empty;
import dev.levelwright.effect.Enter;
import dev.levelwright.effect.Expect;
import dev.levelwright.effect.Featured;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.HandOver;
import dev.levelwright.effect.MakeDue;
import dev.levelwright.effect.Move;
import dev.levelwright.effect.OpenPool;
import dev.levelwright.effect.Raffle;
import dev.levelwright.effect.Raise;
import dev.levelwright.effect.Restart;
import dev.levelwright.effect.Roll;
import dev.levelwright.effect.SetTraits;
import dev.levelwright.effect.Surplus;
import dev.levelwright.effect.ThenActive;
import dev.levelwright.effect.TraitValue;
import dev.levelwright.math.DiceNotation;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.quantity.Above;
import dev.levelwright.quantity.All;
import dev.levelwright.quantity.Constant;
import dev.levelwright.quantity.Drawn;
import dev.levelwright.quantity.Held;
import dev.levelwright.quantity.Named;
import dev.levelwright.quantity.PerLevel;
import dev.levelwright.quantity.Rolled;
import dev.levelwright.quantity.Share;
import dev.levelwright.quantity.Stepped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Effects of every kind that ships, over the names that {@link RulebookArbitraries} uses. */
final class EffectArbitraries {
    private static final Party ACTOR = Party.role(Activity.ACTOR);

    private static final Raffle RAFFLE = new Raffle(Party.parse("@pot"), "entries", "sold");

    private EffectArbitraries() {}

    /** One to three effects, each of another kind. */
    static Arbitrary<List<Effect>> some() {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, grant()),
                        Tuple.of(3, cost()),
                        Tuple.of(2, convert()),
                        Tuple.of(2, move()),
                        Tuple.of(1, raise()),
                        Tuple.of(1, zone()),
                        Tuple.of(2, create()),
                        Tuple.of(2, roll()),
                        Tuple.of(3, rare()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .uniqueElements(Effect::getClass)
                .map(effects -> effects.stream()
                        .sorted(Comparator.comparing(Effect::phase))
                        .toList());
    }

    /** What loot gives. */
    static Arbitrary<Effect> gift() {
        return grant();
    }

    private static Arbitrary<Effect> grant() {
        Arbitrary<String> path = Arbitraries.frequencyOf(
                Tuple.of(
                        12,
                        Arbitraries.of("xp", "coins", "gems", "energy", "pass", "uses", "charm", "streak", "freeze")),
                Tuple.of(
                        4,
                        Arbitraries.of("seen", "season", "mail", "today", "target.xp", "target.coins", "@pot.coins")),
                Tuple.of(1, Arbitraries.of("unit.mood", "unit.pet-xp")));
        Arbitrary<Grant> one = Combinators.combine(path, quantities(), Arbitraries.of(0L, 0L, 1L))
                .as((to, amount, atLeast) -> new Grant(Map.of(Path.parse(to), new Grant.Given(amount, atLeast))));
        return Combinators.combine(one, path, quantities(), Arbitraries.of(true, false))
                .as((grant, to, amount, more) -> more ? grant.and(to, amount) : grant);
    }

    private static Arbitrary<Effect> cost() {
        Arbitrary<String> path = Arbitraries.of(
                "xp", "coins", "coins", "gems", "energy", "energy", "pass", "unit.mood", "streak", "seen");
        return Combinators.combine(
                        path, Arbitraries.oneOf(quantities(), Arbitraries.just(new All())), Arbitraries.of(true, false))
                .as((from, amount, upTo) -> new Cost(Map.of(Path.parse(from), new Cost.Taken(amount, upTo))));
    }

    private static Arbitrary<Effect> convert() {
        Arbitrary<String> path = Arbitraries.of("xp", "coins", "unit.pet-xp");
        return Combinators.combine(
                        quantities(),
                        Arbitraries.longs().between(1, 40),
                        path,
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.of(Convert.Beyond.values()))
                .as((add, per, to, each, beyond) -> new Convert(
                        Path.of("buffer"), add, new Constant(per), Map.of(Path.parse(to), new Constant(each)), beyond));
    }

    private static Arbitrary<Effect> move() {
        Arbitrary<Quantity> amount = Arbitraries.oneOf(quantities(), Arbitraries.just(new All()));
        Arbitrary<Ratio> fee = Arbitraries.of(Ratio.ZERO, Ratio.percent(5), Ratio.ONE);
        Arbitrary<Effect> coins = Combinators.combine(
                        Arbitraries.of("actor", "target", "@pot"),
                        Arbitraries.of("actor", "target", "@pot"),
                        amount,
                        fee)
                .as((from, to, much, share) ->
                        new Move(Path.parse(from + ".coins"), Path.parse(to + ".coins"), much, share));
        Arbitrary<Effect> back =
                amount.map(much -> new Move(Path.parse("actor.lost"), Path.parse("actor.streak"), much, Ratio.ZERO));
        return Arbitraries.frequencyOf(Tuple.of(4, coins), Tuple.of(1, back));
    }

    private static Arbitrary<Effect> raise() {
        return Arbitraries.of("streak", "xp").map(from -> new Raise(Map.of(Path.of("best"), new Held(Path.of(from)))));
    }

    private static Arbitrary<Effect> zone() {
        return Arbitraries.just(SetTraits.of("actor.zone", new TraitValue.OfFact("zone")));
    }

    private static Arbitrary<Effect> create() {
        return Arbitraries.of(Activate.values()).map(EffectArbitraries::pet);
    }

    /** Makes a pet called as the item is. */
    static Effect pet(Activate activate) {
        return new CreateUnit(
                "pet",
                Optional.of(new Fact.Text("cat")),
                Optional.of(RuleArbitraries.said("item")),
                ACTOR,
                activate,
                Map.of());
    }

    private static Arbitrary<Effect> roll() {
        return Combinators.combine(Arbitraries.of("box", "banner"), Arbitraries.of(1L, 3L))
                .as((table, times) -> new Roll(table, new Constant(times)));
    }

    private static Arbitrary<Effect> rare() {
        return Arbitraries.of(
                new OpenPool("lot", Map.of("leader", new TraitValue.OfParty(ACTOR))),
                Grant.of("@lot.left", 90),
                Move.of("actor", "@lot", "coins", new Constant(3)),
                new HandOver(Party.role(Activity.UNIT), Party.parse("@pot"), ThenActive.OLDEST_OR_NONE, Activate.NEVER),
                new HandOver(Party.role(Activity.UNIT), Party.role(Activity.TARGET), ThenActive.NONE, Activate.IF_NONE),
                new Expect(
                        new Named("n"), Optional.empty(), Optional.of(new Constant(3)), Optional.of(new Constant(50))),
                new Surplus(Map.of(Path.of("coins"), new Named("n"))),
                new Enter(RAFFLE, ACTOR, new Constant(2)),
                new DrawWinner(RAFFLE, "drawn", "winner"),
                new MakeDue("later", new MakeDue.WindowEnd("day"), "$at", Map.of(Activity.ACTOR, ACTOR), List.of("n")),
                new CloseUnit(Party.role(Activity.UNIT), ThenActive.OLDEST_OR_NONE),
                new DepositTo(Path.of("uses"), Party.role(Activity.TARGET), new Named("n")),
                new MakeDue(
                        "later", new MakeDue.After(60_000), "$activity", Map.of(Activity.ACTOR, ACTOR), List.of("n")),
                new Empty(List.of(new Empty.OfBalance(Path.of("today")))),
                Restart.of("main"),
                CreateUnit.drawn(
                        "pet",
                        new DrawnEntry(
                                Map.of(),
                                Optional.of("spirit"),
                                Optional.of(new Featured(
                                        RuleArbitraries.said("item"),
                                        Ratio.percent(50),
                                        Optional.of(Path.of("luck")))))),
                SetTraits.of("unit.owner", new TraitValue.OfParty(Party.role(Activity.TARGET))));
    }

    private static Arbitrary<Quantity> quantities() {
        Arbitrary<Quantity> constant = Arbitraries.longs().between(0, 60).map(Constant::new);
        Arbitrary<Quantity> drawn = Combinators.combine(
                        Arbitraries.longs().between(0, 20), Arbitraries.longs().between(0, 20))
                .as((least, more) -> Drawn.of(least, least + more));
        return Arbitraries.frequencyOf(
                Tuple.of(6, constant),
                Tuple.of(2, drawn),
                Tuple.of(2, Arbitraries.just(new Named("n"))),
                Tuple.of(1, Arbitraries.just(new Named("bonus"))),
                Tuple.of(1, composed()));
    }

    private static Arbitrary<Quantity> composed() {
        TreeMap<Long, Quantity> steps =
                new TreeMap<>(Map.of(0L, new Constant(9), 2L, new Drawn(dev.levelwright.math.Range.of(1, 5))));
        return Arbitraries.of(
                new Rolled(DiceNotation.parse("2d6+1")),
                new Held(Path.of("coins")),
                new PerLevel(new Constant(5), Optional.of("main"), 3),
                new Above(new Constant(1), "n", 2, 2),
                new Share(new Held(Path.of("xp")), Ratio.percent(5)),
                new Stepped(Path.of("seen"), steps),
                new Stepped(Path.parse("main"), steps));
    }
}
