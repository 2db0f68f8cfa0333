package dev.levelwright.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.condition.Holds;
import dev.levelwright.condition.Trusted;
import dev.levelwright.condition.Unlocked;
import dev.levelwright.curve.Listed;
import dev.levelwright.decision.Decision;
import dev.levelwright.decision.Event;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.effect.Empty;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.SetTraits;
import dev.levelwright.effect.TraitValue;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.RuleBuilder;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import dev.levelwright.rule.Track;
import dev.levelwright.semantics.Game;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Actions with limits: the golden cases of the game {@code mikoshi} that need no platform. */
class MikoshiTest {
    private static final List<String> NAMES = List.of("Newbie", "Creator", "Advanced", "Pro", "Elite", "Master");

    private static RulebookBuilder mikoshi() {
        return mikoshi(0L, 100L, 300L, 700L, 1_500L, 3_000L);
    }

    private static RulebookBuilder mikoshi(Long... levels) {
        return Rulebook.named("mikoshi")
                .asset(Asset.named("exp").board())
                .asset(Asset.named("exp-today")
                        .reset("day")
                        .capacityBy("main", new TreeMap<>(Map.of(1L, 150L, 3L, 300L, 5L, 500L)))
                        .message("Daily EXP cap reached ({capacity} EXP/day for level {main})"))
                .asset(Asset.named("badge-founder").capacity(1))
                .track(Track.of(
                        "main",
                        "exp",
                        new Listed(1, List.of(levels)),
                        OptionalInt.empty(),
                        NAMES,
                        new TreeMap<>(Map.of(2, List.of("fork")))))
                .rule(earning("create_character").atMost(2, "day").does(Grant.of("exp", 30)))
                .rule(earning("daily_chat").once("day").does(Grant.of("exp", 20)))
                .rule(earning("earn").does(Grant.of("exp", new Named("n"))))
                .rule(Rule.named("character_liked")
                        .on("character_liked")
                        .within("target.exp-today")
                        .does(Grant.of("target.exp", 5)))
                .rule(Rule.named("forked")
                        .on("forked")
                        .when(new Unlocked("fork", Party.role("actor")))
                        .does(Grant.of("target.exp", 10)))
                .rule(Rule.named("found").on("found").does(Grant.of("badge-founder", 1)))
                .rule(Rule.named("wear")
                        .on("wear")
                        .when(Holds.atLeast("$badge", 1))
                        .does(SetTraits.of("actor.badge", new TraitValue.OfFact("badge"))))
                .rule(Rule.named("admin-reset")
                        .on("reset-limits")
                        .when(new Trusted(true))
                        .does(new Empty(List.of(
                                new Empty.OfBalance(Path.parse("target.exp-today")),
                                new Empty.OfLimit(Party.role("target"), "create_character", "limit")))));
    }

    private static RuleBuilder earning(String type) {
        return Rule.named(type).on(type).within("exp-today");
    }

    @Test
    void theThirdCharacterOfADayIsRefusedUntilMidnight() {
        Game game = Game.of(mikoshi());
        game.did("ann", "create_character");
        game.did("ann", "create_character");

        Refusal refusal = Game.why(game.did("ann", "create_character"));

        assertThat(refusal)
                .isEqualTo(new Refusal.Limited(
                        "create_character",
                        2,
                        OptionalLong.of(Instant.parse("2026-03-03T00:00:00Z").toEpochMilli())));
        assertThat(game.amount("ann", "exp")).isEqualTo(60);
        assertThat(game.at("2026-03-03T00:00:00Z")
                        .did("ann", "create_character")
                        .accepted())
                .isTrue();
    }

    /** Whoever has gained 140 in a day is on level 2 by the bot's own table; a longer first level keeps them on level 1. */
    @Test
    void atAHundredAndFortyOfAHundredAndFiftyThirtyMoreGiveTenAndThenTheCapSaysSo() {
        Game game = Game.of(mikoshi(0L, 1_000L, 3_000L, 7_000L, 15_000L, 30_000L));
        game.did("ann", "earn", "n", 140);

        Outcome cut = game.did("ann", "create_character");
        assertThat(cut.decision().trace().get(0).amount()).isEqualTo(10);
        assertThat(game.amount("ann", "exp-today")).isEqualTo(150);
        assertThat(game.view("ann").room("exp-today")).isZero();

        Refusal.Capped capped = (Refusal.Capped) Game.why(game.did("ann", "create_character"));
        assertThat(capped.message()).isEqualTo("Daily EXP cap reached (150 EXP/day for level 1)");
        assertThat(capped.capacity()).isEqualTo(150);
        assertThat(capped.until())
                .isEqualTo(OptionalLong.of(Instant.parse("2026-03-03T00:00:00Z").toEpochMilli()));
    }

