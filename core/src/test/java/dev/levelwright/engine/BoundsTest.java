package dev.levelwright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.effect.Activate;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.CreateUnit;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.Move;
import dev.levelwright.effect.OpenPool;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.math.Amounts;
import dev.levelwright.mechanic.Party;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.semantics.Game;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What lies exactly at a bound is done, and what lies one beyond it is refused with the bound. */
class BoundsTest {
    private static final HolderName ANN = HolderName.player("ann");
    private static final HolderName BOB = HolderName.player("bob");

    private final Game game = Game.of(Rulebook.named("bounds")
            .kind(new Kind.Unit("pet", Optional.empty(), Kind.Naming.FREE, true, Map.of()))
            .kind(new Kind.Pool("lot", true, Map.of()))
            .asset(Asset.named("coins").start(100))
            .asset(Asset.named("energy").start(5).capacity(10))
            .asset(Asset.named("seen").per("room"))
            .asset(Asset.named("might").of("pet"))
            .rule(Rule.named("give").on("give").does(Move.of("actor", "target", "coins", new Named("n"))))
            .rule(Rule.named("earn").on("earn").does(Grant.of("coins", new Named("n"))))
            .rule(Rule.named("look").on("look").does(Grant.of("seen", 1)))
            .rule(Rule.named("often").on("often").times(new Named("n")).does(Grant.of("coins", 1)))
            .rule(Rule.named("adopt").on("family").does(pet()))
            .rule(Rule.named("sell").on("family").does(new OpenPool("lot", Map.of())))
            .rule(Rule.named("again").on("family").does(pet())));
    private int ids;

    private static CreateUnit pet() {
        return new CreateUnit(
                "pet",
                Optional.empty(),
                Optional.of(new Fact.Text("Rin")),
                Party.role(Activity.ACTOR),
                Activate.NEVER,
                Map.of());
    }

    private Outcome adjusted(Adjustment adjustment) {
        return game.did(adjustment.activity(
                "adjust-" + ids++, BOB, "because", game.clock().instant()));
    }

    @Test
    void aTransferFillsABalanceToTheLargestAmountAndNotBeyond() {
        game.did("bob", "earn", "n", Amounts.MAX - 130);

        assertThat(Game.why(game.did("ann", "give", "bob", "n", 31)))
                .isEqualTo(new Refusal.Full("give", BOB, "coins", 31, 30));
        assertThat(game.did("ann", "give", "bob", "n", 30).accepted()).isTrue();
        assertThat(game.amount("bob", "coins")).isEqualTo(Amounts.MAX);
    }

    @Test
    void allOfABalanceMayBeGiven() {
        assertThat(Game.why(game.did("ann", "give", "bob", "n", 101))).isInstanceOf(Refusal.Insufficient.class);
        assertThat(game.did("ann", "give", "bob", "n", 100).accepted()).isTrue();
        assertThat(game.amount("ann", "coins")).isZero();
    }

    @Test
    void aRuleActsAHundredTimesAtMostAndOnceAtLeast() {
        assertThat(Game.why(game.did("ann", "often", "n", 101)))
                .isEqualTo(new Refusal.TooMuch("often", "times", Rule.MAX_TIMES));
        assertThat(Game.why(game.did("ann", "often", "n", 0)))
                .isEqualTo(new Refusal.Malformed("often", "times", "must be at least 1 but was 0"));
        assertThat(game.did("ann", "often", "n", 100).accepted()).isTrue();
        assertThat(game.amount("ann", "coins")).isEqualTo(200);
    }

    @Test
    void aKeyHasOneToTwoHundredCharacters() {
        String longest = "r".repeat(BalanceName.MAX_KEY);

        assertThat(game.did("ann", "look", "room", longest).accepted()).isTrue();
        assertThat(Game.why(game.did("ann", "look", "room", longest + "r")))
                .isEqualTo(new Refusal.Malformed("look", "room", "must have 1 to 200 characters but has 201"));
        assertThat(Game.why(game.did("ann", "look", "room", ""))).isInstanceOf(Refusal.Malformed.class);
        assertThat(Game.why(game.did("ann", "look"))).isInstanceOf(Refusal.Malformed.class);
    }

    @Test
    void adjustmentsFillAndEmptyABalanceExactly() {
        assertThat(adjusted(Adjustment.grant(BOB, "energy", 5)).accepted()).isTrue();
        assertThat(game.amount("bob", "energy")).isEqualTo(10);
        assertThat(Game.why(adjusted(Adjustment.grant(BOB, "energy", 1))))
                .isEqualTo(new Refusal.Full(Reasons.ADJUSTMENT, BOB, "energy", 1, 0));
        assertThat(adjusted(Adjustment.take(BOB, "energy", 10)).accepted()).isTrue();
        assertThat(game.amount("bob", "energy")).isZero();
        assertThat(adjusted(Adjustment.set(BOB, "energy", 10)).accepted()).isTrue();
        assertThat(game.amount("bob", "energy")).isEqualTo(10);
        assertThat(Game.why(adjusted(Adjustment.set(BOB, "energy", 11))))
                .isInstanceOfSatisfying(
                        Refusal.Capped.class,
                        capped -> assertThat(capped.capacity()).isEqualTo(10));
    }

