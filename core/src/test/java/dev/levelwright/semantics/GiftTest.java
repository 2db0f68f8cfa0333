package dev.levelwright.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.levelwright.asset.Asset;
import dev.levelwright.curve.PolynomialCost;
import dev.levelwright.decision.Event;
import dev.levelwright.decision.Outcome;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.Grant;
import dev.levelwright.ledger.Posting;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What everybody is given through the chronicle: once each, as of its instant, whoever looks when. */
class GiftTest {
    private static RulebookBuilder gifts() {
        return Rulebook.named("gifts")
                .asset(Asset.named("coins").start(10).capacity(50))
                .asset(Asset.named("xp"))
                .asset(Asset.named("energy").start(100).capacity(100).regeneration(1, Duration.ofMinutes(1)))
                .asset(Asset.named("double-xp").countdown(Duration.ofMinutes(1)))
                .asset(Asset.named("week").reset("week"))
                .track("main", "xp", PolynomialCost.of(0, 100))
                .rule(Rule.named("talk").on("talk").does(Grant.of("xp", new Named("n"))))
                .rule(Rule.named("spend").on("spend").does(Cost.of("energy", new Named("n"))))
                .rule(Rule.named("level").onLevel("main").does(Grant.of("coins", 1)))
                .rule(Rule.named("rich").reach("coins", 60).does(Grant.of("xp", 1)));
    }

    private static Game given(Map<String, Long> amounts, boolean newcomers) {
        Game game = Game.of(gifts());
        game.did("ann", "talk", "n", 1);
        game.realm().giveEverybody("new-year", amounts, newcomers);
        return game.after("PT2.001S");
    }

    @Test
    void everybodyWhoWasThereGetsItOnceAndItIsPosted() {
        Game game = given(Map.of("coins", 100L), false);
        assertThat(game.amount("ann", "coins")).isEqualTo(110);
        game.did("ann", "talk", "n", 1);
        game.after("P400D").did("ann", "talk", "n", 1);

        assertThat(game.amount("ann", "coins")).isEqualTo(110);
        assertThat(game.postings("coins"))
                .extracting(Posting::reason, Posting::amount)
                .contains(tuple("time:gift:new-year", 100L))
                .hasSize(2);
    }

    @Test
    void beforeItsInstantNobodyHasIt() {
        Game game = Game.of(gifts());
        game.did("ann", "talk", "n", 1);
        game.realm().giveEverybody("new-year", Map.of("coins", 100L), false);

        game.after("PT2S").did("ann", "talk", "n", 1);
        assertThat(game.amount("ann", "coins")).isEqualTo(10);
        assertThat(game.after("PT0.001S").amount("ann", "coins")).isEqualTo(110);
    }

    @Test
    void whoComesLaterGetsItOnlyIfTheGiftSaysSo() {
        Game closed = given(Map.of("coins", 5L), false);
        Game open = given(Map.of("coins", 5L), true);

        for (Game game : List.of(closed, open)) {
            game.did("bob", "talk", "n", 1);
            game.after("P1D").did("bob", "talk", "n", 1);
        }
        assertThat(closed.amount("bob", "coins")).isEqualTo(10);
        assertThat(open.amount("bob", "coins")).isEqualTo(15);
        assertThat(open.amount("cem", "coins")).isEqualTo(15);
    }

    @Test
    void whatTimeMakesOfItCountsFromItsInstant() {
        Game game = given(Map.of("double-xp", 30L, "energy", 50L), false);
        game.did("bob", "spend", "n", 0);
        assertThat(game.amount("ann", "energy")).isEqualTo(150);

        game.after("PT10M");
        assertThat(game.amount("ann", "double-xp")).isEqualTo(20);
        game.after("PT20M").did("ann", "spend", "n", 60);
        assertThat(game.amount("ann", "double-xp")).isZero();
        assertThat(game.amount("ann", "energy")).isEqualTo(90);
    }

    @Test
    void aGiftIsExactInTheMiddleOfAPeriod() {
        Game game = Game.of(gifts());
        game.did("ann", "spend", "n", 90);
        game.after("PT57.999S").realm().giveEverybody("snack", Map.of("energy", 5L), false);

        game.after("PT2S");
        assertThat(game.amount("ann", "energy")).isEqualTo(10);
        assertThat(game.after("PT0.001S").amount("ann", "energy")).isEqualTo(16);
        game.did("ann", "spend", "n", 6);
        assertThat(game.after("PT59.999S").amount("ann", "energy")).isEqualTo(10);
        assertThat(game.after("PT0.001S").amount("ann", "energy")).isEqualTo(11);
    }

    @Test
    void levelsAndThresholdsThatAGiftReachesAreRewardedWithTheNextActivity() {
        Game game = given(Map.of("xp", 250L, "coins", 50L), false);
        Outcome outcome = game.did("ann", "talk", "n", 1);

        assertThat(outcome.decision().events().stream()
                        .filter(Event.LevelUp.class::isInstance)
                        .map(event -> ((Event.LevelUp) event).level()))
                .containsExactly(1, 2);
        assertThat(game.amount("ann", "coins")).isEqualTo(60);
        assertThat(game.amount("ann", "xp")).isEqualTo(253);
    }

    @Test
    void whatCannotBeGivenIsRefusedWithItsReason() {
        Game game = given(Map.of("coins", 5L), false);

        assertThatThrownBy(() -> game.realm().giveEverybody("new-year", Map.of("coins", 5L), false))
                .hasMessage("gift new-year was given already");
        assertThatThrownBy(() -> game.realm().giveEverybody("a", Map.of("week", 5L), false))
                .hasMessage(
                        "asset week resets, lapses, receives what lapses or is kept per something, so it cannot be given to everybody");
        assertThatThrownBy(() -> game.realm().giveEverybody("a", Map.of("gold", 5L), false))
                .hasMessage("rulebook gifts has no asset gold");
        assertThatThrownBy(() -> game.realm().giveEverybody("a", Map.of("coins", -5L), false))
                .hasMessage("gift of coins must be in 1..9007199254740991 but was -5");
        long now = game.clock().instant().toEpochMilli();
        assertThatThrownBy(() -> game.realm().publish(new Chronicle.Gift(now, "a", Map.of("coins", 5L), false)))
                .hasMessageStartingWith("gift a must begin at 2026-03-02T12:00:04.002Z or later but was");
    }
}
