package dev.levelwright.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.curve.Presets;
import dev.levelwright.decision.Deposit;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.DepositTo;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.Move;
import dev.levelwright.effect.SetTraits;
import dev.levelwright.effect.TraitValue;
import dev.levelwright.engine.Reversal;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Posting;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.quantity.Named;
import dev.levelwright.report.Supply;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the host takes back. */
class ReversalTest {
    private static final HolderName HOST = HolderName.player("mod");

    private final Game game = Game.of(Rulebook.named("town")
            .asset(Asset.named("xp").label("XP"))
            .asset(Asset.named("coins").start(25))
            .asset(Asset.named("energy").start(10).capacity(10).regeneration(1, Duration.ofMinutes(1)))
            .asset(Asset.named("votes").reset("day"))
            .track("main", "xp", Presets.named("mee6").orElseThrow())
            .rule(Rule.named("chat").on("message").does(Grant.of("xp", new Named("n"))))
            .rule(Rule.named("reward").onLevel("main").does(Grant.of("coins", 7)))
            .rule(Rule.named("earn").on("earn").does(Grant.of("coins", new Named("n"))))
            .rule(Rule.named("pay").on("pay").does(Cost.of("coins", new Named("n"))))
            .rule(Rule.named("run").on("run").does(Cost.of("energy", new Named("n"))))
            .rule(Rule.named("vote").on("vote").does(Grant.of("votes", new Named("n"))))
            .rule(Rule.named("give")
                    .on("give")
                    .does(new Move(
                            Path.parse("actor.coins"), Path.parse("target.coins"), new Named("n"), Ratio.parse("10%"))))
            .rule(Rule.named("refund")
                    .on("refund")
                    .does(new DepositTo(Path.of("coins"), Party.role("target"), new Named("n"))))
            .rule(Rule.named("title").on("title").does(SetTraits.of("actor.title", new TraitValue.OfFact("as")))));

    @Test
    void amountsGoBackAndItIsSaidInOneLine() {
        Outcome earned = game.did("ann", "earn", "n", 18);

        Outcome back = reverse(earned);

        assertThat(back.accepted()).isTrue();
        assertThat(back.explain(Locale.ENGLISH)).isEqualTo("-18 coins (now 25)");
        assertThat(game.amount("ann", "coins")).isEqualTo(25);
    }

    @Test
    void theJournalSaysWhatWasTakenBackByWhomAndWhy() {
        Outcome earned = game.did("ann", "earn", "n", 18);
        reverse(earned);

        Activity reversal = game.transactions().get(1).activity();
        assertThat(reversal.id()).isEqualTo("reverse:" + earned.activity());
        assertThat(reversal.fact("activity")).contains(new Fact.Text(earned.activity()));
        assertThat(reversal.fact("by")).contains(new Fact.Text("player:mod"));
        assertThat(reversal.fact("why")).contains(new Fact.Text("a mistake"));
        assertThat(game.postings("coins")).last().satisfies(posting -> {
            assertThat(posting.from().holder()).isEqualTo(HolderName.player("ann"));
            assertThat(posting.to().holder()).isEqualTo(HolderName.FAUCET);
            assertThat(posting.reason()).isEqualTo("reversal:earn");
        });
    }

    @Test
    void whoeverReversesAgainGetsTheFirstOutcome() {
        Outcome earned = game.did("ann", "earn", "n", 18);
        Outcome first = reverse(earned);

        Outcome second = game.realm().reverse(earned.activity(), HolderName.player("other"), "me too");

        assertThat(second).isEqualTo(first.again());
        assertThat(game.amount("ann", "coins")).isEqualTo(25);
    }

    @Test
    void whatWasSpentCannotBeTakenBackUntilItIsThereAgain() {
        Outcome earned = game.did("ann", "earn", "n", 18);
        game.did("ann", "pay", "n", 40);
        int entries = game.transactions().size();

        Outcome refused = reverse(earned);

        assertThat(refused.explain(Locale.ENGLISH)).isEqualTo("coins: 18 needed, 3 held");
        assertThat(game.transactions()).hasSize(entries);
        game.did("ann", "earn", "n", 15);
        assertThat(reverse(earned).accepted()).isTrue();
        assertThat(game.amount("ann", "coins")).isZero();
    }

    @Test
    void whatIsNotKnownOrIsAReversalOrDidNothingIsRefused() {
        Outcome earned = game.did("ann", "earn", "n", 18);
        Outcome back = reverse(earned);
        Outcome nothing = game.did("ann", "pay", "n", 1_000);

        assertThat(line(game.realm().reverse("never", HOST, ""))).isEqualTo("reverse: activity never is not known");
        assertThat(line(reverse(back))).contains("is itself a reversal");
        assertThat(line(reverse(nothing))).contains("has nothing left to take back");
    }

    @Test
    void fallingBelowALevelIsQuietAndClimbingAgainRewardsNothingTwice() {
        Outcome talked = game.did("ann", "message", "n", 120);
        assertThat(game.amount("ann", "coins")).isEqualTo(32);

        Outcome back = reverse(talked);

        assertThat(back.decision().events()).isEmpty();
        assertThat(back.explain(Locale.ENGLISH)).contains("-120 XP, level 0 (0/100)", "-7 coins (now 25)");
        Outcome again = game.did("ann", "message", "n", 120);
        assertThat(again.decision().events()).isEmpty();
        assertThat(game.amount("ann", "coins")).isEqualTo(25);
    }

