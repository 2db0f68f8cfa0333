package dev.levelwright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.AssetBuilder;
import dev.levelwright.effect.Grant;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import dev.levelwright.semantics.Game;
import dev.levelwright.time.Window;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What time did under a rulebook that holds no more, it did. */
class ErasTest {
    private static RulebookBuilder counting(AssetBuilder asset) {
        return Rulebook.named("counting")
                .window("minute", new Window.Rolling(60_000))
                .asset(asset)
                .asset(Asset.named("other"))
                .rule(Rule.named("earn").on("earn").does(Grant.of("count", 5)))
                .rule(Rule.named("look").on("look").does(Grant.of("other", 1)));
    }

    private static AssetBuilder count() {
        return Asset.named("count");
    }

    /** Five are earned on Monday at noon, and another rulebook holds from an instant on. */
    private static Game changed(AssetBuilder first, String instant, AssetBuilder then) {
        Game game = Game.of(counting(first));
        game.did("ann", "earn");
        game.realm()
                .publish(new Chronicle.Version(
                        Instant.parse(instant).toEpochMilli(), counting(then).build()));
        return game;
    }

    @Test
    void aDayThatEndedBeforeTheRulebookChangedHasEnded() {
        Game game = changed(count().reset("day"), "2026-03-04T12:00:00Z", count().reset("week"));

        assertThat(game.at("2026-03-02T23:59:59Z").amount("ann", "count")).isEqualTo(5);
        assertThat(game.at("2026-03-04T11:59:59Z").amount("ann", "count")).isZero();
        assertThat(game.at("2026-03-05T00:00:00Z").amount("ann", "count")).isZero();
        game.did("ann", "earn");
        assertThat(game.at("2026-03-08T23:59:59Z").amount("ann", "count")).isEqualTo(5);
        assertThat(game.at("2026-03-09T00:00:00Z").amount("ann", "count")).isZero();
    }

    @Test
    void aDayThatHadNotEndedGoesOnAsAWeek() {
        Game game = changed(count().reset("day"), "2026-03-02T18:00:00Z", count().reset("week"));

        assertThat(game.at("2026-03-05T00:00:00Z").amount("ann", "count")).isEqualTo(5);
        assertThat(game.at("2026-03-09T00:00:00Z").amount("ann", "count")).isZero();
    }

    @Test
    void aMinuteThatWasOverBeforeTheRulebookChangedIsOver() {
        Game over = changed(count().reset("minute"), "2026-03-02T12:01:00.001Z", count().reset("week"));
        Game open = changed(count().reset("minute"), "2026-03-02T12:01:00Z", count().reset("week"));

        assertThat(over.at("2026-03-03T12:00:00Z").amount("ann", "count")).isZero();
        assertThat(open.at("2026-03-03T12:00:00Z").amount("ann", "count")).isEqualTo(5);
    }

    @Test
    void aDayThatWasKeptIsKeptUnderItsBeginning() {
        Game game = changed(
                count().reset("day").keep(3),
                "2026-03-04T12:00:00Z",
                count().reset("day").keep(3));

        game.at("2026-03-05T12:00:00Z").did("ann", "earn");

        assertThat(game.postings("count"))
                .filteredOn(posting -> posting.reason().equals(Reasons.CLOSED))
                .extracting(Posting::amount, posting -> posting.to().balance().key())
                .containsExactly(tuple(5L, "2026-03-02T00:00:00Z"));
        assertThat(game.amount("ann", "count")).isEqualTo(5);
    }

    @Test
    void whatExpiredBeforeTheRulebookChangedIsGone() {
        Game gone = changed(count().expiry(Duration.ofHours(1)), "2026-03-02T13:00:00Z", count());
        Game kept = changed(count().expiry(Duration.ofHours(1)), "2026-03-02T12:59:59.999Z", count());

        assertThat(gone.at("2026-03-05T00:00:00Z").amount("ann", "count")).isZero();
        assertThat(kept.at("2026-03-05T00:00:00Z").amount("ann", "count")).isEqualTo(5);
    }

    @Test
    void lookingBetweenTwoRulebooksChangesNothing() {
        Game looked = changed(count().countdown(Duration.ofHours(1)), "2026-03-02T14:30:00Z", count());
        Game absent = changed(count().countdown(Duration.ofHours(1)), "2026-03-02T14:30:00Z", count());
        looked.at("2026-03-02T13:10:00Z").did("ann", "look");
        looked.at("2026-03-02T14:40:00Z").did("ann", "look");

        assertThat(looked.at("2026-03-03T00:00:00Z").amount("ann", "count")).isEqualTo(3);
        assertThat(absent.at("2026-03-03T00:00:00Z").amount("ann", "count")).isEqualTo(3);
    }
}
