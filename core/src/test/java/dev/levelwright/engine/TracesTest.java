package dev.levelwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.asset.Overflow;
import dev.levelwright.decision.Derivation;
import dev.levelwright.decision.Derivation.Boosted;
import dev.levelwright.decision.Derivation.Cut;
import dev.levelwright.decision.Outcome;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.DepositTo;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.Move;
import dev.levelwright.effect.Raise;
import dev.levelwright.effect.Surplus;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Draw;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.quantity.All;
import dev.levelwright.quantity.Constant;
import dev.levelwright.quantity.Drawn;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Boost;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.semantics.Game;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an outcome says about each amount that moved, and what the journal says about the same. */
class TracesTest {
    private static final Boosted HALF = new Boosted("card", List.of("discount"), Ratio.of(1, 2));
    private static final Boosted DOUBLE = new Boosted("items", List.of("double"), Ratio.whole(2));

    private final Game game = Game.of(Rulebook.named("traces")
            .asset(Asset.named("coins").start(100))
            .asset(Asset.named("gems").capacity(150).overflow(new Overflow.Spill("chest")))
            .asset(Asset.named("chest").capacity(20))
            .asset(Asset.named("secret").start(100).unjournalled())
            .asset(Asset.named("cards").start(1))
            .asset(Asset.named("uses").start(2))
            .asset(Asset.named("today").reset("day").capacity(120))
            .boost(boost("discount", "cards", Boost.On.COST, "coins", Ratio.of(1, 2), "card"))
            .boost(boost("double", "uses", Boost.On.GRANT, "gems", Ratio.whole(2), "items"))
            .rule(Rule.named("give")
                    .on("give")
                    .does(new Move(
                            Path.parse("actor.coins"), Path.parse("target.coins"), new Named("n"), Ratio.percent(10))))
            .rule(Rule.named("whisper").on("whisper").does(Move.of("actor", "target", "secret", new Named("n"))))
            .rule(Rule.named("waste")
                    .on("waste")
                    .does(new Move(Path.parse("actor.coins"), Path.parse("target.coins"), new Named("n"), Ratio.ONE)))
            .rule(Rule.named("send")
                    .on("send")
                    .does(new DepositTo(Path.of("coins"), Party.role(Activity.TARGET), new Named("n"))))
            .rule(Rule.named("buy").on("buy").does(Cost.of("coins", new Named("n"))))
            .rule(Rule.named("empty").on("empty").does(Cost.of("coins", new All())))
            .rule(Rule.named("gamble")
                    .on("gamble")
                    .times(new Constant(3))
                    .does(Grant.of("coins", Drawn.of(1, 1_000_000_000))))
            .rule(Rule.named("raise").on("raise").does(new Raise(Map.of(Path.of("coins"), new Named("n")))))
            .rule(Rule.named("win")
                    .on("win")
                    .within("today")
                    .does(new Surplus(Map.of(Path.of("gems"), new Named("n")))))
            .rule(Rule.named("dig").on("dig").does(Grant.of("gems", new Named("n")))));

