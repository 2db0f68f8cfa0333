package dev.levelwright.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Lapse;
import dev.levelwright.condition.Holds;
import dev.levelwright.decision.Refusal;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.Move;
import dev.levelwright.effect.Raise;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Path;
import dev.levelwright.quantity.All;
import dev.levelwright.quantity.Held;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Streaks as the best of the field have them: grace, freezes that are earned, rewards at lengths, pause, restore. */
class StreakTest {
    private static RulebookBuilder streaks() {
        Lapse lapse = new Lapse(
                        "day", Duration.ofHours(6).toMillis(), Optional.of("freeze"), Optional.of("streak-lost"))
                .paused("vacation");
        return Rulebook.named("streaks")
                .asset(Asset.named("coins").start(1_000))
                .asset(Asset.named("streak").lapse(lapse))
                .asset(Asset.named("streak-lost").expiry(Duration.ofDays(2)))
                .asset(Asset.named("streak-best"))
                .asset(Asset.named("freeze").capacity(3))
                .asset(Asset.named("vacation").countdown(Duration.ofDays(1)))
                .rule(Rule.named("streak")
                        .on("message")
                        .once("day")
                        .does(Grant.of("streak", 1))
                        .does(new Raise(Map.of(Path.of("streak-best"), new Held(Path.of("streak"))))))
                .rule(Rule.named("streak-7")
                        .reach("streak", 7, 7)
                        .does(Grant.of("freeze", 1).and("coins", 50)))
                .rule(Rule.named("restore")
                        .on("restore")
                        .when(Holds.atLeast("streak-lost", 1))
                        .does(Cost.of("coins", 300))
                        .does(new Move(
                                Path.parse("actor.streak-lost"), Path.parse("actor.streak"), new All(), Ratio.ZERO)))
                .rule(Rule.named("leave").on("leave").does(Grant.of("vacation", new Named("days"))))
                .rule(Rule.named("come-back").on("come-back").does(Cost.of("vacation", new All())))
                .rule(Rule.named("look").on("look").does(Grant.of("coins", 1)));
    }

    private static Game talking(int days) {
        Game game = Game.of(streaks());
        for (int day = 0; day < days; day++) {
            game.did("ann", "message");
            game.did("ann", "message");
            game.after("P1D");
        }
        return game;
    }

    @Test
    void everySeventhDayIsRewardedAndFreezesAreEarnedUpToThree() {
        Game game = talking(35);

        assertThat(game.amount("ann", "streak")).isEqualTo(35);
        assertThat(game.amount("ann", "streak-best")).isEqualTo(35);
        assertThat(game.amount("ann", "freeze")).isEqualTo(3);
        assertThat(game.amount("ann", "coins")).isEqualTo(1_250);
    }

    @Test
    void freezesCoverMissedDaysAndWhatLapsesCanBeRestoredForTwoDays() {
        Game game = talking(7).after("P1D");
        assertThat(game.amount("ann", "streak")).isEqualTo(7);
        assertThat(game.amount("ann", "freeze")).isZero();

        game.after("P1D");
        assertThat(game.amount("ann", "streak")).isZero();
        assertThat(game.amount("ann", "streak-lost")).isEqualTo(7);
        game.did("ann", "message");
        assertThat(game.did("ann", "restore").accepted()).isTrue();
        assertThat(game.amount("ann", "streak")).isEqualTo(8);
        assertThat(game.amount("ann", "streak-lost")).isZero();
    }

    @Test
    void aRestoredStreakPassesItsLengthsAgainButNotItsBest() {
        Game game = Game.of(streaks()
                .rule(Rule.named("best-3").reach("streak-best", 3, 3).does(Grant.of("bests", 1)))
                .asset(Asset.named("bests")));
        for (int day = 0; day < 7; day++) {
            game.did("ann", "message");
            game.after("P1D");
        }
        game.after("P2D").did("ann", "restore");

        assertThat(game.amount("ann", "streak")).isEqualTo(7);
        assertThat(game.amount("ann", "coins")).isEqualTo(1_000 + 50 + 50 - 300);
        assertThat(game.amount("ann", "bests")).isEqualTo(2);
    }

    @Test
    void afterTwoDaysNothingIsLeftToRestoreWhoeverLookedMeanwhile() {
        Game quiet = talking(3).after("P1D");
        Game looking = talking(3).after("P1D");
        looking.did("ann", "look");
        assertThat(looking.amount("ann", "streak-lost")).isEqualTo(3);

        for (Game game : new Game[] {quiet, looking}) {
            game.after("P2D");
            assertThat(game.amount("ann", "streak-lost")).isZero();
            assertThat(Game.why(game.did("ann", "restore"))).isInstanceOf(Refusal.Unmet.class);
            game.did("ann", "look");
        }
        assertThat(looking.postings("streak-lost"))
                .extracting(posting -> posting.reason() + " " + posting.amount())
                .containsExactly(Reasons.LAPSE + " 3", Reasons.EXPIRY + " 3");
    }

    @Test
    void aStreakIsRestoredBeforeTheDayIsWritten() {
        Game game = talking(6).after("P1D");
        game.did("ann", "restore");
        assertThat(game.amount("ann", "freeze")).isZero();

        game.did("ann", "message");
        assertThat(game.amount("ann", "streak")).isEqualTo(7);
        assertThat(game.amount("ann", "freeze")).isEqualTo(1);
    }

    @Test
    void aPausedStreakMissesNothingAndNotTheDayInWhichThePauseEnds() {
        Game game = talking(3);
        game.did("ann", "leave", "days", 5);

        game.after("P5D");
        assertThat(game.amount("ann", "vacation")).isZero();
        assertThat(game.amount("ann", "streak")).isEqualTo(3);
        game.at("2026-03-11T05:59:59.999Z");
        assertThat(game.amount("ann", "streak")).isEqualTo(3);
        game.did("ann", "message");
        assertThat(game.amount("ann", "streak")).isEqualTo(4);
    }

    @Test
    void whoStaysAwayBeyondThePauseLosesTheStreakWhenTheGraceIsOver() {
        Game game = talking(3);
        game.did("ann", "leave", "days", 5);

        // The pause ends on the 10th at noon; the 11th is missed, and its grace ends on the 12th at six.
        game.at("2026-03-12T05:59:59.999Z");
        assertThat(game.amount("ann", "streak")).isEqualTo(3);
        game.at("2026-03-12T06:00:00Z");
        assertThat(game.amount("ann", "streak")).isZero();
        assertThat(game.amount("ann", "streak-lost")).isEqualTo(3);
    }

    @Test
    void comingBackEndsThePauseAndLookingChangesNothing() {
        Game game = talking(3);
        game.did("ann", "leave", "days", 30);
        game.after("P10D").did("ann", "come-back");
        game.after("PT1H").did("ann", "look");
        assertThat(game.amount("ann", "streak")).isEqualTo(3);

        game.after("P1D").did("ann", "message");
        assertThat(game.amount("ann", "streak")).isEqualTo(4);
        game.after("P3D");
        assertThat(game.amount("ann", "streak")).isZero();
    }
}
