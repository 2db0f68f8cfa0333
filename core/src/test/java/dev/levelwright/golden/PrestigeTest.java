package dev.levelwright.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Measure;
import dev.levelwright.condition.AtLevel;
import dev.levelwright.curve.PolynomialCost;
import dev.levelwright.decision.Event;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.Restart;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Party;
import dev.levelwright.quantity.All;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Boost;
import dev.levelwright.rule.Limit;
import dev.levelwright.rule.OnChange;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import dev.levelwright.rule.Track;
import dev.levelwright.semantics.Game;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Prestige: all XP for a star that makes every later XP 10% more; levels count again from the first. */
class PrestigeTest {
    private static RulebookBuilder prestige(OnChange policy) {
        return Rulebook.named("prestige")
                .asset(Asset.named("xp"))
                .asset(Asset.named("coins"))
                .asset(Asset.named("prestige"))
                .track(Track.of("main", "xp", PolynomialCost.of(0, 100)).onChange(policy))
                .boost(new Boost(
                        "prestige",
                        Optional.of("prestige"),
                        Boost.On.GRANT,
                        "xp",
                        List.of(),
                        Ratio.percent(10),
                        true,
                        "personal",
                        false,
                        Set.of(),
                        Optional.empty(),
                        Optional.empty()))
                .rule(Rule.named("talk").on("talk").does(Grant.of("xp", new Named("n"))))
                .rule(Rule.named("reward").onLevel("main").does(Grant.of("coins", 5)))
                .rule(Rule.named("prestige")
                        .on("prestige")
                        .when(new AtLevel(Optional.of("main"), 5, Party.role("actor")))
                        .does(Cost.of("xp", new All()))
                        .does(Grant.of("prestige", 1))
                        .does(Restart.of("main")))
                .rule(Rule.named("halve").on("halve").does(Cost.of("xp", 250)).does(Restart.of("main")));
    }

    private static List<Integer> levels(Outcome outcome) {
        return outcome.decision().events().stream()
                .filter(Event.LevelUp.class::isInstance)
                .map(event -> ((Event.LevelUp) event).level())
                .toList();
    }

    @Test
    void everyLevelIsRewardedAgainAndXpComesFaster() {
        for (OnChange policy : OnChange.values()) {
            Game game = Game.of(prestige(policy));
            game.did("ann", "talk", "n", 499);
            assertThat(Game.why(game.did("ann", "prestige"))).isInstanceOf(Refusal.Unmet.class);
            game.did("ann", "talk", "n", 1);
            assertThat(game.did("ann", "prestige").accepted()).isTrue();
            assertThat(game.view("ann").progress("main").orElseThrow().level()).isZero();

            assertThat(levels(game.did("ann", "talk", "n", 200))).containsExactly(1, 2);
            assertThat(game.amount("ann", "xp")).isEqualTo(220);
            assertThat(game.amount("ann", "coins")).isEqualTo(25 + 10);
        }
    }

    @Test
    void levelsThatAreLeftAreNotRewardedAgain() {
        Game game = Game.of(prestige(OnChange.RECOMPUTE));
        game.did("ann", "talk", "n", 500);
        game.did("ann", "halve");

        assertThat(levels(game.did("ann", "talk", "n", 100))).containsExactly(3);
        assertThat(game.amount("ann", "coins")).isEqualTo(30);
    }

    @Test
    void withoutARestartFallingAndRisingAgainRewardsNothing() {
        Game game = Game.of(
                prestige(OnChange.RECOMPUTE).rule(Rule.named("lose").on("lose").does(Cost.of("xp", new All()))));
        game.did("ann", "talk", "n", 500);
        game.did("ann", "lose");

        assertThat(levels(game.did("ann", "talk", "n", 500))).isEmpty();
        assertThat(game.amount("ann", "coins")).isEqualTo(25);
    }

    /** The bot says what is alike: a digest of the text without case, spaces and repeated signs. */
    @Test
    void nearlyTheSameMessageEarnsNothingForTenMinutes() {
        Game game = Game.of(Rulebook.named("fresh")
                .asset(Asset.named("xp"))
                .rule(Rule.named("talk")
                        .on("talk")
                        .limit(new Limit(
                                Limit.Word.EVERY,
                                Measure.constant(1),
                                "PT10M",
                                List.of("digest"),
                                Party.role(Activity.ACTOR),
                                Limit.Charge.TRY))
                        .does(Grant.of("xp", 10))));
        game.did("ann", "talk", "digest", "hello");
        assertThat(Game.why(game.after("PT5M").did("ann", "talk", "digest", "hello")))
                .isInstanceOf(Refusal.Limited.class);
        game.did("ann", "talk", "digest", "bye");
        game.did("bob", "talk", "digest", "hello");
        assertThat(game.amount("ann", "xp")).isEqualTo(20);
        assertThat(game.amount("bob", "xp")).isEqualTo(10);

        assertThat(game.after("PT5M").did("ann", "talk", "digest", "hello").accepted())
                .isTrue();
    }
}
