package dev.levelwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.AssetBuilder;
import dev.levelwright.asset.Balance;
import dev.levelwright.curve.PolynomialTotal;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.Grant;
import dev.levelwright.math.Ratio;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Boost;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.OnChange;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.Track;
import dev.levelwright.semantics.Game;
import dev.levelwright.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** From where the policies of an asset count after it changed: its anchor, and its latest rise. */
class AnchorsTest {
    private static final long NOON = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;

    private static Game game(AssetBuilder asset) {
        return Game.of(Rulebook.named("anchors")
                .window("burst", new Window.Rolling(10 * MINUTE))
                .asset(asset)
                .rule(Rule.named("gain").on("gain").does(Grant.of("a", new Named("n"))))
                .rule(Rule.named("lose").on("lose").does(Cost.of("a", new Named("n")))));
    }

    private static AssetBuilder a() {
        return Asset.named("a");
    }

    /** Five more at noon, five more 90 seconds later, and three less after 90 seconds again. */
    private static Balance moved(Game game) {
        game.did("ann", "gain", "n", 5);
        game.after("PT1M30S").did("ann", "gain", "n", 5);
        game.after("PT1M30S").did("ann", "lose", "n", 3);
        return game.view("ann").balance("a");
    }

    @Test
    void aPlainAssetIsSettledWheneverItChanges() {
        assertThat(moved(game(a()))).isEqualTo(new Balance(7, NOON + 180_000, NOON + 90_000));
        assertThat(moved(game(a().expiry(Duration.ofDays(1)))))
                .isEqualTo(new Balance(7, NOON + 180_000, NOON + 90_000));
        assertThat(moved(game(a().reset("day")))).isEqualTo(new Balance(7, NOON + 180_000, NOON + 90_000));
    }

    @Test
    void aRollingWindowCountsFromItsFirstUse() {
        assertThat(moved(game(a().reset("burst")))).isEqualTo(new Balance(7, NOON, NOON + 90_000));
        Game emptied = game(a().reset("burst"));
        emptied.did("ann", "gain", "n", 5);
        emptied.after("PT1M").did("ann", "lose", "n", 5);
        emptied.after("PT1M").did("ann", "gain", "n", 1);
        assertThat(emptied.view("ann").balance("a")).isEqualTo(new Balance(1, NOON + 2 * MINUTE, NOON + 2 * MINUTE));
    }

    @Test
    void whatRegeneratesKeepsThePartOfTheStepThatHasPassed() {
        Game game = game(a().start(2).capacity(50).regeneration(1, Duration.ofMinutes(1)));

        assertThat(moved(game)).isEqualTo(new Balance(2 + 5 + 1 + 5 + 2 - 3, NOON + 180_000, NOON + 90_000));
        game.after("PT30S").did("ann", "lose", "n", 1);
        assertThat(game.view("ann").balance("a").settledAt()).isEqualTo(NOON + 180_000);
    }

    @Test
    void whatCountsDownKeepsThePartOfTheStepThatHasPassed() {
        assertThat(moved(game(a().countdown(Duration.ofMinutes(1)))))
                .isEqualTo(new Balance(5 - 1 + 5 - 2 - 3, NOON + 180_000, NOON + 90_000));
    }

    @Test
    void aStreakIsAccountedForFromTheWindowInWhichItRose() {
        long midnight = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();

        assertThat(moved(game(a().lapse("day")))).isEqualTo(new Balance(7, midnight, NOON + 90_000));
    }

    @Test
    void whatEverybodyIsGivenRisesWhenItIsGivenAndStepsGoOn() {
        Game plain = game(a());
        Game rising = game(a().capacity(50).regeneration(1, Duration.ofMinutes(1)));
        Game falling = game(a().countdown(Duration.ofMinutes(1)));
        for (Game game : new Game[] {plain, rising, falling}) {
            game.did("ann", "gain", "n", 5);
            game.realm().publish(new Chronicle.Gift(NOON + 90_000, "spring", Map.of("a", 10L), false));
            game.after("PT2M");
        }

        assertThat(plain.view("ann").balance("a")).isEqualTo(new Balance(15, NOON + 90_000, NOON + 90_000));
        assertThat(rising.view("ann").balance("a")).isEqualTo(new Balance(17, NOON + 120_000, NOON + 90_000));
        assertThat(falling.view("ann").balance("a")).isEqualTo(new Balance(13, NOON + 120_000, NOON + 90_000));
    }

