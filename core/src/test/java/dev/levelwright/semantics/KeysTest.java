package dev.levelwright.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Measure;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.MakeDue;
import dev.levelwright.holder.HolderName;
import dev.levelwright.mechanic.Party;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Limit;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import dev.levelwright.store.ContentDiffers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The lines of SEMANTICS under "Keys and people", one example or more for each. */
class KeysTest {
    private static RulebookBuilder coins() {
        return Rulebook.named("coins")
                .asset(Asset.named("coins").start(25))
                .asset(Asset.named("box").start(1))
                .asset(Asset.named("today").reset("day").capacity(10))
                .rule(Rule.named("pay").on("pay").does(Cost.of("coins", new Named("n"))))
                .rule(Rule.named("earn").on("earn").within("today").does(Grant.of("coins", 10)))
                .rule(Rule.named("open").on("open").does(Cost.of("box", 1)).does(Grant.of("coins", 5)));
    }

    @Test
    void oneActivityIdInOneRealmActsOnceAndGivesTheFirstOutcomeAgain() {
        Game game = Game.of(coins());
        Activity pay = game.doing("ann", "pay").with("n", 10);
        Outcome first = game.did(pay);

        Outcome again = game.after("P3D").did(pay);

        assertThat(again).isEqualTo(first.again());
        assertThat(again.replayed()).isTrue();
        assertThat(game.amount("ann", "coins")).isEqualTo(15);
        assertThat(game.transactions()).hasSize(1);
    }

