package dev.levelwright.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.condition.Holds;
import dev.levelwright.condition.OnActivity;
import dev.levelwright.decision.Event;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.effect.Activate;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.CreateUnit;
import dev.levelwright.effect.DrawWinner;
import dev.levelwright.effect.Enter;
import dev.levelwright.effect.Expect;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.HandOver;
import dev.levelwright.effect.MakeDue;
import dev.levelwright.effect.Move;
import dev.levelwright.effect.OpenPool;
import dev.levelwright.effect.Raffle;
import dev.levelwright.effect.Raise;
import dev.levelwright.effect.Surplus;
import dev.levelwright.effect.ThenActive;
import dev.levelwright.effect.TraitValue;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.TraitType;
import dev.levelwright.ledger.Draw;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.quantity.All;
import dev.levelwright.quantity.Constant;
import dev.levelwright.quantity.Held;
import dev.levelwright.quantity.Named;
import dev.levelwright.quantity.Share;
import dev.levelwright.rule.Boost;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Lots, wagers and raffles: what lies in a pool for a while, who gets it, and when. */
class PoolsTest {
    private static final Party ACTOR = Party.role(Activity.ACTOR);
    private static final Raffle RAFFLE = new Raffle(Party.parse("@pot"), "entries", "sold");

    private static RulebookBuilder market() {
        return Rulebook.named("market")
                .kind(new Kind.Unit("pet", Optional.empty(), Kind.Naming.UNIQUE_PER_OWNER, true, Map.of()))
                .kind(new Kind.Pool(
                        "lot",
                        true,
                        Map.of("seller", TraitType.HOLDER, "pet", TraitType.HOLDER, "price", TraitType.NUMBER)))
                .kind(new Kind.Pool("pot", false, Map.of("winner", TraitType.HOLDER)))
                .asset(Asset.named("coins").start(100).capacity(1_000))
                .asset(Asset.named("energy").start(5).capacity(5).regeneration(1, Duration.ofMinutes(1)))
                .asset(Asset.named("open").of("lot").board())
                .asset(Asset.named("left").of("lot").countdown(Duration.ofSeconds(1)))
                .asset(Asset.named("entries").of("pot").per("entry"))
                .asset(Asset.named("sold").of("pot"))
                .asset(Asset.named("drawn").of("pot"))
                .rule(Rule.named("adopt").on("adopt").does(pet()))
                .rule(Rule.named("sell")
                        .on("sell")
                        .does(new OpenPool(
                                "lot",
                                Map.of(
                                        "seller",
                                        new TraitValue.OfParty(ACTOR),
                                        "pet",
                                        new TraitValue.OfParty(Party.role("unit")),
                                        "price",
                                        new TraitValue.OfFact("price"))))
                        .does(Grant.of("@lot.open", 1).and("@lot.left", 60))
                        .does(new HandOver(
                                Party.role("unit"), Party.parse("@lot"), ThenActive.OLDEST_OR_NONE, Activate.NEVER))
                        .does(ends()))
                .rule(Rule.named("buy")
                        .on("buy")
                        .when(Holds.atLeast("@lot.open", 1))
                        .does(new Expect(
                                new Named("price"),
                                Optional.of(new Held(Path.parse("@lot.price"))),
                                Optional.empty(),
                                Optional.empty()))
                        .does(Cost.of("@lot.open", 1))
                        .does(Move.of("actor", "@lot.seller", "coins", new Held(Path.parse("@lot.price"))))
                        .does(new HandOver(Party.parse("@lot.pet"), ACTOR, ThenActive.NONE, Activate.IF_NONE)))
                .rule(Rule.named("bump")
                        .on("bump")
                        .does(new Raise(Map.of(Path.parse("@lot.left"), new Constant(30))))
                        .does(ends()))
                .rule(Rule.named("back")
                        .on("due:ends")
                        .where(Holds.atLeast("@lot.open", 1))
                        .where(new Holds(Map.of("@lot.left", new Holds.Need(Holds.Bound.EXACTLY, new Fact.Whole(0)))))
                        .does(Cost.of("@lot.open", 1))
                        .does(new HandOver(
                                Party.parse("@lot.pet"),
                                Party.parse("@lot.seller"),
                                ThenActive.NONE,
                                Activate.IF_NONE)))
                .rule(Rule.named("stake").on("stake").does(Move.of("actor", "@pot", "coins", new Named("amount"))))
                .rule(Rule.named("lend").on("lend").does(Move.of("actor", "@pot", "energy", new Named("amount"))))
                .rule(Rule.named("enter").on("enter").does(new Enter(RAFFLE, ACTOR, new Named("count"))))
                .rule(Rule.named("draw").on("draw").does(new DrawWinner(RAFFLE, "drawn", "winner")));
    }