    private static Boost boost(String name, String heldAs, Boost.On on, String asset, Ratio by, String group) {
        return new Boost(
                name,
                Optional.of(heldAs),
                on,
                asset,
                List.of(),
                by,
                false,
                group,
                true,
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Account of(String player, String asset) {
        return new Account(HolderName.player(player), BalanceName.of(asset));
    }

    private static Derivation plain(String rule, String player, String asset, boolean gain, long amount) {
        return Derivation.plain(rule, of(player, asset), gain, amount);
    }

    private static List<Derivation> trace(Outcome outcome) {
        assertThat(outcome.accepted()).isTrue();
        return outcome.decision().trace();
    }

    private List<Posting> latest() {
        return game.transactions().get(game.transactions().size() - 1).postings().stream()
                .filter(posting -> !Reasons.isTime(posting.reason()))
                .toList();
    }

    @Test
    void aMoveIsSaidOfBothSidesAndTheFeeIsBurnt() {
        assertThat(trace(game.did("ann", "give", "bob", "n", 30)))
                .containsExactly(plain("give", "ann", "coins", false, 30), plain("give", "bob", "coins", true, 27));
        assertThat(latest())
                .containsExactly(
                        new Posting(of("ann", "coins"), of("bob", "coins"), 27, "give"),
                        Posting.burnt(of("ann", "coins"), 3, "give"));
    }

    @Test
    void whatIsAllFeeArrivesNowhere() {
        trace(game.did("ann", "waste", "bob", "n", 30));

        assertThat(latest()).containsExactly(Posting.burnt(of("ann", "coins"), 30, "waste"));
        assertThat(game.amount("ann", "coins")).isEqualTo(70);
        assertThat(game.amount("bob", "coins")).isEqualTo(100);
    }

    @Test
    void whatIsNotPostedMovesAllTheSame() {
        assertThat(trace(game.did("ann", "whisper", "bob", "n", 30))).hasSize(2);

        assertThat(latest()).isEmpty();
        assertThat(game.amount("ann", "secret")).isEqualTo(70);
        assertThat(game.amount("bob", "secret")).isEqualTo(130);
    }

    @Test
    void aDepositIsSaidOfWhoeverGives() {
        assertThat(trace(game.did("ann", "send", "bob", "n", 100)))
                .containsExactly(plain("send", "ann", "coins", false, 100));
        assertThat(game.did("ann", "send", "bob", "n", 1).accepted()).isFalse();
        assertThat(game.amount("ann", "coins")).isZero();
        assertThat(game.amount("bob", "coins")).isEqualTo(200);
    }

    @Test
    void aCostSaysWhatMadeItLessAndUsesThatUp() {
        assertThat(trace(game.did("ann", "buy", "n", 31)))
                .containsExactly(
                        new Derivation("buy", of("ann", "coins"), false, 31, List.of(HALF), 15, Optional.empty(), 15));
        assertThat(latest())
                .containsExactly(
                        Posting.burnt(of("ann", "coins"), 15, "buy"),
                        Posting.burnt(of("ann", "cards"), 1, Reasons.BOOST));
        assertThat(trace(game.did("ann", "buy", "n", 31))).containsExactly(plain("buy", "ann", "coins", false, 31));
    }

    @Test
    void aCostOfNothingUsesUpNothing() {
        game.did("ann", "waste", "bob", "n", 100);

        assertThat(trace(game.did("ann", "empty")))
                .containsExactly(
                        new Derivation("empty", of("ann", "coins"), false, 0, List.of(HALF), 0, Optional.empty(), 0));
        assertThat(game.amount("ann", "cards")).isEqualTo(1);
        assertThat(latest()).isEmpty();
    }

    @Test
    void whatIsRaisedIsSaidAsTheDifference() {
        assertThat(trace(game.did("ann", "raise", "n", 130))).containsExactly(plain("raise", "ann", "coins", true, 30));
        assertThat(trace(game.did("ann", "raise", "n", 130))).isEmpty();
    }

    @Test
    void aSurplusIsWhatTheBoostAddsAndChargesTheAllowance() {
        assertThat(trace(game.did("ann", "win", "n", 50)))
                .containsExactly(
                        new Derivation("win", of("ann", "gems"), true, 50, List.of(DOUBLE), 100, Optional.empty(), 50));
        assertThat(game.amount("ann", "gems")).isEqualTo(50);
        assertThat(game.amount("ann", "today")).isEqualTo(50);
        assertThat(game.amount("ann", "uses")).isEqualTo(1);

        trace(game.did("ann", "win", "n", 90));
        assertThat(game.amount("ann", "gems"))
                .as("no more than the allowance leaves")
                .isEqualTo(120);
        assertThat(game.amount("ann", "today")).isEqualTo(120);
    }

    @Test
    void withoutABoostThereIsNoSurplus() {
        game.did("ann", "win", "n", 1);
        game.did("ann", "win", "n", 1);

        assertThat(game.did("ann", "win", "n", 50).decision().trace()).isEmpty();
        assertThat(game.amount("ann", "gems")).isEqualTo(2);
    }

    @Test
    void whatDoesNotFitIsSaidAsCutAndWhatSpillsForItself() {
        assertThat(trace(game.did("ann", "dig", "n", 80)))
                .containsExactly(
                        new Derivation(
                                "dig",
                                of("ann", "gems"),
                                true,
                                80,
                                List.of(DOUBLE),
                                160,
                                Optional.of(new Cut("gems", 150)),
                                150),
                        plain("dig", "ann", "chest", true, 10));
        assertThat(game.amount("ann", "uses")).isEqualTo(1);
    }

    @Test
    void whatOnlySpillsUsesABoostUpToo() {
        game.did("ann", "dig", "n", 75);

        assertThat(trace(game.did("ann", "dig", "n", 4))).hasSize(2);
        assertThat(game.amount("ann", "chest")).isEqualTo(8);
        assertThat(game.amount("ann", "uses")).isZero();
    }

    @Test
    void drawsOfARuleAreCountedAndEachIsItsOwn() {
        trace(game.did("ann", "gamble"));

        List<Draw> draws = game.transactions().get(0).draws();
        assertThat(draws).extracting(Draw::index).containsExactly(0, 1, 2);
        assertThat(draws).extracting(Draw::value).doesNotHaveDuplicates();
        assertThat(draws).allSatisfy(draw -> {
            assertThat(draw.rule()).isEqualTo("gamble");
            assertThat(draw.value()).isBetween(draw.least(), draw.greatest());
        });
    }

    @Test
    void whatFitsExactlyIsNotCut() {
        assertThat(trace(game.did("ann", "dig", "n", 75)))
                .containsExactly(new Derivation(
                        "dig", of("ann", "gems"), true, 75, List.of(DOUBLE), 150, Optional.empty(), 150));
    }
}