    @Test
    void aMoveGoesBackWithItsFee() {
        Outcome given = game.did("ann", "give", "bob", "n", 20);
        assertThat(game.amount("bob", "coins")).isEqualTo(43);

        reverse(given);

        assertThat(game.amount("ann", "coins")).isEqualTo(25);
        assertThat(game.amount("bob", "coins")).isEqualTo(25);
        assertThat(Supply.of(game.realm())).singleElement().satisfies(coins -> {
            assertThat(coins.burnt()).containsEntry("give", 2L).containsEntry("reversal:give", -2L);
            assertThat(coins.burntTotal()).isZero();
            assertThat(coins.held()).isEqualTo(50);
        });
    }

    @Test
    void whatWasPaidGoesBackEvenAboveTheCapacity() {
        Outcome ran = game.did("ann", "run", "n", 4);
        game.after("PT10M");
        assertThat(game.amount("ann", "energy")).isEqualTo(10);

        reverse(ran);

        assertThat(game.amount("ann", "energy")).isEqualTo(14);
    }

    @Test
    void whatTimeDidStays() {
        Outcome ran = game.did("ann", "run", "n", 4);
        game.after("PT2M");

        reverse(ran);

        assertThat(game.amount("ann", "energy")).isEqualTo(12);
        assertThat(game.postings("energy"))
                .filteredOn(posting -> posting.reason().startsWith("reversal:"))
                .singleElement()
                .extracting(Posting::amount)
                .isEqualTo(4L);
    }

    @Test
    void ofWhatFadesNoMoreIsTakenThanIsLeft() {
        Outcome voted = game.did("ann", "vote", "n", 5);
        game.after("P1D");
        game.did("ann", "vote", "n", 2);

        assertThat(reverse(voted).explain(Locale.ENGLISH)).isEqualTo("-2 votes (now 0)");
    }

    @Test
    void traitsBecomeWhatTheyWereUnlessSomebodyChangedThemSince() {
        Outcome first = game.did("ann", "title", "as", "Knight");
        Outcome second = game.did("ann", "title", "as", "Queen");

        assertThat(line(reverse(first))).isEqualTo("reverse: title of player:ann is Queen and no longer Knight");
        reverse(second);
        assertThat(game.view("ann").trait("title")).contains("Knight");
        reverse(first);
        assertThat(game.view("ann").trait("title")).isEmpty();
    }

    @Test
    void aDepositCannotBeFollowedToWhomItWent() {
        Outcome refunded = game.did("ann", "refund", "bob", "n", 5);

        assertThat(Game.why(reverse(refunded))).isInstanceOf(Refusal.Malformed.class);
        assertThat(game.amount("bob", "coins")).isEqualTo(30);
    }

    @Test
    void depositsThatWereTakenInMeanwhileStayTakenIn() {
        game.did("ann", "refund", "bob", "n", 5);
        Outcome earned = game.did("bob", "earn", "n", 10);

        assertThat(reverse(earned).accepted()).isTrue();
        assertThat(game.amount("bob", "coins")).isEqualTo(30);
        assertThat(game.postings("coins"))
                .extracting(Posting::from)
                .extracting(Account::holder)
                .containsOnlyOnce(Deposit.WAITING);
    }

    @Test
    void onlyTheHostReverses() {
        Outcome earned = game.did("ann", "earn", "n", 18);

        Outcome forged = game.did(Activity.of("reverse", "reverse:" + earned.activity(), Instant.EPOCH)
                .at(game.clock().instant())
                .with("activity", earned.activity()));

        assertThat(forged.accepted()).isFalse();
        assertThat(game.amount("ann", "coins")).isEqualTo(43);
        assertThat(reverse(earned).accepted()).isTrue();
    }

    @Test
    void severalAreTakenBackTogetherOrNone() {
        Outcome one = game.did("ann", "earn", "n", 18);
        Outcome other = game.did("ann", "earn", "n", 20);
        game.did("ann", "pay", "n", 30);
        List<Activity> reversals = List.of(reversal(one), reversal(other));

        assertThatThrownBy(() -> game.realm().together(reversals)).hasMessageContaining("was refused");
        assertThat(game.amount("ann", "coins")).isEqualTo(33);
        game.did("ann", "earn", "n", 5);
        assertThat(game.realm().together(reversals)).allMatch(Outcome::accepted);
        assertThat(game.amount("ann", "coins")).isZero();
    }

    @Test
    void anIdOfAnyLengthCanBeReversed() {
        String id = "x".repeat(200);
        game.did(Activity.of("earn", id, game.clock().instant())
                .by(HolderName.player("ann"))
                .with("n", 5));

        assertThat(game.realm().reverse(id, HOST, "long").accepted()).isTrue();
        assertThat(game.realm().reverse(id, HOST, "long").replayed()).isTrue();
    }

    private Outcome reverse(Outcome outcome) {
        return game.realm().reverse(outcome.activity(), HOST, "a mistake");
    }

    private Activity reversal(Outcome outcome) {
        return Reversal.of(outcome.activity(), HOST, "", game.clock().instant());
    }

    private static String line(Outcome outcome) {
        return outcome.explain(Locale.ENGLISH);
    }
}
