package dev.levelwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.asset.Asset;
import dev.levelwright.decision.Derivation.Boosted;
import dev.levelwright.decision.Outcome;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.Grant;
import dev.levelwright.math.Amounts;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Path;
import dev.levelwright.quantity.Constant;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Boost;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import dev.levelwright.rule.Stacking;
import dev.levelwright.semantics.Game;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When a boost holds, what several come to, and what they use up. */
class BoostsTest {
    private static Boost held(String name, Boost.On on, String asset, Ratio by, boolean each, boolean spend) {
        return new Boost(
                name,
                Optional.of(name),
                on,
                asset,
                List.of(),
                by,
                each,
                "items",
                spend,
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Boost always(Set<DayOfWeek> days, Optional<Instant> from, Optional<Instant> until) {
        return new Boost(
                "event",
                Optional.empty(),
                Boost.On.GRANT,
                "xp",
                List.of(),
                Ratio.whole(2),
                false,
                "event",
                false,
                days,
                from,
                until);
    }

    private static RulebookBuilder earning() {
        return Rulebook.named("earning")
                .asset(Asset.named("xp"))
                .rule(Rule.named("earn").on("earn").does(Grant.of("xp", 100)));
    }

    private static long earned(Game game, String instant) {
        long before = game.amount("ann", "xp");
        game.at(instant).did("ann", "earn");
        return game.amount("ann", "xp") - before;
    }

    @Test
    void aBoostHoldsFromItsInstantOnAndNotAtItsEnd() {
        Game game = Game.of(earning()
                .boost(always(
                        Set.of(),
                        Optional.of(Instant.parse("2026-03-03T00:00:00Z")),
                        Optional.of(Instant.parse("2026-03-04T00:00:00Z")))));

        assertThat(earned(game, "2026-03-02T23:59:59.999Z")).isEqualTo(100);
        assertThat(earned(game, "2026-03-03T00:00:00Z")).isEqualTo(200);
        assertThat(earned(game, "2026-03-03T23:59:59.999Z")).isEqualTo(200);
        assertThat(earned(game, "2026-03-04T00:00:00Z")).isEqualTo(100);
    }

    @Test
    void aBoostHoldsOnItsDaysWhereTheRealmIs() {
        Game game = Game.of(earning()
                .zone("Asia/Tokyo")
                .boost(always(Set.of(DayOfWeek.TUESDAY), Optional.empty(), Optional.empty())));

        assertThat(earned(game, "2026-03-02T14:59:59Z")).isEqualTo(100);
        assertThat(earned(game, "2026-03-02T15:00:00Z")).isEqualTo(200);
        assertThat(earned(game, "2026-03-03T14:59:59Z")).isEqualTo(200);
        assertThat(earned(game, "2026-03-03T15:00:00Z")).isEqualTo(100);
    }

    @Test
    void aBoostMayCountOnceForEachThatIsHeld() {
        Game game = Game.of(earning()
                .asset(Asset.named("prestige"))
                .boost(held("prestige", Boost.On.GRANT, "xp", Ratio.percent(10), true, false))
                .rule(Rule.named("rise").on("rise").does(Grant.of("prestige", new Named("n")))));
        game.did("ann", "rise", "n", 3);

        game.did("ann", "earn");
        assertThat(game.amount("ann", "xp")).isEqualTo(130);
        game.did("ann", "rise", "n", Amounts.MAX);
        game.did("ann", "earn");
        assertThat(game.amount("ann", "xp")).isEqualTo(Amounts.MAX);
    }

    @Test
    void whatAddsUpBeyondAllBoundsIsTheLargestAmount() {
        Game game = Game.of(earning()
                .asset(Asset.named("a").start(1))
                .asset(Asset.named("b").start(1))
                .boost(held("a", Boost.On.GRANT, "xp", Ratio.whole(Amounts.MAX), false, false))
                .boost(held("b", Boost.On.GRANT, "xp", Ratio.whole(Amounts.MAX), false, false))
                .group("items", Stacking.ADD));

        Outcome outcome = game.did("ann", "earn");

        assertThat(boosts(outcome)).containsExactly(new Boosted("items", List.of("a", "b"), Ratio.whole(Amounts.MAX)));
        assertThat(game.amount("ann", "xp")).isEqualTo(Amounts.MAX);
    }

    @Test
    void ofTheLargestTheFirstAppliesAndOfTheNewestTheLast() {
        for (Stacking stacking : List.of(Stacking.LARGEST, Stacking.NEWEST)) {
            Game game = Game.of(earning()
                    .asset(Asset.named("a"))
                    .asset(Asset.named("b"))
                    .boost(held("a", Boost.On.GRANT, "xp", Ratio.whole(2), false, false))
                    .boost(held("b", Boost.On.GRANT, "xp", Ratio.whole(2), false, false))
                    .group("items", stacking)
                    .rule(Rule.named("both").on("both").does(Grant.of("a", 1).and("b", 1))));
            game.did("ann", "both");

            assertThat(boosts(game.did("ann", "earn")))
                    .extracting(Boosted::boosts)
                    .containsExactly(List.of(stacking == Stacking.LARGEST ? "a" : "b"));
        }
    }

    @Test
    void aBoostOfNothingBlocksEvenWhatIsPromisedAtLeast() {
        Game game = Game.of(Rulebook.named("blocked")
                .asset(Asset.named("xp"))
                .asset(Asset.named("mute"))
                .boost(held("mute", Boost.On.GRANT, "xp", Ratio.ZERO, false, false))
                .rule(Rule.named("mute").on("mute").does(Grant.of("mute", 1)))
                .rule(Rule.named("earn")
                        .on("earn")
                        .does(new Grant(Map.of(Path.of("xp"), new Grant.Given(new Constant(2), 1))))));
        game.did("ann", "earn");
        game.did("ann", "mute");

        game.did("ann", "earn");

        assertThat(game.amount("ann", "xp")).isEqualTo(2);
    }

    private static RulebookBuilder paying() {
        return Rulebook.named("paying")
                .asset(Asset.named("coins").start(100))
                .asset(Asset.named("coupon").start(2))
                .boost(held("coupon", Boost.On.COST, "coins", Ratio.percent(50), false, true))
                .rule(Rule.named("pay").on("pay").does(Cost.of("coins", new Named("n"))));
    }

    @Test
    void aCouponHalvesACostAndIsUsedUp() {
        Game game = Game.of(paying());

        Outcome outcome = game.did("ann", "pay", "n", 31);

        assertThat(game.amount("ann", "coins")).isEqualTo(85);
        assertThat(game.amount("ann", "coupon")).isEqualTo(1);
        assertThat(boosts(outcome)).containsExactly(new Boosted("items", List.of("coupon"), Ratio.percent(50)));
        game.did("ann", "pay", "n", 31);
        game.did("ann", "pay", "n", 31);
        assertThat(game.amount("ann", "coins")).isEqualTo(85 - 15 - 31);
        assertThat(game.amount("ann", "coupon")).isZero();
    }

    @Test
    void aCouponIsPostedWhenItIsUsedUpAndKeptWhenThePurchaseIsRefused() {
        Game game = Game.of(paying());

        assertThat(game.did("ann", "pay", "n", 300).accepted()).isFalse();
        assertThat(game.amount("ann", "coupon")).isEqualTo(2);
        game.did("ann", "pay", "n", 200);
        assertThat(game.postings("coupon"))
                .filteredOn(posting -> posting.from().holder().isPlayer())
                .singleElement()
                .satisfies(used -> assertThat(used.amount()).isEqualTo(1));
        assertThat(game.amount("ann", "coins")).isZero();
    }

    private static List<Boosted> boosts(Outcome outcome) {
        return outcome.decision().trace().get(0).boosts();
    }
}
