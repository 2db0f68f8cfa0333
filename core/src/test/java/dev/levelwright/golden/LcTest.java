package dev.levelwright.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Measure;
import dev.levelwright.condition.FactIs;
import dev.levelwright.condition.NotSame;
import dev.levelwright.curve.PolynomialCost;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.effect.Convert;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.Move;
import dev.levelwright.effect.Roll;
import dev.levelwright.holder.HolderName;
import dev.levelwright.loot.LootTable;
import dev.levelwright.loot.Weighted;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.quantity.Above;
import dev.levelwright.quantity.Constant;
import dev.levelwright.quantity.Drawn;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Boost;
import dev.levelwright.rule.Limit;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.RuleBuilder;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import dev.levelwright.rule.Stacking;
import dev.levelwright.semantics.Game;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A French server economy: the golden cases of the game {@code lc} that need no platform. */
class LcTest {
    private static RulebookBuilder lc() {
        return Rulebook.named("lc")
                .zone("Europe/Paris")
                .asset(Asset.named("lc").start(25).board())
                .asset(Asset.named("xp").board())
                .asset(Asset.named("voice-buffer").unjournalled())
                .asset(Asset.named("reaction-xp").per("message").capacity(10))
                .asset(Asset.named("invites"))
                .asset(Asset.named("jackpot"))
                .asset(Asset.named("x2-games"))
                .asset(Asset.named("x3-games"))
                .track("niveau", "xp", PolynomialCost.of(1, 0, 100))
                .boost(multiplier("x2", "x2-games", Ratio.whole(2)))
                .boost(multiplier("x3", "x3-games", Ratio.whole(3)))
                .group("multiplier", Stacking.NEWEST)
                .loot(LootTable.of("jackpot", List.of(prize(70, 25), prize(25, 50), prize(5, 100))))
                .rule(Rule.named("message")
                        .on("message")
                        .every(Duration.ofSeconds(60))
                        .does(Grant.of("xp", Drawn.of(1, 3))))
                .rule(Rule.named("voice")
                        .on("voice")
                        .where(FactIs.atLeast("people", 2))
                        .does(new Convert(
                                Path.of("voice-buffer"),
                                new Named("seconds"),
                                new Constant(120),
                                Map.of(Path.of("xp"), new Above(new Constant(1), "people", 2, 2)),
                                Convert.Beyond.KEEP)))
                .rule(Rule.named("reacted")
                        .on("reaction")
                        .where(NotSame.of("actor", "target"))
                        .limit(ever(List.of("message", "actor"), "target"))
                        .within("target.reaction-xp")
                        .does(Grant.of("target.xp", 2)))
                .rule(game("win", 15))
                .rule(game("loss", 5))
                .rule(Rule.named("prize").on("prize").does(Grant.of("lc", new Named("n"))))
                .rule(Rule.named("invite")
                        .on("invited")
                        .limit(ever(List.of("target"), "actor"))
                        .does(Grant.of("lc", 25).and("target.lc", 25).and("invites", 1)))
                .rule(Rule.named("give")
                        .on("give")
                        .when(NotSame.of("actor", "target"))
                        .does(Move.of("actor", "target", "lc", new Named("amount"))))
                .rule(Rule.named("find").on("find").does(Grant.of("jackpot", 1)))
                .rule(Rule.named("open").on("open").does(Cost.of("jackpot", 1)).does(Roll.of("jackpot")))
                .rule(Rule.named("use2").on("use2").does(Grant.of("x2-games", 2)))
                .rule(Rule.named("use3").on("use3").does(Grant.of("x3-games", 2)));
    }

    private static RuleBuilder game(String result, long xp) {
        return Rule.named(result).on("game").where(FactIs.is("result", result)).does(Grant.of("xp", xp));
    }

    private static Weighted<List<Effect>> prize(long weight, long coins) {
        return new Weighted<>("coins-" + coins, weight, List.of(Grant.of("lc", coins)));
    }

