package dev.levelwright.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Measure;
import dev.levelwright.condition.Owns;
import dev.levelwright.condition.TraitIs;
import dev.levelwright.curve.PolynomialCost;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.effect.Activate;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.CreateUnit;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.Roll;
import dev.levelwright.effect.SetTraits;
import dev.levelwright.effect.TraitValue;
import dev.levelwright.holder.Catalogue;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.TraitType;
import dev.levelwright.loot.LootTable;
import dev.levelwright.loot.Weighted;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Party;
import dev.levelwright.quantity.Named;
import dev.levelwright.quantity.PerLevel;
import dev.levelwright.rule.Limit;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import dev.levelwright.semantics.Game;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Summoning collectable creatures: the golden cases of the game {@code faye} that need no platform. */
class FayeTest {
    private static final HolderName ANN = HolderName.player("ann");

    private static RulebookBuilder faye() {
        return Rulebook.named("faye")
                .catalogue(new Catalogue(
                        "esprits",
                        Map.of("rarity", TraitType.TEXT, "base_hp", TraitType.NUMBER),
                        Map.of(
                                "ember", Map.of("rarity", "common", "base_hp", "40"),
                                "drake", Map.of("rarity", "epic", "base_hp", "900"))))
                .kind(new Kind.Unit("esprit", Optional.of("esprits"), Kind.Naming.FREE, true, Map.of()))
                .asset(Asset.named("gold"))
                .asset(Asset.named("faylen").start(300))
                .asset(Asset.named("shards").start(25))
                .asset(Asset.named("orbs"))
                .asset(Asset.named("hp").of("esprit").start(new Measure.Entry("base_hp")))
                .asset(Asset.named("xp"))
                .track("level", "xp", PolynomialCost.of(1, 100))
                .loot(LootTable.of(
                        "summon",
                        List.of(
                                new Weighted<>("ember", 90, made("ember")),
                                new Weighted<>("drake", 10, made("drake")))))
                .rule(Rule.named("start")
                        .on("start")
                        .when(new TraitIs(Party.role("actor"), "started", Optional.empty()))
                        .does(Grant.of("gold", 500))
                        .does(SetTraits.of("actor.started", new TraitValue.Literal("yes"))))
                .rule(Rule.named("summon")
                        .on("summon")
                        .times(new Named("times"))
                        .does(Cost.of("faylen", 30))
                        .does(Roll.of("summon")))
                .rule(Rule.named("daily")
                        .on("daily")
                        .limit(new Limit(
                                Limit.Word.EVERY,
                                Measure.constant(1),
                                "PT24H",
                                List.of(),
                                Party.role("actor"),
                                Limit.Charge.EARN))
                        .does(Grant.of("gold", PerLevel.of(100, 10))))
                .rule(Rule.named("learn").on("learn").does(Grant.of("xp", new Named("n"))))
                .rule(Rule.named("craft")
                        .on("craft")
                        .times(new Named("amount"))
                        .does(Cost.of("shards", 10))
                        .does(Grant.of("orbs", 1)))
                .rule(Rule.named("sell")
                        .on("sell")
                        .when(new Owns(Party.role("actor"), Party.role("unit")))
                        .does(SetTraits.of("unit.owner", new TraitValue.OfParty(Party.role("target")))));
    }

    private static List<Effect> made(String entry) {
        return List.of(new CreateUnit(
                "esprit",
                Optional.of(new Fact.Text(entry)),
                Optional.empty(),
                Party.role("actor"),
                Activate.IF_NONE,
                Map.of()));
    }

    @Test
    void whoStartsGetsTheStartingGoldOnce() {
        Game game = Game.of(faye());
        game.did("ann", "start");

        assertThat(Game.why(game.did("ann", "start"))).isInstanceOf(Refusal.Unmet.class);
        assertThat(game.amount("ann", "gold")).isEqualTo(500);
    }

