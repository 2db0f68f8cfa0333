package dev.levelwright.semantics;

import static dev.levelwright.semantics.Game.why;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Asset;
import dev.levelwright.curve.PolynomialCost;
import dev.levelwright.decision.Decision;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.effect.Grant;
import dev.levelwright.engine.Adjustment;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.ledger.Transaction;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What the host gives, takes and sets by hand. */
class AdjustmentTest {
    private static final HolderName BOB = HolderName.player("bob");
    private static final HolderName ADMIN = HolderName.player("admin");

    private int ids;

    private static Game game() {
        return Game.of(Rulebook.named("adjusted")
                .asset(Asset.named("xp"))
                .asset(Asset.named("coins").start(25))
                .asset(Asset.named("energy").start(5).capacity(10))
                .asset(Asset.named("today").reset("day").capacity(20).unjournalled())
                .asset(Asset.named("gems"))
                .track("main", "xp", PolynomialCost.of(1, 100))
                .rule(Rule.named("chat").on("message").within("today").does(Grant.of("xp", 30)))
                .rule(Rule.named("daily").on("daily").once("day").does(Grant.of("coins", 100)))
                .rule(Rule.named("level").on("level:main").does(Grant.of("gems", 1))));
    }

    private Outcome adjusted(Game game, Adjustment adjustment) {
        return game.did(adjustment.activity(
                "adjust-" + ids++, ADMIN, "because", game.clock().instant()));
    }

    @Test
    void aGrantCountsLikeAnyGain() {
        Game game = game();
        Outcome outcome = adjusted(game, Adjustment.grant(BOB, "xp", 250));
        assertThat(outcome.accepted()).isTrue();
        assertThat(game.amount("bob", "xp")).isEqualTo(250);
        assertThat(game.amount("bob", "gems")).as("two levels gained").isEqualTo(2);
        assertThat(outcome.decision().events()).hasSize(2);
    }

    @Test
    void whoAndWhyStandInTheJournal() {
        Game game = game();
        adjusted(game, Adjustment.take(BOB, "coins", 5));
        Transaction told = game.transactions().get(0);
        assertThat(told.activity().context().get("by")).hasToString("player:admin");
        assertThat(told.activity().context().get("why")).hasToString("because");
        assertThat(told.postings()).last().satisfies(posting -> {
            assertThat(posting.reason()).isEqualTo(Reasons.ADJUSTMENT);
            assertThat(posting.amount()).isEqualTo(5);
        });
    }

    @Test
    void whatDoesNotFitIsRefusedWhole() {
        Game game = game();
        assertThat(why(adjusted(game, Adjustment.grant(BOB, "energy", 6))))
                .isEqualTo(new Refusal.Full(Reasons.ADJUSTMENT, BOB, "energy", 6, 5));
        assertThat(why(adjusted(game, Adjustment.set(BOB, "energy", 11)))).isInstanceOf(Refusal.Capped.class);
        assertThat(game.amount("bob", "energy")).isEqualTo(5);
    }

    @Test
    void nobodyLosesMoreThanTheyHave() {
        Game game = game();
        assertThat(why(adjusted(game, Adjustment.take(BOB, "coins", 26)))).isInstanceOf(Refusal.Insufficient.class);
        assertThat(game.amount("bob", "coins")).isEqualTo(25);
    }

    @Test
    void aResetGivesLimitsBack() {
        Game game = game();
        game.did("bob", "message");
        game.did("bob", "daily");
        assertThat(game.did("bob", "daily").accepted()).isFalse();
        adjusted(game, Adjustment.reset(BOB, List.of("today", "daily/once")));
        assertThat(game.did("bob", "daily").accepted()).isTrue();
        assertThat(game.did("bob", "message").accepted()).isTrue();
        assertThat(game.amount("bob", "xp")).isEqualTo(40);
    }

    @Test
    void whatNobodyHasIsRefused() {
        Game game = game();
        assertThat(why(adjusted(game, Adjustment.grant(BOB, "fame", 1)))).isInstanceOf(Refusal.Malformed.class);
        assertThat(why(adjusted(game, Adjustment.grant(new HolderName("waifu", "1"), "xp", 1))))
                .isInstanceOf(Refusal.Malformed.class);
    }

    @Test
    void aPlayerWhoSaysItChangesNothing() {
        Game game = game();
        Activity said = Adjustment.grant(BOB, "xp", 250)
                .activity("x", ADMIN, "", game.clock().instant());
        Activity forged =
                new Activity("y", said.type(), said.at(), said.parties(), said.facts(), said.context(), false);
        assertThat(game.did(forged).decision()).isInstanceOf(Decision.Unheard.class);
        assertThat(game.amount("bob", "xp")).isZero();
    }

    @Test
    void onlyAmountsAreAdjusted() {
        assertThatThrownBy(() -> Adjustment.grant(BOB, "xp", -1)).hasMessageContaining("must be in 0..");
        assertThatThrownBy(() -> Adjustment.reset(BOB, List.of())).hasMessageContaining("1 to 250");
    }

    @Property(tries = 200)
    void deliveredAgainItActsOnce(@ForAll @LongRange(min = 0, max = 1000) long amount) {
        Game game = game();
        Activity grant = Adjustment.grant(BOB, "coins", amount)
                .activity("once", ADMIN, "because", game.clock().instant());
        game.did(grant);
        assertThat(game.did(grant).replayed()).isTrue();
        assertThat(game.amount("bob", "coins")).isEqualTo(25 + amount);
    }

    @Property(tries = 200)
    void takingWhatWasGivenLeavesWhatWas(@ForAll @LongRange(min = 0, max = 1_000_000) long amount) {
        Game game = game();
        adjusted(game, Adjustment.grant(BOB, "coins", amount));
        adjusted(game, Adjustment.take(BOB, "coins", amount));
        assertThat(game.amount("bob", "coins")).isEqualTo(25);
    }
}