    private static Boost multiplier(String name, String heldAs, Ratio by) {
        return new Boost(
                name,
                Optional.of(heldAs),
                Boost.On.GRANT,
                "lc",
                List.of(),
                by,
                false,
                "multiplier",
                true,
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Limit ever(List<String> per, String of) {
        return new Limit(Limit.Word.ONCE, Measure.constant(1), "ever", per, Party.role(of), Limit.Charge.EARN);
    }

    @Test
    void everybodyBeginsWithTwentyFiveCoinsOnLevelOne() {
        Game game = Game.of(lc());
        game.did("ann", "game", "result", "draw");

        assertThat(game.amount("ann", "lc")).isEqualTo(25);
        assertThat(game.view("ann").progress("niveau").orElseThrow().level()).isEqualTo(1);
    }

    @Test
    void aHundredAndFiftyXpAreLevelTwoWithFiftyOfTwoHundred() {
        Game game = Game.of(lc());
        for (int i = 0; i < 10; i++) {
            game.did("ann", "game", "result", "win");
        }

        assertThat(game.view("ann").progress("niveau")).hasValueSatisfying(progress -> {
            assertThat(progress.level()).isEqualTo(2);
            assertThat(progress.into()).isEqualTo(50);
            assertThat(progress.needed()).isEqualTo(200);
        });
    }

    @Test
    void leavingALevelCostsAHundredTimesTheLevel() {
        var curve = lc().build().tracks().get("niveau").curve();

        assertThat(List.of(0L, 99L, 100L, 300L, 599L, 600L).stream().map(curve::levelAt))
                .containsExactly(1, 1, 2, 3, 3, 4);
    }

    @Test
    void fivePeopleInAVoiceChannelGiveSevenEveryTwoMinutes() {
        Game game = Game.of(lc());

        game.did(game.doing("ann", "voice").with("seconds", 119).with("people", 5));
        assertThat(game.amount("ann", "xp")).isZero();
        game.did(game.doing("ann", "voice").with("seconds", 1).with("people", 5));
        assertThat(game.amount("ann", "xp")).isEqualTo(7);
        game.did(game.doing("bob", "voice").with("seconds", 600).with("people", 1));
        assertThat(game.amount("bob", "xp")).isZero();
    }

    @Test
    void reactionsGiveTwoEachAndTenForOneMessage() {
        Game game = Game.of(lc());
        for (int i = 0; i < 4; i++) {
            game.did("friend" + i, "reaction", "ann", "message", "m1");
        }
        assertThat(game.amount("ann", "xp")).isEqualTo(8);
        for (int i = 4; i < 9; i++) {
            game.did("friend" + i, "reaction", "ann", "message", "m1");
        }
        assertThat(game.amount("ann", "xp")).isEqualTo(10);
        game.did("friend0", "reaction", "ann", "message", "m1");
        game.did("ann", "reaction", "ann", "message", "m2");
        assertThat(game.amount("ann", "xp")).isEqualTo(10);
    }

    @Test
    void anInviteGivesBothTwentyFiveInOneTransactionAndTheSamePairNeverTwice() {
        Game game = Game.of(lc());

        game.did("ann", "invited", "bob", "code", "x");
        assertThat(game.amount("ann", "lc")).isEqualTo(50);
        assertThat(game.amount("bob", "lc")).isEqualTo(50);
        assertThat(game.transactions()).hasSize(1);

        assertThat(Game.why(game.after("P900D").did("ann", "invited", "bob", "code", "y")))
                .isInstanceOf(Refusal.Limited.class);
        assertThat(game.did("ann", "invited", "cem", "code", "y").accepted()).isTrue();
    }

    @Test
    void aTransferIsAtomicAndRefusedBeyondTheBalance() {
        Game game = Game.of(lc());

        assertThat(game.did("ann", "give", "bob", "amount", 25).accepted()).isTrue();
        assertThat(Game.why(game.did("ann", "give", "bob", "amount", 1))).isInstanceOf(Refusal.Insufficient.class);
        assertThat(game.amount("ann", "lc")).isZero();
        assertThat(game.amount("bob", "lc")).isEqualTo(50);
    }

    @Test
    void aJackpotIsOpenedWhollyOrNotAtAll() {
        Game game = Game.of(lc());
        assertThat(Game.why(game.did("ann", "open"))).isInstanceOf(Refusal.Insufficient.class);
        game.did("ann", "find");

        Outcome opened = game.did("ann", "open");

        assertThat(game.amount("ann", "jackpot")).isZero();
        assertThat(game.amount("ann", "lc")).isIn(50L, 75L, 125L);
        assertThat(game.transactions().get((int) opened.number() - 1).postings())
                .extracting(posting -> posting.asset())
                .contains("jackpot", "lc");
        assertThat(game.did("ann", "open").accepted()).isFalse();
    }

    @Test
    void aMultiplierDoublesTheWinningsOfTwoGamesAndIsGone() {
        Game game = Game.of(lc());
        game.did("ann", "use2");

        for (int i = 0; i < 3; i++) {
            game.did("ann", "prize", "n", 10);
        }

        assertThat(game.amount("ann", "lc")).isEqualTo(25 + 20 + 20 + 10);
        assertThat(game.amount("ann", "x2-games")).isZero();
    }

    @Test
    void ofTwoMultipliersTheNewestAppliesAndAloneIsUsedUp() {
        Game game = Game.of(lc());
        game.did("ann", "use3");
        game.after("PT1S").did("ann", "use2");

        game.did("ann", "prize", "n", 10);
        assertThat(game.amount("ann", "lc")).isEqualTo(45);
        assertThat(game.amount("ann", "x2-games")).isEqualTo(1);
        assertThat(game.amount("ann", "x3-games")).isEqualTo(2);

        game.did("ann", "prize", "n", 10);
        game.did("ann", "prize", "n", 10);
        assertThat(game.amount("ann", "lc")).isEqualTo(45 + 20 + 30);
    }

    @Test
    void aRedeliveredMessageCountsOnce() {
        Game game = Game.of(lc());
        Activity message = game.doing("ann", "message").party(Activity.TARGET, HolderName.player("bob"));

        game.did(message);
        long xp = game.amount("ann", "xp");
        game.after("PT61S").did(message);

        assertThat(game.amount("ann", "xp")).isEqualTo(xp).isBetween(1L, 3L);
    }
}
