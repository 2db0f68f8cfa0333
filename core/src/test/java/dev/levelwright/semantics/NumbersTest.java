package dev.levelwright.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Measure;
import dev.levelwright.asset.Overflow;
import dev.levelwright.curve.Listed;
import dev.levelwright.decision.Derivation;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.effect.Convert;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.Grant;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.math.Amounts;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Path;
import dev.levelwright.quantity.Constant;
import dev.levelwright.quantity.Drawn;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Boost;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import dev.levelwright.rule.Setting;
import dev.levelwright.rule.Stacking;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines of SEMANTICS under "Numbers", one example or more for each. */
class NumbersTest {
    private static Boost boost(String name, String heldAs, String asset, Ratio by, String group) {
        return new Boost(
                name,
                Optional.of(heldAs),
                Boost.On.GRANT,
                asset,
                List.of(),
                by,
                false,
                group,
                false,
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Convert characters(Convert.Beyond beyond) {
        return new Convert(
                Path.of("buffer"),
                new Named("chars"),
                new Constant(240),
                Map.of(Path.of("xp"), new Constant(1)),
                beyond);
    }

    private static RulebookBuilder writing(Convert.Beyond beyond) {
        return Rulebook.named("writing")
                .asset(Asset.named("xp"))
                .asset(Asset.named("buffer").unjournalled())
                .asset(Asset.named("xp-today").reset("day").capacity(2))
                .asset(Asset.named("muse").start(1))
                .boost(boost("muse", "muse", "xp", Ratio.percent(150), "muse"))
                .rule(Rule.named("write").on("write").within("xp-today").does(characters(beyond)));
    }

    @Test
    void wholeUnitsAreConvertedThenBoostedThenFlooredAndTheRestStays() {
        Game game = Game.of(writing(Convert.Beyond.KEEP));

        game.did("ann", "write", "chars", 359);

        assertThat(game.amount("ann", "xp")).isEqualTo(1);
        assertThat(game.amount("ann", "buffer")).isEqualTo(119);
    }

    @Test
    void unitsWithoutRoomStayInTheBufferAndAreConvertedTomorrow() {
        Game game = Game.of(writing(Convert.Beyond.KEEP));

        game.did("ann", "write", "chars", 240 * 5 + 7);
        assertThat(game.amount("ann", "xp")).isEqualTo(2);
        assertThat(game.amount("ann", "buffer")).isEqualTo(240 * 3 + 7);

        game.after("P1D").did("ann", "write", "chars", 1);
        assertThat(game.amount("ann", "xp")).isEqualTo(4);
        assertThat(game.amount("ann", "buffer")).isEqualTo(240 + 8);
    }

    @Test
    void unitsWithoutRoomAreSpentWhereTheRuleSaysSo() {
        Game game = Game.of(writing(Convert.Beyond.SPEND));

        game.did("ann", "write", "chars", 240 * 5 + 7);

        assertThat(game.amount("ann", "xp")).isEqualTo(2);
        assertThat(game.amount("ann", "buffer")).isEqualTo(7);
    }

    private static RulebookBuilder capped(Overflow overflow) {
        return Rulebook.named("capped")
                .asset(Asset.named("coins").capacity(100).overflow(overflow))
                .asset(Asset.named("mail"))
                .asset(Asset.named("today").reset("day").capacity(500))
                .asset(Asset.named("week").reset("week").capacity(60))
                .rule(Rule.named("earn").on("earn").within("today", "week").does(Grant.of("coins", new Named("n"))))
                .rule(Rule.named("plain").on("plain").within("today").does(Grant.of("coins", new Named("n"))));
    }

    @Test
    void theLeastOfAllRoomsAndTheCapacityIsGrantedAndChargedToEveryAllowance() {
        Game game = Game.of(capped(new Overflow.Clip()));

        Outcome outcome = game.did("ann", "earn", "n", 80);

        assertThat(game.amount("ann", "coins")).isEqualTo(60);
        assertThat(game.amount("ann", "today")).isEqualTo(60);
        assertThat(game.amount("ann", "week")).isEqualTo(60);
        assertThat(outcome.decision().trace().get(0).cut()).contains(new Derivation.Cut("week", 60));
    }

    @Test
    void whatDoesNotFitIsClippedAndChargesNothing() {
        Game game = Game.of(capped(new Overflow.Clip()));
        game.did("ann", "plain", "n", 90);

        game.did("ann", "plain", "n", 30);

        assertThat(game.amount("ann", "coins")).isEqualTo(100);
        assertThat(game.amount("ann", "today")).isEqualTo(100);
    }

    @Test
    void whatDoesNotFitRefusesTheRuleWhereTheAssetSaysSo() {
        Game game = Game.of(capped(new Overflow.Refuse()));
        game.did("ann", "plain", "n", 90);

        Outcome outcome = game.did("ann", "plain", "n", 30);

        assertThat(Game.why(outcome)).isInstanceOf(Refusal.Full.class);
        assertThat(game.amount("ann", "coins")).isEqualTo(90);
        assertThat(game.amount("ann", "today")).isEqualTo(90);
    }

    @Test
    void whatDoesNotFitSpillsIntoTheMailboxAndChargesNothing() {
        Game game = Game.of(capped(new Overflow.Spill("mail")));
        game.did("ann", "plain", "n", 90);

        game.did("ann", "plain", "n", 30);

        assertThat(game.amount("ann", "coins")).isEqualTo(100);
        assertThat(game.amount("ann", "mail")).isEqualTo(20);
        assertThat(game.amount("ann", "today")).isEqualTo(100);
    }

    /** Golden case of SEMANTICS: 34 x 1.1 x 1.5 x 2, with 0.75 in place of 1.5, and without the 1.5. */
    @ParameterizedTest
    @CsvSource({"x1.5, 112", "x0.75, 56", "x1, 74", "x0, 0"})
    void groupsMultiplyAndTheProductIsFlooredOnce(String event, long granted) {
        Game game = Game.of(Rulebook.named("boosts")
                .asset(Asset.named("xp"))
                .asset(Asset.named("held").start(1))
                .boost(boost("role", "held", "xp", Ratio.percent(110), "role"))
                .boost(boost("event", "held", "xp", Ratio.parse(event), "event"))
                .boost(boost("item", "held", "xp", Ratio.whole(2), "item"))
                .rule(Rule.named("earn").on("earn").does(Grant.of("xp", 34))));

        Outcome outcome = game.did("ann", "earn");

        assertThat(game.amount("ann", "xp")).isEqualTo(granted);
        assertThat(outcome.decision().trace().get(0).base()).isEqualTo(34);
        assertThat(outcome.decision().trace().get(0).boosts()).hasSize(3);
        assertThat(outcome.decision().trace().get(0).floored()).isEqualTo(granted);
    }

    @ParameterizedTest
    @CsvSource({"ADD, 250", "MULTIPLY, 300", "LARGEST, 200", "NEWEST, 150"})
    void theBoostsOfOneGroupCombineByItsPolicy(Stacking stacking, long granted) {
        Game game = Game.of(Rulebook.named("stacking")
                .asset(Asset.named("xp"))
                .asset(Asset.named("old"))
                .asset(Asset.named("new"))
                .boost(boost("two", "old", "xp", Ratio.whole(2), "items"))
                .boost(boost("half", "new", "xp", Ratio.percent(150), "items"))
                .group("items", stacking)
                .rule(Rule.named("drink").on("drink").does(Grant.of("old", 1)))
                .rule(Rule.named("eat").on("eat").does(Grant.of("new", 1)))
                .rule(Rule.named("earn").on("earn").does(Grant.of("xp", 100))));
        game.did("ann", "drink");
        game.after("PT1S").did("ann", "eat");

        game.after("PT1S").did("ann", "earn");

        assertThat(game.amount("ann", "xp")).isEqualTo(granted);
    }

    @Test
    void aBoosterOfAQuarterOfTwoIsNothingUnlessTheRuleSaysAtLeast() {
        Game game = Game.of(Rulebook.named("least")
                .asset(Asset.named("xp"))
                .asset(Asset.named("pearls"))
                .asset(Asset.named("curse").start(1))
                .boost(boost("a", "curse", "xp", Ratio.percent(25), "curse"))
                .boost(boost("b", "curse", "pearls", Ratio.percent(25), "curse"))
                .rule(Rule.named("earn")
                        .on("earn")
                        .does(new Grant(Map.of(Path.of("xp"), new Grant.Given(new Constant(2), 1))).and("pearls", 2))));

        game.did("ann", "earn");

        assertThat(game.amount("ann", "xp")).isEqualTo(1);
        assertThat(game.amount("ann", "pearls")).isZero();
    }

    @Test
    void aCapacityThatFallsTakesNothingAwayAndLeavesNoRoom() {
        Game game = Game.of(Rulebook.named("falling")
                .setting(Setting.amount("cap", 100))
                .asset(Asset.named("coins").capacity(new Measure.Setting("cap")))
                .rule(Rule.named("earn").on("earn").does(Grant.of("coins", 90)))
                .rule(Rule.named("pay").on("pay").does(Cost.of("coins", 50))));
        game.did("ann", "earn");
        game.realm()
                .publish(new Chronicle.Set(
                        game.clock().instant().toEpochMilli(), "cap", Optional.of(new Fact.Whole(60))));

        assertThat(game.amount("ann", "coins")).isEqualTo(90);
        assertThat(game.view("ann").room("coins")).isZero();
        assertThat(game.did("ann", "earn").accepted()).isFalse();

        game.did("ann", "pay");
        assertThat(game.view("ann").room("coins")).isEqualTo(20);
    }

    @Test
    void costsAreAllOrNothingUnlessTheRuleSaysUpTo() {
        Game game = Game.of(Rulebook.named("costs")
                .asset(Asset.named("energy").start(10))
                .rule(Rule.named("play").on("play").does(Cost.of("energy", 20)))
                .rule(Rule.named("rest")
                        .on("rest")
                        .does(new Cost(Map.of(Path.of("energy"), new Cost.Taken(new Constant(20), true))))));

        assertThat(Game.why(game.did("ann", "play"))).isInstanceOf(Refusal.Insufficient.class);
        assertThat(game.amount("ann", "energy")).isEqualTo(10);

        assertThat(game.did("ann", "rest").accepted()).isTrue();
        assertThat(game.amount("ann", "energy")).isZero();
    }

    @Test
    void timesRepeatsTheBodyInOneDecisionAllOrNothing() {
        Game game = Game.of(Rulebook.named("times")
                .asset(Asset.named("coins").start(25))
                .asset(Asset.named("boxes"))
                .rule(Rule.named("buy")
                        .on("buy")
                        .times(new Named("n"))
                        .does(Cost.of("coins", 10))
                        .does(Grant.of("boxes", 1))));

        assertThat(Game.why(game.did("ann", "buy", "n", 3))).isInstanceOf(Refusal.Insufficient.class);
        assertThat(game.amount("ann", "coins")).isEqualTo(25);
        assertThat(game.amount("ann", "boxes")).isZero();

        game.did("ann", "buy", "n", 2);
        assertThat(game.amount("ann", "coins")).isEqualTo(5);
        assertThat(game.amount("ann", "boxes")).isEqualTo(2);

        assertThat(Game.why(game.did("ann", "buy", "n", 101))).isInstanceOf(Refusal.TooMuch.class);
    }

    @Test
    void startIsTheAmountOfABalanceNeverWrittenForOldHoldersToo() {
        RulebookBuilder before = Rulebook.named("gems")
                .asset(Asset.named("gold").start(500))
                .rule(Rule.named("start").on("start").does(Grant.of("gold", 1)));
        Game game = Game.of(before);
        game.did("ann", "start");
        game.realm()
                .publish(new Chronicle.Version(
                        game.clock().instant().toEpochMilli(),
                        before.asset(Asset.named("gems").start(10)).build()));

        assertThat(game.amount("ann", "gems")).isEqualTo(10);
        assertThat(game.amount("bob", "gems")).isEqualTo(10);
        assertThat(game.amount("ann", "gold")).isEqualTo(501);
        assertThat(game.postings("gold")).extracting(Posting::reason).containsExactly(Reasons.START, "start");
    }

    @Test
    void welcomeGiftsAreARuleOnWelcomeForPlayersNobodyWroteAbout() {
        Game game = Game.of(Rulebook.named("welcome")
                .asset(Asset.named("coins"))
                .asset(Asset.named("xp"))
                .rule(Rule.named("hello").on("welcome").does(Grant.of("coins", 25)))
                .rule(Rule.named("talk").on("talk").does(Grant.of("xp", 1))));

        game.did("ann", "talk");
        game.did("ann", "talk");
        game.did("bob", "silence");

        assertThat(game.amount("ann", "coins")).isEqualTo(25);
        assertThat(game.amount("ann", "xp")).isEqualTo(2);
        assertThat(game.view("bob").born()).isFalse();
    }

    @Test
    void rangesAreInclusiveAtBothEnds() {
        Game game = Game.of(Rulebook.named("range")
                .asset(Asset.named("xp"))
                .rule(Rule.named("earn").on("earn").does(Grant.of("xp", Drawn.of(15, 25)))));
        Set<Long> seen = new TreeSet<>();

        for (int i = 0; i < 400; i++) {
            seen.add(game.did("ann", "earn").decision().trace().get(0).amount());
        }

        assertThat(seen).containsExactly(15L, 16L, 17L, 18L, 19L, 20L, 21L, 22L, 23L, 24L, 25L);
    }

    @Test
    void aGrantAtTheMaximumBalanceIsCutAndNothingWrapsAround() {
        Game game = Game.of(Rulebook.named("max")
                .asset(Asset.named("coins").start(Amounts.MAX - 3))
                .rule(Rule.named("earn").on("earn").does(Grant.of("coins", Amounts.MAX))));

        assertThat(game.did("ann", "earn").accepted()).isTrue();
        assertThat(game.amount("ann", "coins")).isEqualTo(Amounts.MAX);
        assertThat(Game.why(game.did("ann", "earn"))).isInstanceOf(Refusal.Capped.class);
    }

    @Test
    void aBoostThatIsSpentPerActivityCoversTheWholeActivityAndIsUsedUpOnce() {
        Boost xp = new Boost(
                "xp",
                Optional.of("potion"),
                Boost.On.GRANT,
                "xp",
                List.of(),
                Ratio.whole(2),
                false,
                "p",
                true,
                Set.of(),
                Optional.empty(),
                Optional.empty());
        Boost coins = new Boost(
                "coins",
                Optional.of("potion"),
                Boost.On.GRANT,
                "coins",
                List.of(),
                Ratio.whole(3),
                false,
                "p",
                true,
                Set.of(),
                Optional.empty(),
                Optional.empty());
        Game game = Game.of(Rulebook.named("potion")
                .asset(Asset.named("xp"))
                .asset(Asset.named("coins"))
                .asset(Asset.named("potion").start(1))
                .boost(xp)
                .boost(coins)
                .rule(Rule.named("a").on("win").does(Grant.of("xp", 10)))
                .rule(Rule.named("b").on("win").does(Grant.of("coins", 10).and("xp", 1))));

        game.did("ann", "win");
        assertThat(game.amount("ann", "xp")).isEqualTo(22);
        assertThat(game.amount("ann", "coins")).isEqualTo(30);
        assertThat(game.amount("ann", "potion")).isZero();

        game.did("ann", "win");
        assertThat(game.amount("ann", "xp")).isEqualTo(33);
    }

    @Test
    void aCapacityByLevelIsReadAtTheBeginningOfTheActivity() {
        Game game = Game.of(Rulebook.named("levels")
                .asset(Asset.named("xp"))
                .asset(Asset.named("coins").capacityBy("main", new TreeMap<>(Map.of(1L, 10L, 2L, 100L))))
                .track("main", "xp", new Listed(1, List.of(0L, 50L)))
                .rule(Rule.named("earn").on("earn").does(Grant.of("xp", 50).and("coins", 40))));

        game.did("ann", "earn");
        assertThat(game.amount("ann", "coins")).isEqualTo(10);

        game.did("ann", "earn");
        assertThat(game.amount("ann", "coins")).isEqualTo(50);
    }
}
