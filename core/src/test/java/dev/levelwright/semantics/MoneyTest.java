package dev.levelwright.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Asset;
import dev.levelwright.condition.NotSame;
import dev.levelwright.decision.Deposit;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.DepositTo;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.Move;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.ledger.Posting;
import dev.levelwright.math.Amounts;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.quantity.All;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What went wrong with money elsewhere: the lines of FAILURES under "Money". */
class MoneyTest {
    private static RulebookBuilder bank() {
        return Rulebook.named("bank")
                .kind(new Kind.Pool("pot", false, Map.of()))
                .asset(Asset.named("coins").start(100))
                .asset(Asset.named("full").start(5).capacity(5))
                .rule(Rule.named("give").on("give").does(Move.of("actor", "target", "coins", new Named("amount"))))
                .rule(Rule.named("hand").on("hand").does(Move.of("actor", "target", "full", new Named("amount"))))
                .rule(Rule.named("pay").on("pay").does(Cost.of("coins", new Named("amount"))))
                .rule(Rule.named("earn").on("earn").does(Grant.of("coins", new Named("amount"))))
                .rule(Rule.named("stake").on("stake").does(Move.of("actor", "@pot", "coins", new Named("amount"))))
                .rule(Rule.named("payout").on("payout").does(Move.of("@pot", "target", "coins", new All())))
                .rule(Rule.named("refund")
                        .on("refund")
                        .does(new DepositTo(Path.parse("@pot.coins"), Party.role("target"), new Named("amount"))));
    }

