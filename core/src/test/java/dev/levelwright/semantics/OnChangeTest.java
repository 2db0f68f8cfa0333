package dev.levelwright.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.asset.Asset;
import dev.levelwright.curve.PolynomialCost;
import dev.levelwright.curve.Progress;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.Grant;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.OnChange;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import dev.levelwright.rule.Track;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What becomes of 550 XP, level 5 at 100 a level, when a version asks for 200 a level, or for 50. */
class OnChangeTest {
    private static RulebookBuilder book(OnChange policy, long cost) {
        return Rulebook.named("curves")
                .asset(Asset.named("xp").board())
                .asset(Asset.named("coins"))
                .track(Track.of("main", "xp", PolynomialCost.of(0, cost)).onChange(policy))
                .rule(Rule.named("talk").on("talk").does(Grant.of("xp", new Named("n"))))
                .rule(Rule.named("spend").on("spend").does(Cost.of("xp", new Named("n"))))
                .rule(Rule.named("reward").onLevel("main").does(Grant.of("coins", 1)));
    }

    private static Game changed(OnChange policy, long cost) {
        Game game = Game.of(book(policy, 100));
        game.did("ann", "talk", "n", 550);
        game.after("PT1H")
                .realm()
                .publish(new Chronicle.Version(
                        game.clock().instant().toEpochMilli(),
                        book(policy, cost).build()));
        return game;
    }

    private static Progress progress(Game game) {
        return game.view("ann").progress("main").orElseThrow();
    }

    @Test
    void recomputeLeavesTheAmountAndNobodyIsRewardedTwice() {
        Game game = changed(OnChange.RECOMPUTE, 200);
        assertThat(progress(game)).isEqualTo(new Progress(2, 150, 200));
        game.did("ann", "talk", "n", 450);

        assertThat(progress(game)).isEqualTo(new Progress(5, 0, 200));
        assertThat(game.amount("ann", "coins")).isEqualTo(5);
        game.did("ann", "talk", "n", 200);
        assertThat(game.amount("ann", "coins")).isEqualTo(6);
    }

    @Test
    void keepLevelKeepsTheLevelAndTheShareOfTheWay() {
        Game game = changed(OnChange.KEEP_LEVEL, 200);
        assertThat(progress(game)).isEqualTo(new Progress(5, 100, 200));
        assertThat(game.amount("ann", "xp")).isEqualTo(1_100);
        game.did("ann", "talk", "n", 1);
        game.after("P30D").did("ann", "talk", "n", 1);

        assertThat(game.amount("ann", "xp")).isEqualTo(1_102);
        assertThat(game.amount("ann", "coins")).isEqualTo(5);
        assertThat(game.postings("xp"))
                .filteredOn(posting -> posting.reason().equals(Reasons.CURVE))
                .singleElement()
                .extracting(Posting::amount)
                .isEqualTo(550L);
    }

    @Test
    void keepLevelBurnsWhatAnEasierCurveNeedsNoMore() {
        Game game = changed(OnChange.KEEP_LEVEL, 50);

        assertThat(progress(game)).isEqualTo(new Progress(5, 25, 50));
        game.did("ann", "talk", "n", 0);
        assertThat(game.amount("ann", "xp")).isEqualTo(275);
        assertThat(game.amount("ann", "coins")).isEqualTo(5);
    }

    @Test
    void keepLevelFollowsSeveralVersionsInTheirOrderWhoeverLooksBetween() {
        Game quiet = changed(OnChange.KEEP_LEVEL, 200);
        Game busy = changed(OnChange.KEEP_LEVEL, 200);
        busy.did("ann", "spend", "n", 0);
        for (Game game : new Game[] {quiet, busy}) {
            game.after("PT1H")
                    .realm()
                    .publish(new Chronicle.Version(
                            game.clock().instant().toEpochMilli(),
                            book(OnChange.KEEP_LEVEL, 30).build()));
            assertThat(progress(game)).isEqualTo(new Progress(5, 15, 30));
        }
    }

    @Test
    void keepLevelEndsWhereTheSameCurveEndsEarlier() {
        Game game = changed(OnChange.KEEP_LEVEL, 100);
        assertThat(game.amount("ann", "xp")).isEqualTo(550);
        Track three = Track.of("main", "xp", PolynomialCost.of(0, 100), OptionalInt.of(3), List.of(), new TreeMap<>())
                .onChange(OnChange.KEEP_LEVEL);
        game.after("PT1H")
                .realm()
                .publish(new Chronicle.Version(
                        game.clock().instant().toEpochMilli(),
                        Rulebook.named("curves")
                                .asset(Asset.named("xp").board())
                                .track(three)
                                .build()));

        assertThat(progress(game).level()).isEqualTo(3);
        assertThat(game.amount("ann", "xp")).isEqualTo(300);
    }

    @Test
    void neverDemoteKeepsTheLevelAndTheAmount() {
        Game game = changed(OnChange.NEVER_DEMOTE, 200);
        assertThat(game.amount("ann", "xp")).isEqualTo(550);
        assertThat(progress(game)).isEqualTo(new Progress(5, 0, 200));
        game.did("ann", "talk", "n", 449);
        assertThat(progress(game).level()).isEqualTo(5);

        game.did("ann", "talk", "n", 201);
        assertThat(progress(game)).isEqualTo(new Progress(6, 0, 200));
        assertThat(game.amount("ann", "coins")).isEqualTo(6);
        game.did("ann", "spend", "n", 1_200);
        assertThat(progress(game).level()).isEqualTo(6);
    }

    @Test
    void aCurveThatEndsEarlierEndsTheLevelsToo() {
        Game game = changed(OnChange.NEVER_DEMOTE, 200);
        Track three = Track.of("main", "xp", PolynomialCost.of(0, 100), OptionalInt.of(3), List.of(), new TreeMap<>());
        for (OnChange policy : OnChange.values()) {
            Rulebook ended = Rulebook.named("curves")
                    .asset(Asset.named("xp").board())
                    .track(three.onChange(policy))
                    .build();
            game.after("PT1H")
                    .realm()
                    .publish(new Chronicle.Version(game.clock().instant().toEpochMilli(), ended));
            assertThat(progress(game).level()).as("%s", policy).isEqualTo(3);
        }
    }
}