    @Test
    void nobodyButTheEngineSaysThatALevelWasGained() {
        Game game = Game.of(coins());

        assertThatThrownBy(() -> game.did(game.doing("ann", "level:main")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not be one that levels alone bring about but was level:main");
    }

    @Test
    void whatIsDueIsRunOnceHoweverLateSomebodyComes() {
        Game game = Game.of(Rulebook.named("bets")
                .asset(Asset.named("coins"))
                .rule(Rule.named("bet")
                        .on("bet")
                        .does(new MakeDue(
                                "expired",
                                new MakeDue.After(600_000),
                                "$activity",
                                Map.of("actor", Party.role("actor")),
                                List.of())))
                .rule(Rule.named("expired").on("due:expired").does(Grant.of("coins", 5))));
        game.did("ann", "bet");

        assertThat(game.realm().runDue()).isEmpty();
        assertThat(game.after("P90D").realm().runDue()).hasSize(1);
        assertThat(game.realm().runDue()).isEmpty();
        assertThat(game.amount("ann", "coins")).isEqualTo(5);
    }

    @Test
    void namesThatTheJournalCouldNotHoldAreRefusedAtOnce() {
        Activity pay = Activity.of("pay", "a1", Instant.EPOCH);

        assertThatThrownBy(() -> pay.with("n".repeat(65), 1))
                .hasMessage("name of a fact must have at most 64 characters but has 65");
        assertThatThrownBy(() -> pay.party("r".repeat(65), HolderName.player("ann")))
                .hasMessage("name of a role must have at most 64 characters but has 65");
    }

    @Test
    void otherContentUnderTheSameIdIsAnError() {
        Game game = Game.of(coins());
        Activity pay = game.doing("ann", "pay").with("n", 10);
        game.did(pay);

        assertThatThrownBy(() -> game.did(pay.with("n", 11))).isInstanceOf(ContentDiffers.class);
        assertThatThrownBy(() -> game.did(pay.by(HolderName.player("bob")))).isInstanceOf(ContentDiffers.class);
        assertThatThrownBy(() -> game.did(pay.byHost())).isInstanceOf(ContentDiffers.class);
        assertThat(game.amount("ann", "coins")).isEqualTo(15);
    }

    @Test
    void contextAndInstantAreKeptFromTheFirstDeliveryAndNeverCompared() {
        Game game = Game.of(coins());
        Activity pay = game.doing("ann", "pay").with("n", 10).given("roles", List.of("vip"));
        game.did(pay);

        Activity later =
                pay.given("roles", List.of("staff")).at(game.clock().instant().minusSeconds(5));
        assertThat(game.did(later).replayed()).isTrue();
        assertThat(game.transactions().get(0).activity()).isEqualTo(pay);
    }

    @Test
    void aRefusalIsRememberedToo() {
        Game game = Game.of(coins()).at("2026-03-02T23:59:00Z");
        game.did("ann", "earn");
        Activity late = game.doing("ann", "earn");
        assertThat(Game.why(game.did(late))).isInstanceOf(Refusal.Capped.class);

        Outcome again = game.at("2026-03-03T00:01:00Z").did(late);

        assertThat(again.accepted()).isFalse();
        assertThat(again.replayed()).isTrue();
        assertThat(game.amount("ann", "coins")).isEqualTo(35);
    }

    @Test
    void realmsDoNotSeeEachOther() {
        Game game = Game.of(coins());
        Activity pay = game.doing("ann", "pay").with("n", 10);
        game.did(pay);

        assertThat(game.levelwright().in("elsewhere").player("ann").view().amount("coins"))
                .isEqualTo(25);
        assertThat(game.levelwright().in("elsewhere").did(pay).replayed()).isFalse();
    }

    @Test
    void whoMayActOnceEverIsLimitedByAKeyedBalanceAndNotByTheKey() {
        Limit ever = new Limit(
                Limit.Word.ONCE,
                Measure.constant(1),
                "ever",
                List.of("message", "actor"),
                Party.role("target"),
                Limit.Charge.EARN);
        Game game = Game.of(Rulebook.named("reactions")
                .asset(Asset.named("xp"))
                .asset(Asset.named("per-message").per("message").capacity(10))
                .rule(Rule.named("reacted")
                        .on("reaction")
                        .limit(ever)
                        .within("target.per-message")
                        .does(Grant.of("target.xp", 2))));

        assertThat(game.did("ann", "reaction", "cem", "message", "m1").accepted())
                .isTrue();
        assertThat(Game.why(game.after("P400D").did("ann", "reaction", "cem", "message", "m1")))
                .isInstanceOf(Refusal.Limited.class);
        assertThat(game.did("ann", "reaction", "cem", "message", "m2").accepted())
                .isTrue();
        for (String friend : List.of("bob", "dan", "eve")) {
            game.did(friend, "reaction", "cem", "message", "m1");
        }
        assertThat(game.amount("cem", "xp")).isEqualTo(2 + 2 + 6);
        for (String friend : List.of("fay", "gus", "hal", "ida", "jon")) {
            game.did(friend, "reaction", "cem", "message", "m1");
        }
        assertThat(game.amount("cem", "xp")).isEqualTo(10 + 2);
    }

    @Test
    void twoKeysOfSeveralPartsAreNeverTheSame() {
        Limit ever = new Limit(
                Limit.Word.ONCE,
                Measure.constant(1),
                "ever",
                List.of("a", "b"),
                Party.role("actor"),
                Limit.Charge.EARN);
        Game game = Game.of(Rulebook.named("pairs")
                .asset(Asset.named("xp"))
                .rule(Rule.named("pair").on("pair").limit(ever).does(Grant.of("xp", 1))));

        assertThat(game.did(game.doing("ann", "pair").with("a", "x|y").with("b", "z"))
                        .accepted())
                .isTrue();
        assertThat(game.did(game.doing("ann", "pair").with("a", "x").with("b", "y|z"))
                        .accepted())
                .isTrue();
        assertThat(game.did(game.doing("ann", "pair").with("a", "x").with("b", "y|z"))
                        .accepted())
                .isFalse();
        assertThat(Game.why(game.did(
                        game.doing("ann", "pair").with("a", "x".repeat(201)).with("b", "z"))))
                .isInstanceOf(Refusal.Malformed.class);
    }

    /** 64 threads, one box, exactly one opens it. */
    @Test
    void oneBoxOpenedByManyClicksIsOpenedOnce() throws Exception {
        Game game = Game.of(coins());
        List<Activity> clicks = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            clicks.add(game.doing("ann", "open"));
        }

        assertThat(concurrently(game, clicks)).filteredOn(Outcome::accepted).hasSize(1);
        assertThat(game.amount("ann", "box")).isZero();
        assertThat(game.amount("ann", "coins")).isEqualTo(30);
    }

    @Test
    void firstTouchGivesTheStartAndConcurrentFirstTouchesMakeOnePlayer() throws Exception {
        Game game = Game.of(Rulebook.named("first")
                .asset(Asset.named("coins").start(25))
                .asset(Asset.named("gifts"))
                .rule(Rule.named("hello").on("welcome").does(Grant.of("gifts", 1)))
                .rule(Rule.named("talk").on("talk").does(Grant.of("coins", 1))));
        List<Activity> touches = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            touches.add(game.doing("ann", "talk"));
        }

        assertThat(game.amount("ann", "coins")).isEqualTo(25);
        concurrently(game, touches);

        assertThat(game.amount("ann", "coins")).isEqualTo(25 + 64);
        assertThat(game.amount("ann", "gifts")).isEqualTo(1);
        assertThat(game.realm().reader().holders("player", "", 10)).hasSize(1);
    }

    @Test
    void theSameDeliveryByManyThreadsActsOnce() throws Exception {
        Game game = Game.of(coins());
        Activity pay = game.doing("ann", "pay").with("n", 10);
        List<Activity> deliveries = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            deliveries.add(pay);
        }

        assertThat(concurrently(game, deliveries))
                .filteredOn(outcome -> !outcome.replayed())
                .hasSize(1);
        assertThat(game.amount("ann", "coins")).isEqualTo(15);
    }

    private static List<Outcome> concurrently(Game game, List<Activity> activities) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Outcome>> calls = new ArrayList<>();
            activities.forEach(activity -> calls.add(() -> game.did(activity)));
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> future : threads.invokeAll(calls)) {
                outcomes.add(future.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }
}
