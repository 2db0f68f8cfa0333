package dev.levelwright.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Measure;
import dev.levelwright.asset.Overflow;
import dev.levelwright.condition.FactIs;
import dev.levelwright.condition.Holds;
import dev.levelwright.curve.Listed;
import dev.levelwright.curve.PolynomialCost;
import dev.levelwright.decision.Decision;
import dev.levelwright.decision.Event;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.effect.Activate;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.CreateUnit;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.Roll;
import dev.levelwright.effect.SetTraits;
import dev.levelwright.effect.TraitValue;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.ledger.Draw;
import dev.levelwright.loot.LootTable;
import dev.levelwright.loot.Pity;
import dev.levelwright.loot.Weighted;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.quantity.Drawn;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.Limit;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import dev.levelwright.rule.Trigger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The lines of SEMANTICS under "Rules", one example or more for each. */
class RulesTest {
    private static Limit every(Limit.Charge charge) {
        return new Limit(Limit.Word.EVERY, Measure.constant(1), "PT60S", List.of(), Party.role("actor"), charge);
    }

    @Test
    void whereExcludesSilentlyAndIsNotRemembered() {
        Game game = Game.of(Rulebook.named("where")
                .asset(Asset.named("xp"))
                .rule(Rule.named("talk")
                        .on("talk")
                        .where(FactIs.is("room", "general"))
                        .does(Grant.of("xp", 1))));

        assertThat(game.did("ann", "talk", "room", "off-topic").decision()).isInstanceOf(Decision.Unheard.class);
        assertThat(game.transactions()).isEmpty();
        assertThat(game.view("ann").born()).isFalse();
    }

    @Test
    void ifRefusesWithAReasonAndSaysWhenItWillHold() {
        Game game = Game.of(Rulebook.named("if")
                .asset(Asset.named("energy").capacity(100).regeneration(1, Duration.ofMinutes(1)))
                .asset(Asset.named("xp"))
                .rule(Rule.named("born").on("born").does(Grant.of("energy", 3)))
                .rule(Rule.named("play")
                        .on("play")
                        .when(Holds.atLeast("energy", 10))
                        .does(Grant.of("xp", 1))));
        game.did("ann", "born");

        Refusal refusal = Game.why(game.did("ann", "play"));

        assertThat(refusal)
                .isEqualTo(new Refusal.Unmet(
                        "play",
                        "holds",
                        "energy must be at least 10 but was 3",
                        OptionalLong.of(game.clock()
                                .instant()
                                .plus(Duration.ofMinutes(7))
                                .toEpochMilli())));
    }

    @Test
    void aLimitRefusesItsRuleAndNotTheOthersOfTheActivity() {
        Game game = Game.of(Rulebook.named("limit")
                .asset(Asset.named("xp"))
                .asset(Asset.named("messages"))
                .rule(Rule.named("xp").on("talk").every(Duration.ofSeconds(60)).does(Grant.of("xp", 20)))
                .rule(Rule.named("count").on("talk").does(Grant.of("messages", 1))));
        game.did("ann", "talk");

        Outcome outcome = game.did("ann", "talk");

        assertThat(outcome.accepted()).isTrue();
        assertThat(outcome.decision().refusals()).singleElement().isInstanceOf(Refusal.Limited.class);
        assertThat(game.amount("ann", "xp")).isEqualTo(20);
        assertThat(game.amount("ann", "messages")).isEqualTo(2);
    }

    private static RulebookBuilder capped(Limit.Charge charge) {
        return Rulebook.named("charge")
                .asset(Asset.named("xp"))
                .asset(Asset.named("today").reset("day").capacity(20))
                .rule(Rule.named("talk")
                        .on("talk")
                        .limit(every(charge))
                        .within("today")
                        .does(Grant.of("xp", 20)));
    }

    @Test
    void aTryThatMetTheCapStillStartsTheCooldownAndAnEarnDoesNot() {
        Game tries = Game.of(capped(Limit.Charge.TRY)).at("2026-03-02T23:50:00Z");
        tries.did("ann", "talk");
        assertThat(Game.why(tries.at("2026-03-02T23:59:30Z").did("ann", "talk")))
                .isInstanceOf(Refusal.Capped.class);
        assertThat(Game.why(tries.at("2026-03-03T00:00:10Z").did("ann", "talk")))
                .isInstanceOf(Refusal.Limited.class);

        Game earns = Game.of(capped(Limit.Charge.EARN)).at("2026-03-02T23:50:00Z");
        earns.did("ann", "talk");
        assertThat(Game.why(earns.at("2026-03-02T23:59:30Z").did("ann", "talk")))
                .isInstanceOf(Refusal.Capped.class);
        assertThat(earns.at("2026-03-03T00:00:10Z").did("ann", "talk").accepted())
                .isTrue();
    }

