package dev.levelwright.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.asset.Asset;
import dev.levelwright.effect.Grant;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.semantics.Game;
import dev.levelwright.store.Ranked;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The archive of a season: who stood where when it ended. */
class PastBoardTest {
    private static Game seasons() {
        return Game.of(Rulebook.named("seasons")
                .asset(Asset.named("xp").reset("month").keep(12).board())
                .asset(Asset.named("today").reset("day"))
                .rule(Rule.named("talk").on("talk").does(Grant.of("xp", new Named("n")))));
    }

    private static List<String> board(Game game) {
        return PastBoard.before(game.realm(), "xp", game.clock().instant()).top(game.realm(), 3).stream()
                .map(place -> place.rank() + " " + place.holder().id() + " " + place.amount())
                .toList();
    }

    @Test
    void aClosedSeasonShowsWhoCameBackAndWhoDidNot() {
        Game game = seasons();
        game.did("ann", "talk", "n", 30);
        game.after("PT1M").did("bob", "talk", "n", 40);
        game.after("PT1M").did("cem", "talk", "n", 30);
        game.after("PT1M").did("dan", "talk", "n", 5);
        assertThat(board(game)).isEmpty();

        game.at("2026-04-03T12:00:00Z").did("bob", "talk", "n", 1);
        assertThat(board(game)).containsExactly("1 bob 40", "2 ann 30", "3 cem 30");
        assertThat(game.realm().top("xp", 3)).extracting(Ranked::amount).containsExactly(1L);

        game.at("2026-05-03T12:00:00Z").did("ann", "talk", "n", 1);
        assertThat(board(game)).containsExactly("1 bob 1");
        PastBoard march =
                new PastBoard("xp", Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"));
        assertThat(march.top(game.realm(), 1)).extracting(Ranked::amount).containsExactly(40L);
        assertThat(march.top(game.realm(), 9)).hasSize(4);
    }

    @Test
    void onlyWhatKeepsItsWindowsHasAnArchive() {
        Game game = seasons();

        assertThatThrownBy(() -> PastBoard.before(game.realm(), "today", Instant.EPOCH))
                .hasMessage("there is no asset today that keeps its windows");
        assertThatThrownBy(() -> PastBoard.before(game.realm(), "gold", Instant.EPOCH))
                .hasMessage("there is no asset gold that keeps its windows");
    }
}
