package dev.levelwright.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Deposit;
import dev.levelwright.decision.Refusal;
import dev.levelwright.ledger.Account;
import dev.levelwright.loot.LootTable;
import dev.levelwright.loot.Pity;
import dev.levelwright.loot.Weighted;
import dev.levelwright.math.Amounts;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.FakeTurn;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.mechanic.Refused;
import dev.levelwright.quantity.All;
import dev.levelwright.quantity.Constant;
import dev.levelwright.quantity.Drawn;
import dev.levelwright.quantity.Held;
import dev.levelwright.quantity.Named;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmountEffectsTest {
    @Test
    void aCostIsAllOrNothingUnlessItSaysUpTo() {
        FakeTurn turn = FakeTurn.with("energy").holding("energy", 10);

        assertRefused(
                turn,
                Cost.of("energy", 20),
                new Refusal.Insufficient("rule", FakeTurn.ANA, "energy", 20, 10, OptionalLong.empty()));
        new Cost(Map.of(Path.of("energy"), new Cost.Taken(new Constant(20), true))).apply(turn);

        assertThat(turn.held("energy")).isZero();
    }

    @Test
    void allIsWhatTheBalanceHolds() {
        FakeTurn turn = FakeTurn.with("xp", "coins").holding("xp", 77).holding("coins", 5);

        Cost.of("xp", new All()).apply(turn);
        Move.of("actor", "target", "coins", new All()).apply(turn);

        assertThat(turn.held("xp")).isZero();
        assertThat(turn.held("target.coins")).isEqualTo(5);
    }

    @Test
    void grantsAreDrawnAndGivenInWrittenOrder() {
        FakeTurn turn = FakeTurn.with("xp", "coins").drawing(20, 3);

        Grant.of("xp", Drawn.of(15, 25)).and("target.coins", Drawn.of(1, 6)).apply(turn);

        assertThat(turn.asked()).containsExactly("15..25", "1..6");
        assertThat(turn.held("xp")).isEqualTo(20);
        assertThat(turn.held("target.coins")).isEqualTo(3);
    }

    @Test
    void aGrantIsAtLeastWhatItSaysAfterTheFloor() {
        FakeTurn turn = FakeTurn.with("xp").granting(Ratio.parse("x0.1"), Amounts.MAX);

        new Grant(Map.of(Path.of("xp"), new Grant.Given(new Constant(5), 1))).apply(turn);

        assertThat(turn.held("xp")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "5x", "1e308", "NaN", "\uFF11", "", "9007199254740992"})
    void anAmountOfAPlayerMustBePositiveAndPlain(String amount) {
        FakeTurn turn = FakeTurn.with("coins").holding("coins", 100).fact("amount", amount);
        Named asked = new Named("amount");

        for (Effect effect : List.of(
                Cost.of("coins", asked),
                Grant.of("coins", asked),
                Move.of("actor", "target", "coins", asked),
                new DepositTo(Path.of("coins"), Party.role("target"), asked))) {
            assertThatThrownBy(() -> effect.apply(turn))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.Malformed.class));
        }
        assertThat(turn.held("coins")).isEqualTo(100);
    }

    @Test
    void aFeeIsFlooredAndDoesNotArrive() {
        FakeTurn turn = FakeTurn.with("coins").holding("coins", 100);

        new Move(Path.parse("actor.coins"), Path.parse("target.coins"), new Constant(99), Ratio.percent(5)).apply(turn);

        assertThat(turn.held("coins")).isEqualTo(1);
        assertThat(turn.held("target.coins")).isEqualTo(95);
    }

    @Test
    void aMoveBetweenAssetsIsOneForOneAndMindsTheCapacity() {
        FakeTurn turn = FakeTurn.with("streak-lost")
                .asset(Asset.named("streak").capacity(10).build())
                .holding("streak-lost", 9)
                .holding("streak", 2);
        Move restore = new Move(Path.parse("actor.streak-lost"), Path.parse("actor.streak"), new All(), Ratio.ZERO);

        assertRefused(turn, restore, new Refusal.Full("rule", FakeTurn.ANA, "streak", 9, 8));
        restore.apply(turn.holding("streak", 1));

        assertThat(turn.held("streak")).isEqualTo(10);
        assertThat(turn.held("streak-lost")).isZero();
    }

    @Test
    void aMoveOfNothingBetweenAssetsIsRefused() {
        FakeTurn turn = FakeTurn.with("streak", "streak-lost");
        Move restore = new Move(Path.parse("actor.streak-lost"), Path.parse("actor.streak"), new All(), Ratio.ZERO);

        assertRefused(turn, restore, new Refusal.Malformed("rule", "amount", "must be at least 1 but was 0"));
    }

    @Test
    void aFeeIsAtMostAllAndOfOneAsset() {
        assertThatThrownBy(() -> new Move(Path.of("a"), Path.of("a"), new All(), Ratio.percent(101)))
                .hasMessage("fee must be at most 100% but was x1.01");
        assertThatThrownBy(() -> new Move(Path.of("a"), Path.of("b"), new All(), Ratio.percent(1)))
                .hasMessage("a move between two assets cannot have a fee");
    }

    @Test
    void aDepositLeavesTheGiverAtOnce() {
        FakeTurn turn = FakeTurn.with("coins").holding("coins", 30);

        new DepositTo(Path.of("coins"), Party.role("target"), new Constant(20)).apply(turn);

        assertThat(turn.held("coins")).isEqualTo(10);
        assertThat(turn.deposits())
                .containsExactly(new Deposit(new Account(FakeTurn.BEN, BalanceName.of("coins")), 20, "rule"));
    }

    @Test
    void raisingNeverLowers() {
        FakeTurn turn =
                FakeTurn.with("streak", "streak-best").holding("streak", 5).holding("streak-best", 3);
        Raise raise = new Raise(Map.of(Path.of("streak-best"), new Held(Path.of("streak"))));

        raise.apply(turn);
        assertThat(turn.held("streak-best")).isEqualTo(5);
        raise.apply(turn.holding("streak", 1));
        assertThat(turn.held("streak-best")).isEqualTo(5);
    }

    @Test
    void whatIsEmptiedIsNothingUsedLimitsIncluded() {
        FakeTurn turn = FakeTurn.with("xp-today").holding("target.xp-today", 150);
        Account limit = new Account(FakeTurn.BEN, BalanceName.of("daily/once"));
        turn.put(limit, 1);

        new Empty(List.of(
                        new Empty.OfBalance(Path.parse("target.xp-today")),
                        new Empty.OfLimit(Party.role("target"), "daily", "once")))
                .apply(turn);

        assertThat(turn.held("target.xp-today")).isZero();
        assertThat(turn.amount(limit)).isZero();
    }

    @Test
    void aTableIsOpenedAndItsEntryDoesWhatItSays() {
        FakeTurn turn = FakeTurn.with("coins")
                .table(LootTable.of("jackpot", List.of(coins("small", 70, 25), coins("big", 30, 50))))
                .drawing(69, 70);

        new Roll("jackpot", new Constant(2)).apply(turn);

        assertThat(turn.asked()).containsExactly("0..99", "0..99");
        assertThat(turn.held("coins")).isEqualTo(75);
    }

    @Test
    void thePityCounterIsABalance() {
        FakeTurn turn = FakeTurn.with("coins", "pity")
                .table(LootTable.of("summon", List.of(coins("common", 99, 1), coins("epic", 1, 100)))
                        .withPity(Pity.hard("pity", "epic", 3)))
                .drawing(99, 0, 99, 0, 0);

        Roll.of("summon").apply(turn);
        assertThat(turn.held("pity")).isEqualTo(1);
        Roll.of("summon").apply(turn);
        assertThat(turn.held("pity")).isEqualTo(2);
        Roll.of("summon").apply(turn);

        assertThat(turn.held("pity")).isZero();
        assertThat(turn.held("coins")).isEqualTo(102);
    }

    @Test
    void openingsAreBounded() {
        FakeTurn turn = FakeTurn.with().fact("times", 101);

        assertRefused(
                turn, new Roll("jackpot", new Named("times")), new Refusal.TooMuch("rule", "openings of jackpot", 100));
    }

    private static Weighted<List<Effect>> coins(String name, long weight, long amount) {
        return new Weighted<>(name, weight, List.of(Grant.of("coins", amount)));
    }

    private static void assertRefused(FakeTurn turn, Effect effect, Refusal refusal) {
        assertThatThrownBy(() -> effect.apply(turn))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