    @Test
    void levelTwoHasTheCapOfLevelOne() {
        Game game = Game.of(mikoshi());
        game.did("ann", "earn", "n", 200);

        assertThat(game.amount("ann", "exp")).isEqualTo(150);
        assertThat(((Refusal.Capped) Game.why(game.did("ann", "earn", "n", 1))).message())
                .isEqualTo("Daily EXP cap reached (150 EXP/day for level 2)");
    }

    @Test
    void aLevelGainedRaisesTheCapAtOnce() {
        Game game = Game.of(mikoshi());
        game.did("ann", "earn", "n", 150);
        game.after("P1D").did("ann", "earn", "n", 150);
        assertThat(game.amount("ann", "exp")).isEqualTo(300);

        assertThat(game.view("ann").capacity("exp-today")).isEqualTo(300);
        assertThat(game.view("ann").room("exp-today")).isEqualTo(150);
        assertThat(game.did("ann", "earn", "n", 200).decision().trace().get(0).amount())
                .isEqualTo(150);
    }

    @Test
    void theResultSaysLevelAndTotal() {
        Game game = Game.of(mikoshi());
        game.did("ann", "earn", "n", 100);

        Outcome outcome = game.did("ann", "create_character");

        assertThat(outcome.accepted()).isTrue();
        assertThat(outcome.decision().trace().get(0).amount()).isEqualTo(30);
        assertThat(outcome.standings().get(0).amount()).isEqualTo(130);
        assertThat(outcome.standings().get(0).progress().orElseThrow().level()).isEqualTo(2);
        assertThat(outcome.explain(Locale.ENGLISH)).isEqualTo("+30 exp, level 2 (30/200)");
    }

    @Test
    void aLevelUpIsToldWithItsName() {
        Game game = Game.of(mikoshi());

        Outcome outcome = game.did("ann", "earn", "n", 100);

        assertThat(outcome.decision().events()).singleElement().isInstanceOfSatisfying(Event.LevelUp.class, up -> {
            assertThat(up.level()).isEqualTo(2);
            assertThat(up.title()).isEqualTo("Creator");
        });
    }

    @Test
    void forkingIsUnlockedAtLevelTwo() {
        Game game = Game.of(mikoshi());
        assertThat(Game.why(game.did("ann", "forked", "bob", "n", 1))).isInstanceOf(Refusal.Unmet.class);

        game.did("ann", "earn", "n", 100);

        assertThat(game.did("ann", "forked", "bob", "n", 1).accepted()).isTrue();
        assertThat(game.amount("bob", "exp")).isEqualTo(10);
    }

    @Test
    void unknownActionsChangeNothing() {
        Game game = Game.of(mikoshi());

        assertThat(game.did("ann", "become_admin").decision()).isInstanceOf(Decision.Unheard.class);
        assertThat(game.transactions()).isEmpty();
    }

    @Test
    void oneBadgeIsActiveAndOnlyABadgeThatOneHas() {
        Game game = Game.of(mikoshi());
        assertThat(Game.why(game.did("ann", "wear", "badge", "badge-founder"))).isInstanceOf(Refusal.Unmet.class);
        assertThat(Game.why(game.did("ann", "wear", "badge", "no-such-badge"))).isInstanceOf(Refusal.Unmet.class);

        game.did("ann", "found");
        game.did("ann", "wear", "badge", "badge-founder");

        assertThat(game.view("ann").trait("badge")).contains("badge-founder");
    }

    @Test
    void onlyTheHostResetsLimits() {
        Game game = Game.of(mikoshi());
        game.did("ann", "create_character");
        game.did("ann", "create_character");
        assertThat(Game.why(game.did("bob", "reset-limits", "ann", "n", 1))).isInstanceOf(Refusal.Unmet.class);

        game.did(game.doing("bob", "reset-limits")
                .party("target", game.view("ann").holder())
                .with("why", new Fact.Text("a mistake"))
                .byHost());

        assertThat(game.amount("ann", "exp-today")).isZero();
        assertThat(game.did("ann", "create_character").accepted()).isTrue();
    }
}