    @Test
    void aTenfoldSummonIsAllOrNothing() {
        Game game = Game.of(faye());

        game.did("ann", "summon", "times", 10);
        assertThat(game.realm().units(ANN, "esprit")).hasSize(10).doesNotHaveDuplicates();
        assertThat(game.amount("ann", "faylen")).isZero();

        game.did("bob", "summon", "times", 1);
        assertThat(Game.why(game.did("bob", "summon", "times", 10))).isInstanceOf(Refusal.Insufficient.class);
        assertThat(game.realm().units(HolderName.player("bob"), "esprit")).hasSize(1);
        assertThat(game.amount("bob", "faylen")).isEqualTo(270);
    }

    @Test
    void anInstanceStartsWithTheCataloguesBaseHp() {
        Game game = Game.of(faye());
        game.did("ann", "summon", "times", 10);

        for (HolderName esprit : game.realm().units(ANN, "esprit")) {
            long hp = game.realm().view(esprit).trait("entry").orElseThrow().equals("drake") ? 900 : 40;
            assertThat(game.realm().view(esprit).amount("hp")).isEqualTo(hp);
        }
    }

    @Test
    void theDailyGiftScalesWithTheLevelAndSaysWhenItComesAgain() {
        Game game = Game.of(faye());
        game.did("ann", "learn", "n", 250);

        game.did("ann", "daily");
        assertThat(game.amount("ann", "gold")).isEqualTo(120);
        Outcome early = game.after("PT23H59M").did("ann", "daily");
        assertThat(Game.why(early).until())
                .isEqualTo(OptionalLong.of(
                        game.clock().instant().plus(Duration.ofMinutes(1)).toEpochMilli()));
        assertThat(game.after("PT1M").did("ann", "daily").accepted()).isTrue();
    }

    @Test
    void tenShardsAreCraftedIntoOneAndInvalidAmountsAreRefused() {
        Game game = Game.of(faye());

        assertThat(game.did("ann", "craft", "amount", 2).accepted()).isTrue();
        assertThat(game.amount("ann", "shards")).isEqualTo(5);
        assertThat(game.amount("ann", "orbs")).isEqualTo(2);
        for (Object amount : new Object[] {0, -1, "x", "1e3", 101, 1}) {
            assertThat(game.did("ann", "craft", "amount", amount).accepted()).isFalse();
        }
        assertThat(game.amount("ann", "shards")).isEqualTo(5);
    }

    @Test
    void onlyTheOwnerSellsAndTheUnitChangesHands() {
        Game game = Game.of(faye());
        game.did("ann", "summon", "times", 1);
        HolderName esprit = game.realm().units(ANN, "esprit").get(0);
        HolderName bob = HolderName.player("bob");
        Activity sell = game.doing("cem", "sell").party(Activity.UNIT, esprit).party(Activity.TARGET, bob);
        assertThat(Game.why(game.did(sell))).isInstanceOf(Refusal.Unmet.class);

        game.did(game.doing("ann", "sell").party(Activity.UNIT, esprit).party(Activity.TARGET, bob));

        assertThat(game.realm().units(ANN, "esprit")).isEmpty();
        assertThat(game.realm().units(bob, "esprit")).containsExactly(esprit);
    }

    @Test
    void nobodyOwnsThemselvesInTheEnd() {
        Game game = Game.of(faye());
        game.did("ann", "summon", "times", 2);
        HolderName one = game.realm().units(ANN, "esprit").get(0);
        HolderName other = game.realm().units(ANN, "esprit").get(1);

        for (HolderName owner : List.of(one, other, HolderName.SINK)) {
            Activity sell = game.doing("ann", "sell").party(Activity.UNIT, one).party(Activity.TARGET, owner);
            assertThat(Game.why(game.did(sell))).isInstanceOf(Refusal.Malformed.class);
        }
        assertThat(game.realm().units(ANN, "esprit")).containsExactly(one, other);
    }

    @Test
    void anUnknownEntryMakesNothing() {
        Game game = Game.of(faye().rule(Rule.named("cheat")
                .on("cheat")
                .does(new CreateUnit(
                        "esprit",
                        Optional.of(new Fact.Text("$entry")),
                        Optional.empty(),
                        Party.role("actor"),
                        Activate.NEVER,
                        Map.of()))));

        assertThat(Game.why(game.did("ann", "cheat", "entry", "god"))).isInstanceOf(Refusal.Malformed.class);
        assertThat(game.realm().units(ANN, "esprit")).isEmpty();
    }
}