    @Test
    void theOrderOfRulesIsLaw() {
        Rule gain = Rule.named("gain").on("act").does(Grant.of("coins", 10)).build();
        Rule pay = Rule.named("pay").on("act").does(Cost.of("coins", 10)).build();
        RulebookBuilder book = Rulebook.named("order").asset(Asset.named("coins"));
        Game one = Game.of(book.rule(gain).rule(pay));
        Game other = Game.of(
                Rulebook.named("order").asset(Asset.named("coins")).rule(pay).rule(gain));

        one.did("ann", "act");
        other.did("ann", "act");

        assertThat(one.amount("ann", "coins")).isZero();
        assertThat(other.amount("ann", "coins")).isEqualTo(10);
    }

    @Test
    void aRuleThatIsRenamedKeepsItsLimits() {
        RulebookBuilder coins = Rulebook.named("renamed").asset(Asset.named("coins"));
        Game game = Game.of(coins.rule(Rule.named("gift").on("gift").once("day").does(Grant.of("coins", 10))));
        game.did("ann", "gift");
        RulebookBuilder renamed = Rulebook.named("renamed").asset(Asset.named("coins"));
        game.realm()
                .publish(new Chronicle.Version(
                        game.clock().instant().toEpochMilli(),
                        renamed.rule(Rule.named("present")
                                        .was("gift")
                                        .on("gift")
                                        .once("day")
                                        .does(Grant.of("coins", 10)))
                                .build()));

        assertThat(Game.why(game.did("ann", "gift"))).isInstanceOf(Refusal.Limited.class);
        assertThat(game.after("P1D").did("ann", "gift").accepted()).isTrue();
    }

    @Test
    void everyCrossedLevelIsReportedAndRewardedInOrder() {
        Game game = Game.of(Rulebook.named("levels")
                .asset(Asset.named("xp"))
                .asset(Asset.named("coins"))
                .track("main", "xp", new Listed(1, List.of(0L, 10L, 20L, 30L)))
                .rule(Rule.named("earn").on("earn").does(Grant.of("xp", new Named("n"))))
                .rule(Rule.named("reward").onLevel("main").does(Grant.of("coins", new Named("level")))));
        List<Integer> told = new ArrayList<>();
        game.levelwright().onLevelUp(up -> told.add(up.level()));

        Outcome outcome = game.did("ann", "earn", "n", 35);

        assertThat(outcome.decision().events())
                .extracting(event -> ((Event.LevelUp) event).level())
                .containsExactly(2, 3, 4);
        assertThat(told).containsExactly(2, 3, 4);
        assertThat(game.amount("ann", "coins")).isEqualTo(2 + 3 + 4);
    }

    @Test
    void fallingAndRisingAgainRewardsNothing() {
        Game game = Game.of(Rulebook.named("falling")
                .asset(Asset.named("xp"))
                .asset(Asset.named("coins"))
                .track("main", "xp", new Listed(1, List.of(0L, 10L, 20L)))
                .rule(Rule.named("earn").on("earn").does(Grant.of("xp", 15)))
                .rule(Rule.named("lose").on("lose").does(Cost.of("xp", 15)))
                .rule(Rule.named("reward").onLevel("main").does(Grant.of("coins", 5))));
        game.did("ann", "earn");
        game.did("ann", "lose");

        Outcome again = game.did("ann", "earn");

        assertThat(again.decision().events()).isEmpty();
        assertThat(game.amount("ann", "coins")).isEqualTo(5);
        game.did("ann", "earn");
        assertThat(game.amount("ann", "coins")).isEqualTo(10);
    }

    @Test
    void aJumpBeyondTheBoundOfStepsRefusesWhole() {
        Game game = Game.of(Rulebook.named("jump")
                .asset(Asset.named("xp"))
                .asset(Asset.named("messages"))
                .track("main", "xp", PolynomialCost.of(0, 1))
                .rule(Rule.named("count").on("earn").does(Grant.of("messages", 1)))
                .rule(Rule.named("earn").on("earn").does(Grant.of("xp", new Named("n")))));

        assertThat(Game.why(game.did("ann", "earn", "n", 1_001))).isInstanceOf(Refusal.TooMuch.class);
        assertThat(game.amount("ann", "messages")).isZero();
        assertThat(game.did("ann", "earn", "n", 1_000).decision().events()).hasSize(1_000);
    }

    @Test
    void aThresholdActsWhenItIsReachedAndAgainAtItsDistance() {
        Game game = Game.of(Rulebook.named("reach")
                .asset(Asset.named("streak"))
                .asset(Asset.named("coins"))
                .rule(Rule.named("earn").on("earn").does(Grant.of("streak", new Named("n"))))
                .rule(Rule.named("seven")
                        .trigger(new Trigger.Reach(Path.of("streak"), 7, 7))
                        .does(Grant.of("coins", 50))));

        game.did("ann", "earn", "n", 6);
        assertThat(game.amount("ann", "coins")).isZero();
        game.did("ann", "earn", "n", 1);
        assertThat(game.amount("ann", "coins")).isEqualTo(50);
        game.did("ann", "earn", "n", 14);
        assertThat(game.amount("ann", "coins")).isEqualTo(150);
    }