    @Test
    void whatWasNeverWrittenStandsAtItsStartUntilSomeOfItIsGiven() {
        Game game = Game.of(Rulebook.named("given")
                .asset(Asset.named("seen"))
                .asset(Asset.named("luck"))
                .asset(Asset.named("energy").start(3).capacity(100).regeneration(1, Duration.ofHours(1)))
                .rule(Rule.named("look").on("look").does(Grant.of("seen", 1))));
        game.did("ann", "look");
        long day = 24 * 60 * MINUTE;
        game.realm().publish(new Chronicle.Gift(NOON + day, "first", Map.of("luck", 1L), false));
        game.realm().publish(new Chronicle.Gift(NOON + 2 * day, "second", Map.of("energy", 10L), false));

        assertThat(game.at("2026-03-04T11:59:59Z").amount("ann", "energy")).isEqualTo(3);
        assertThat(game.at("2026-03-04T12:00:00Z").amount("ann", "energy")).isEqualTo(13);
        assertThat(game.at("2026-03-05T12:00:00Z").amount("ann", "energy")).isEqualTo(13 + 24);
        assertThat(game.amount("ann", "luck")).isEqualTo(1);
    }

    @Test
    void whatExpiresIsGoneFromItsInstantOnWhoeverLooksWhen() {
        Game game = game(a().expiry(Duration.ofMinutes(5)));
        game.did("ann", "gain", "n", 5);
        game.after("PT1M").did("ann", "lose", "n", 1);

        assertThat(game.at("2026-03-02T12:04:59.999Z").view("ann").balance("a"))
                .isEqualTo(new Balance(4, NOON + MINUTE, NOON));
        assertThat(game.at("2026-03-02T12:05:00Z").view("ann").balance("a"))
                .isEqualTo(new Balance(0, NOON + 5 * MINUTE, NOON));
        assertThat(game.at("2026-03-09T12:05:00Z").view("ann").balance("a"))
                .isEqualTo(new Balance(0, NOON + 5 * MINUTE, NOON));
    }

    @Test
    void aStepUnderWayGoesOnAtTheNewPace() {
        Game game = Game.of(Rulebook.named("paces")
                .asset(Asset.named("energy").capacity(100).regeneration(1, Duration.ofHours(1)))
                .asset(Asset.named("fast").countdown(Duration.ofMinutes(1)))
                .boost(new Boost(
                        "fast",
                        Optional.of("fast"),
                        Boost.On.REGENERATION,
                        "energy",
                        List.of(),
                        Ratio.whole(2),
                        false,
                        "items",
                        false,
                        Set.of(),
                        Optional.empty(),
                        Optional.empty()))
                .rule(Rule.named("start").on("start").does(Grant.of("energy", 1)))
                .rule(Rule.named("drink").on("drink").does(Grant.of("fast", new Named("n")))));
        game.did("ann", "start");
        game.at("2026-03-02T12:30:00Z").did("ann", "drink", "n", 35);

        assertThat(game.at("2026-03-02T12:44:59.999Z").amount("ann", "energy")).isEqualTo(1);
        assertThat(game.at("2026-03-02T12:45:00Z").amount("ann", "energy")).isEqualTo(2);
        assertThat(game.at("2026-03-02T13:24:59.999Z").amount("ann", "energy"))
                .as("20 of 30 minutes fast are two thirds of a step, and 20 slow ones the rest")
                .isEqualTo(2);
        assertThat(game.at("2026-03-02T13:25:00Z").amount("ann", "energy")).isEqualTo(3);
    }

    @Test
    void aLevelThatIsNeverLostCountsForTheCapacityToo() {
        Game game = Game.of(Rulebook.named("kept")
                .asset(Asset.named("xp"))
                .asset(Asset.named("bag").capacityBy("main", new TreeMap<>(Map.of(0L, 10L, 2L, 50L))))
                .track(Track.of("main", "xp", PolynomialTotal.of(0, 0, 100)).onChange(OnChange.NEVER_DEMOTE))
                .rule(Rule.named("learn").on("learn").does(Grant.of("xp", new Named("n"))))
                .rule(Rule.named("forget").on("forget").does(Cost.of("xp", new Named("n")))));
        game.did("ann", "learn", "n", 250);
        game.did("ann", "forget", "n", 200);

        assertThat(game.view("ann").progress("main").orElseThrow().level()).isEqualTo(2);
        assertThat(game.view("ann").capacity("bag")).isEqualTo(50);
    }
}