    @Test
    void nobodyAdjustsWhatIsKeptPerFactOrIsOfAnotherKind() {
        assertThat(Game.why(adjusted(Adjustment.grant(BOB, "seen", 1)))).isInstanceOf(Refusal.Malformed.class);
        assertThat(Game.why(adjusted(Adjustment.grant(BOB, "might", 1)))).isInstanceOf(Refusal.Malformed.class);
        assertThat(Game.why(adjusted(Adjustment.reset(BOB, List.of("no/once")))))
                .isInstanceOf(Refusal.Malformed.class);
    }

    @Test
    void anAdjustmentThatLacksSomethingIsRefused() {
        Activity whole = Adjustment.grant(BOB, "coins", 1)
                .activity("a", ANN, "", game.clock().instant());

        for (String fact : List.of("amount", "balances")) {
            Map<String, Fact> less = new HashMap<>(whole.facts());
            assertThat(less.remove(fact)).isNotNull();
            Activity lacking = new Activity(
                    "less-" + fact, whole.type(), whole.at(), whole.parties(), less, whole.context(), true);
            assertThat(Game.why(game.did(lacking))).as(fact).isInstanceOf(Refusal.Malformed.class);
        }
        Activity nobody =
                new Activity("nobody", whole.type(), whole.at(), Map.of(), whole.facts(), whole.context(), true);
        assertThat(Game.why(game.did(nobody)))
                .isInstanceOfSatisfying(
                        Refusal.Malformed.class,
                        malformed -> assertThat(malformed.value()).endsWith("is missing"));
        assertThat(game.amount("bob", "coins")).isEqualTo(100);
    }

    @Test
    void aChannelHasOneToTwoHundredCharacters() {
        String longest = "c".repeat(200);

        assertThat(in(longest).channel()).contains(longest);
        assertThatThrownBy(() -> in(longest + "c")).hasMessage("channel must have 1 to 200 characters but has 201");
        assertThatThrownBy(() -> in("")).hasMessage("channel must have 1 to 200 characters but has 0");
        assertThatThrownBy(() -> new Attendance(new HolderName("pet", "x"), Optional.empty(), 1, true, true, 1))
                .hasMessage("only a player is present but this was pet:x");
    }

    private static Attendance in(String channel) {
        return new Attendance(ANN, Optional.of(channel), 1, true, true, 60);
    }

    @Test
    void allThatOneActivityMakesHasNamesOfItsOwn() {
        assertThat(game.did("ann", "family").accepted()).isTrue();

        assertThat(game.realm().units(ANN, "pet")).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aReversalFillsABalanceToTheLargestAmountAndNotBeyond() {
        game.did("ann", "give", "bob", "n", 30);
        Outcome given = game.did("ann", "give", "bob", "n", 20);
        game.did("ann", "earn", "n", Amounts.MAX);
        assertThat(game.amount("ann", "coins")).isEqualTo(Amounts.MAX);

        Outcome refused = game.realm().reverse(given.activity(), BOB, "why");
        assertThat(refused.refusal()).contains(new Refusal.Full("reverse", ANN, "coins", 20, 0));
        game.did("ann", "give", "cid", "n", 20);
        assertThat(game.realm().reverse(given.activity(), BOB, "why").accepted())
                .isTrue();
        assertThat(game.amount("ann", "coins")).isEqualTo(Amounts.MAX);
        assertThat(game.amount("bob", "coins")).isEqualTo(130);
    }

    @Test
    void whatIsReachedInAWindowOrForAKeyIsRewarded() {
        Game reaching = Game.of(Rulebook.named("reaching")
                .asset(Asset.named("today").reset("day").keep(2))
                .asset(Asset.named("seen").per("room"))
                .asset(Asset.named("coins"))
                .rule(Rule.named("look").on("look").does(Grant.of("seen", 1).and("today", 1)))
                .rule(Rule.named("daily").reach("today", 2).does(Grant.of("coins", 10)))
                .rule(Rule.named("regular").reach("seen", 3).does(Grant.of("coins", 100))));

        reaching.did("ann", "look", "room", "hall");
        assertThat(reaching.amount("ann", "coins")).isZero();
        reaching.did("ann", "look", "room", "hall");
        assertThat(reaching.amount("ann", "coins")).isEqualTo(10);
        reaching.did("ann", "look", "room", "hall");
        assertThat(reaching.amount("ann", "coins")).isEqualTo(110);
        reaching.after("P1D").did("ann", "look", "room", "hall");
        assertThat(reaching.amount("ann", "coins")).isEqualTo(110);
    }

    @Test
    void ofRoomsThatAreEquallySmallTheBalancesOwnIsNamed() {
        Game full = Game.of(Rulebook.named("full")
                .asset(Asset.named("gems").capacity(10))
                .asset(Asset.named("today").reset("day").capacity(10))
                .asset(Asset.named("week").reset("week").capacity(10))
                .rule(Rule.named("dig").on("dig").within("today", "week").does(Grant.of("gems", 10)))
                .rule(Rule.named("spend").on("spend").does(Cost.of("gems", 1))));
        full.did("ann", "dig");

        assertThat(Game.why(full.did("ann", "dig")))
                .isInstanceOfSatisfying(
                        Refusal.Capped.class,
                        capped -> assertThat(capped.asset()).isEqualTo("gems"));
        full.did("ann", "spend");
        assertThat(Game.why(full.did("ann", "dig")))
                .isInstanceOfSatisfying(
                        Refusal.Capped.class,
                        capped -> assertThat(capped.asset()).isEqualTo("today"));
    }
}