    @Test
    void aPityCounterIsAnAssetThatCountsMissesAndIsResetByTheHit() {
        List<Effect> stone = List.of(Grant.of("stone", 1));
        List<Effect> star = List.of(Grant.of("star", 1));
        Game game = Game.of(Rulebook.named("pity")
                .asset(Asset.named("pulls").unjournalled())
                .asset(Asset.named("stone"))
                .asset(Asset.named("star"))
                .loot(LootTable.of(
                                "banner",
                                List.of(new Weighted<>("stone", 999_999_999, stone), new Weighted<>("star", 1, star)))
                        .withPity(Pity.hard("pulls", "star", 10)))
                .rule(Rule.named("pull").on("pull").does(Roll.of("banner"))));
        for (int i = 0; i < 9; i++) {
            game.did("ann", "pull");
        }
        assertThat(game.amount("ann", "pulls")).isEqualTo(9);
        assertThat(game.amount("ann", "star")).isZero();

        game.did("ann", "pull");
        assertThat(game.amount("ann", "star")).isEqualTo(1);
        assertThat(game.amount("ann", "pulls")).isZero();
    }

    @Test
    void drawsFollowFromRealmActivityRuleAndIndexAndAreJournalled() {
        RulebookBuilder book = Rulebook.named("dice")
                .asset(Asset.named("xp"))
                .rule(Rule.named("earn").on("earn").does(Grant.of("xp", Drawn.of(1, 1_000_000))));
        Game one = Game.of(book);
        Game other = Game.of(book);

        one.did("ann", "earn");
        other.did("bob", "earn");

        Draw draw = one.transactions().get(0).draws().get(0);
        assertThat(draw).isEqualTo(other.transactions().get(0).draws().get(0));
        assertThat(draw.rule()).isEqualTo("earn");
        assertThat(draw.value()).isEqualTo(one.amount("ann", "xp"));
        one.did("ann", "earn");
        assertThat(one.transactions().get(1).draws().get(0).value()).isNotEqualTo(draw.value());
    }

    @Test
    void unitIdsDeriveFromRealmActivityAndIndex() {
        RulebookBuilder book = Rulebook.named("units")
                .kind(new Kind.Unit("pet", Optional.empty(), Kind.Naming.FREE, true, Map.of()))
                .rule(Rule.named("adopt").on("adopt").times(new Named("n")).does(pet()));
        Game one = Game.of(book);
        Game other = Game.of(book);

        one.did("ann", "adopt", "n", 2);
        other.did("ann", "adopt", "n", 2);

        HolderName ann = HolderName.player("ann");
        assertThat(one.realm().units(ann, "pet"))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .isEqualTo(other.realm().units(ann, "pet"));
    }

    @Test
    void namesThatMustDifferDoSoInsideOneDecisionToo() {
        Game game = Game.of(Rulebook.named("units")
                .kind(new Kind.Unit("pet", Optional.empty(), Kind.Naming.UNIQUE_PER_OWNER, true, Map.of()))
                .rule(Rule.named("adopt").on("adopt").times(new Named("n")).does(pet())));

        assertThat(Game.why(game.did("ann", "adopt", "n", 2))).isInstanceOf(Refusal.Unmet.class);
        assertThat(game.did("ann", "adopt", "n", 1).accepted()).isTrue();
        assertThat(Game.why(game.did("ann", "adopt", "n", 1))).isInstanceOf(Refusal.Unmet.class);
        assertThat(game.did("bob", "adopt", "n", 1).accepted()).isTrue();
    }

    private static CreateUnit pet() {
        return new CreateUnit(
                "pet",
                Optional.empty(),
                Optional.of(new Fact.Text("Rex")),
                Party.role("actor"),
                Activate.IF_NONE,
                Map.of());
    }

    @Test
    void aRefusedRuleLeavesNothingHalfDone() {
        Game game = Game.of(Rulebook.named("half")
                .asset(Asset.named("coins").start(5))
                .asset(Asset.named("xp"))
                .asset(Asset.named("full").capacity(0).overflow(new Overflow.Refuse()))
                .rule(Rule.named("half")
                        .on("act")
                        .does(Cost.of("coins", 5))
                        .does(Grant.of("xp", 3).and("full", 1))
                        .does(SetTraits.of("actor.title", new TraitValue.Literal("hero")))));

        assertThat(Game.why(game.did("ann", "act"))).isInstanceOf(Refusal.Full.class);

        assertThat(game.amount("ann", "coins")).isEqualTo(5);
        assertThat(game.amount("ann", "xp")).isZero();
        assertThat(game.view("ann").trait("title")).isEmpty();
        assertThat(game.transactions().get(0).postings()).isEmpty();
    }
}