    private static CreateUnit pet() {
        return new CreateUnit(
                "pet", Optional.empty(), Optional.of(new Fact.Text("$name")), ACTOR, Activate.IF_NONE, Map.of());
    }

    private static MakeDue ends() {
        return new MakeDue(
                "ends",
                new MakeDue.Empty(Path.parse("@lot.left")),
                "$activity",
                Map.of("lot", Party.parse("@lot")),
                List.of());
    }

    private static final HolderName POT = new HolderName("pot", "");

    private static HolderName adopted(Game game, String player, String name) {
        game.did(player, "adopt", "name", name);
        List<HolderName> pets = game.realm().units(HolderName.player(player), "pet");
        return pets.get(pets.size() - 1);
    }

    private static HolderName sold(Game game, String player, HolderName pet, long price) {
        return opened(game.did(game.doing(player, "sell").party("unit", pet).with("price", price)));
    }

    private static HolderName opened(Outcome outcome) {
        assertThat(outcome.accepted()).as("%s", outcome).isTrue();
        return outcome.decision().events().stream()
                .filter(Event.Opened.class::isInstance)
                .map(event -> ((Event.Opened) event).pool())
                .findFirst()
                .orElseThrow();
    }

    private static long held(Game game, HolderName holder, String asset) {
        return game.realm().view(holder).amount(asset);
    }

    @Test
    void whoOpensAPoolOpensANewOneWhateverTheyName() {
        Game game = Game.of(market());
        HolderName lot = sold(game, "ann", adopted(game, "ann", "Tim"), 10);
        Activity again = game.doing("eve", "sell")
                .party("unit", adopted(game, "eve", "Tom"))
                .with("price", 1)
                .with("lot", lot.id());

        assertThat(opened(game.did(again))).isNotEqualTo(lot);
        assertThat(game.realm().view(lot).trait("price")).hasValue("10");
    }

    @Test
    void aPoolThatWasNeverOpenedSellsNothing() {
        Game game = Game.of(market());

        assertThat(Game.why(
                        game.did(game.doing("bob", "buy").with("lot", "made-up").with("price", 1))))
                .isInstanceOf(Refusal.Unmet.class);
        assertThat(Game.why(game.did("bob", "buy", "price", 1))).isInstanceOf(Refusal.Malformed.class);
    }

    @Test
    void aUnitThatIsHandedOverTakesItsPlaceAmongThoseOfItsNewOwner() {
        Game game = Game.of(market());
        HolderName tim = adopted(game, "ann", "Tim");
        HolderName tom = adopted(game, "ann", "Tom");
        HolderName lot = sold(game, "ann", tim, 10);
        assertThat(game.view("ann").trait("active.pet")).hasValue(tom.toString());

        game.did(game.doing("bob", "buy").with("lot", lot.id()).with("price", 10));
        assertThat(game.view("bob").trait("active.pet")).hasValue(tim.toString());
        assertThat(game.amount("ann", "coins")).isEqualTo(110);
    }

    @Test
    void aUnitIsNotHandedToWhomHasOneOfThatName() {
        Game game = Game.of(market());
        adopted(game, "bob", "TIM");
        HolderName lot = sold(game, "ann", adopted(game, "ann", "Tim"), 10);

        assertThat(Game.why(
                        game.did(game.doing("bob", "buy").with("lot", lot.id()).with("price", 10))))
                .isInstanceOf(Refusal.Unmet.class);
        assertThat(game.amount("bob", "coins")).isEqualTo(100);
        assertThat(held(game, lot, "open")).isEqualTo(1);
    }

    @Test
    void whatIsDueWhenACountdownEndsWaitsForTheLongerOne() {
        Game game = Game.of(market());
        HolderName tim = adopted(game, "ann", "Tim");
        HolderName lot = sold(game, "ann", tim, 10);
        game.after("PT50S").did(game.doing("ann", "bump").with("lot", lot.id()));
        game.after("PT10S").realm().runDue();
        assertThat(held(game, lot, "open")).isEqualTo(1);

        game.after("PT20S").realm().runDue();
        assertThat(held(game, lot, "open")).isZero();
        assertThat(game.realm().units(HolderName.player("ann"), "pet")).containsExactly(tim);
        assertThat(game.realm().runDue()).isEmpty();
    }