    static Stream<Object> garbage() {
        return Stream.of(
                Long.MIN_VALUE,
                -1L,
                0L,
                Long.MAX_VALUE,
                Amounts.MAX + 1,
                "5x",
                "100a",
                "1e308",
                "NaN",
                "-1",
                "+5",
                " 5",
                "5 ",
                "5.0",
                "0x10",
                "",
                "\uff15\uff10",
                "\u0665",
                "9".repeat(60),
                "9007199254740992",
                true,
                -0.5);
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void garbageAmountsAreRefusedByEveryKindOfPayment(Object amount) {
        Game game = Game.of(bank());

        for (String type : new String[] {"give", "pay", "earn", "stake"}) {
            Outcome outcome = game.did("ann", type, "bob", "amount", amount);
            assertThat(Game.why(outcome)).as(type).isInstanceOf(Refusal.Malformed.class);
        }

        assertThat(game.amount("ann", "coins")).isEqualTo(100);
        assertThat(game.amount("bob", "coins")).isEqualTo(100);
        assertThat(game.postings("coins")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40", "0040"})
    void plainDigitsAreAnAmount(String amount) {
        Game game = Game.of(bank());

        game.did("ann", "give", "bob", "amount", amount);

        assertThat(game.amount("ann", "coins")).isEqualTo(60);
        assertThat(game.amount("bob", "coins")).isEqualTo(140);
    }

    @Test
    void aMissingAmountIsRefused() {
        Game game = Game.of(bank());

        assertThat(Game.why(game.did("ann", "pay"))).isEqualTo(new Refusal.Malformed("pay", "$amount", "missing"));
    }

    @Test
    void aTransferIsRefusedBeyondTheBalance() {
        Game game = Game.of(bank());

        Refusal refusal = Game.why(game.did("ann", "give", "bob", "amount", 101));

        assertThat(refusal).isInstanceOf(Refusal.Insufficient.class);
        assertThat(game.amount("bob", "coins")).isEqualTo(100);
    }

    @Test
    void aTransferToOneselfIsRefused() {
        Game game = Game.of(bank());

        assertThat(Game.why(game.did("ann", "give", "ann", "amount", 10))).isInstanceOf(Refusal.Malformed.class);
        assertThat(game.amount("ann", "coins")).isEqualTo(100);
        assertThat(game.did("ann", "give", "bob", "amount", 10).accepted()).isTrue();
    }

    @Test
    void nobodyTakesPartByTheNameOfWhereAmountsBeginWaitOrEnd() {
        Game game = Game.of(bank());

        for (HolderName name : new HolderName[] {HolderName.FAUCET, HolderName.SINK, Deposit.WAITING}) {
            Activity give =
                    game.doing("ann", "give").party(Activity.TARGET, name).with("amount", 10);
            assertThat(Game.why(game.did(give))).isInstanceOf(Refusal.Malformed.class);
        }
        assertThat(game.amount("ann", "coins")).isEqualTo(100);
    }

    @Test
    void aTransferToAFullBalanceIsRefusedBeforeAnythingIsPosted() {
        Game game = Game.of(bank());

        Refusal refusal = Game.why(game.did("ann", "hand", "bob", "amount", 1));

        assertThat(refusal).isInstanceOf(Refusal.Full.class);
        assertThat(game.amount("ann", "full")).isEqualTo(5);
        assertThat(game.amount("bob", "full")).isEqualTo(5);
        assertThat(game.postings("full")).isEmpty();
    }

    @Test
    void aTransferAtTheMaximumBalanceTouchesNeitherSide() {
        Game game = Game.of(bank());
        game.did("bob", "earn", "amount", Amounts.MAX - 100 - 5);

        Refusal refusal = Game.why(game.did("ann", "give", "bob", "amount", 6));

        assertThat(refusal).isEqualTo(new Refusal.Full("give", HolderName.player("bob"), "coins", 6, 5));
        assertThat(game.amount("ann", "coins")).isEqualTo(100);
        assertThat(game.amount("bob", "coins")).isEqualTo(Amounts.MAX - 5);
    }

    @Test
    void aStakeSitsInEscrowFromTheFirstMoment() {
        Game game = Game.of(bank());
        HolderName pot = new HolderName("pot", "");
        game.did("ann", "stake", "amount", 80);

        assertThat(Game.why(game.did("ann", "pay", "amount", 21))).isInstanceOf(Refusal.Insufficient.class);
        assertThat(game.realm().view(pot).amount("coins")).isEqualTo(80);

        game.did("dan", "payout", "bob", "round", 1);
        assertThat(game.amount("bob", "coins")).isEqualTo(100 + 80);
        assertThat(game.realm().view(pot).amount("coins")).isZero();
    }

    @Test
    void theFeeOfATransferEndsInTheSinkAndTheRestArrives() {
        Game game = Game.of(Rulebook.named("fee")
                .asset(Asset.named("coins").start(100))
                .rule(Rule.named("give")
                        .on("give")
                        .when(NotSame.of("actor", "target"))
                        .does(new Move(
                                Path.parse("actor.coins"),
                                Path.parse("target.coins"),
                                new Named("amount"),
                                Ratio.percent(5)))));

        game.did("ann", "give", "bob", "amount", 50);

        assertThat(game.amount("ann", "coins")).isEqualTo(50);
        assertThat(game.amount("bob", "coins")).isEqualTo(148);
        assertThat(game.postings("coins"))
                .filteredOn(posting -> posting.to().holder().equals(HolderName.SINK))
                .extracting(Posting::amount)
                .containsExactly(2L);
    }

    @Test
    void aDepositLeavesTheGiverAtOnceAndIsTakenInWhenTheReceiverIsSettled() {
        Game game = Game.of(bank());
        game.did("ann", "stake", "amount", 80);
        game.did("dan", "refund", "bob", "amount", 30);

        assertThat(game.amount("bob", "coins")).isEqualTo(130);
        game.did("bob", "pay", "amount", 125);
        assertThat(game.amount("bob", "coins")).isEqualTo(5);
        game.did("bob", "earn", "amount", 1);
        assertThat(game.amount("bob", "coins")).isEqualTo(6);
    }

    @Test
    void aDepositThatTheMaximumBalanceCannotTakeLocksNobodyOut() {
        Game game = Game.of(bank());
        game.did("ann", "stake", "amount", 80);
        game.did("bob", "earn", "amount", Amounts.MAX - 100 - 5);
        game.did("dan", "refund", "bob", "amount", 30);

        assertThat(game.did("bob", "pay", "amount", 1).accepted()).isTrue();
        assertThat(game.amount("bob", "coins")).isEqualTo(Amounts.MAX - 1);
    }
}