    @Test
    void aPoolHasNothingOfAnothersToBeginWithAndNoCapacityAndNoTime() {
        Game game = Game.of(market());
        for (int i = 0; i < 15; i++) {
            assertThat(game.did("player" + i, "stake", "amount", 100).accepted())
                    .isTrue();
        }
        game.did("ann", "lend", "amount", 3);
        game.after("PT1H");

        assertThat(held(game, POT, "coins")).isEqualTo(1_500);
        assertThat(held(game, POT, "energy")).isEqualTo(3);
    }

    @Test
    void whoHoldsTheTicketThatIsDrawnWins() {
        Game game = Game.of(market());
        Set<HolderName> winners = new TreeSet<>();
        for (int round = 0; round < 40; round++) {
            game.did("ann", "enter", "count", 1);
            game.did("bob", "enter", "count", 2);
            game.did("ann", "enter", "count", 1);
            game.did("dan", "draw");
            Draw draw = game.transactions()
                    .get(game.transactions().size() - 1)
                    .draws()
                    .get(0);
            long place = draw.value() - 4L * round;
            assertThat(draw.least()).isEqualTo(4L * round + 1);
            assertThat(draw.greatest()).isEqualTo(4L * round + 4);
            HolderName winner =
                    HolderName.parse(game.realm().view(POT).trait("winner").orElseThrow());
            assertThat(winner.id()).isEqualTo(place == 1 || place == 4 ? "ann" : "bob");
            winners.add(winner);
        }

        assertThat(winners).hasSize(2);
        assertThat(Game.why(game.did("dan", "draw"))).isInstanceOf(Refusal.Unmet.class);
    }

    @Test
    void aBoostMintsTheSurplusOfWhatIsPaidOutAndNothingElse() {
        Game game = Game.of(Rulebook.named("stakes")
                .kind(new Kind.Pool("pot", false, Map.of()))
                .asset(Asset.named("coins").start(100))
                .asset(Asset.named("double"))
                .boost(new Boost(
                        "double",
                        Optional.of("double"),
                        Boost.On.GRANT,
                        "coins",
                        List.of(new OnActivity(List.of("win"))),
                        Ratio.whole(2),
                        false,
                        "double",
                        true,
                        Set.of(),
                        Optional.empty(),
                        Optional.empty()))
                .rule(Rule.named("drink").on("drink").does(Grant.of("double", 1)))
                .rule(Rule.named("bonus").on("bonus").does(Grant.of("coins", 7)))
                .rule(Rule.named("stake").on("stake").does(Move.of("actor", "@pot", "coins", new Constant(40))))
                .rule(Rule.named("win")
                        .on("win")
                        .does(new Surplus(
                                Map.of(Path.of("coins"), new Share(new Held(Path.parse("@pot.coins")), Ratio.ONE))))
                        .does(Move.of("@pot", "actor", "coins", new All()))));
        game.did("ann", "drink");
        game.did("ann", "bonus");
        assertThat(game.amount("ann", "coins")).isEqualTo(107);

        game.did("bob", "stake");
        game.did("ann", "win");
        assertThat(game.amount("ann", "coins")).isEqualTo(107 + 40 + 40);
        assertThat(game.amount("ann", "double")).isZero();

        game.did("bob", "stake");
        game.did("ann", "win");
        assertThat(game.amount("ann", "coins")).isEqualTo(187 + 40);
    }

    @Test
    void whatIsDueAtTheEndOfAWindowIsDueOnceHoweverManyAskForIt() {
        Game game = Game.of(Rulebook.named("round")
                .zone("Europe/Paris")
                .asset(Asset.named("rounds"))
                .rule(Rule.named("join")
                        .on("join")
                        .does(new MakeDue("round", new MakeDue.WindowEnd("day"), "$at", Map.of(), List.of()))
                        .does(Grant.of("rounds", 1))));
        for (int i = 0; i < 5; i++) {
            game.did("ann", "join");
        }

        assertThat(game.at("2026-03-02T22:59:59Z").realm().runDue()).isEmpty();
        assertThat(game.at("2026-03-02T23:00:00Z").realm().runDue())
                .extracting(Outcome::activity)
                .containsExactly("due:round:2026-03-02T23:00:00Z");
    }
}
