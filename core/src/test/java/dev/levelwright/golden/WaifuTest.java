package dev.levelwright.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.condition.Owns;
import dev.levelwright.curve.PolynomialCost;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.effect.Activate;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.CreateUnit;
import dev.levelwright.effect.Grant;
import dev.levelwright.engine.View;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.quantity.Constant;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import dev.levelwright.semantics.Game;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Companions with energy: the golden cases of the game {@code waifu} that need no platform. */
class WaifuTest {
    private static final HolderName ANN = HolderName.player("ann");

    private static RulebookBuilder waifu(boolean upTo) {
        return Rulebook.named("waifu")
                .kind(new Kind.Unit("waifu", Optional.empty(), Kind.Naming.FREE, true, Map.of()))
                .asset(Asset.named("coins"))
                .asset(Asset.named("xp").of("waifu"))
                .asset(Asset.named("energy")
                        .of("waifu")
                        .start(100)
                        .capacity(100)
                        .regeneration(1, Duration.ofMinutes(1)))
                .asset(Asset.named("mood").of("waifu").start(50).capacity(100))
                .asset(Asset.named("loyalty").of("waifu").start(50).capacity(100))
                .track("card", "xp", PolynomialCost.of(1, 100))
                .rule(Rule.named("adopt")
                        .on("adopt")
                        .does(new CreateUnit(
                                "waifu",
                                Optional.empty(),
                                Optional.of(new Fact.Text("$name")),
                                Party.role("actor"),
                                Activate.IF_NONE,
                                Map.of())))
                .rule(Rule.named("event")
                        .on("event")
                        .when(new Owns(Party.role("actor"), Party.role("unit")))
                        .does(new Cost(Map.of(Path.parse("unit.energy"), new Cost.Taken(new Constant(20), upTo))))
                        .does(Grant.of("unit.xp", 30)
                                .and("unit.mood", 5)
                                .and("unit.loyalty", 2)
                                .and("coins", 5)));
    }

    private static HolderName adopted(Game game) {
        game.did("ann", "adopt", "name", "Rin");
        return game.realm().units(ANN, "waifu").get(0);
    }

    private static Outcome event(Game game, String player, HolderName unit) {
        return game.did(game.doing(player, "event").party(Activity.UNIT, unit));
    }

    private static List<Long> stats(Game game, HolderName unit) {
        View view = game.realm().view(unit);
        return List.of(view.amount("xp"), view.amount("energy"), view.amount("mood"), view.amount("loyalty"));
    }

    @Test
    void anEventMovesAllStatsInOneCommit() {
        Game game = Game.of(waifu(true));
        HolderName rin = adopted(game);
        assertThat(stats(game, rin)).containsExactly(0L, 100L, 50L, 50L);

        event(game, "ann", rin);

        assertThat(stats(game, rin)).containsExactly(30L, 80L, 55L, 52L);
        assertThat(game.amount("ann", "coins")).isEqualTo(5);
        assertThat(game.transactions()).hasSize(2);
    }

    @Test
    void eightyBecomesEightyFiveAfterFiveMinutes() {
        Game game = Game.of(waifu(true));
        HolderName rin = adopted(game);
        event(game, "ann", rin);

        assertThat(stats(game.after("PT5M"), rin).get(1)).isEqualTo(85);
        assertThat(stats(game.after("PT30M"), rin).get(1)).isEqualTo(100);
    }

    @Test
    void atEnergyTenTheEventIsStillAllowedAndEndsAtZero() {
        Game game = Game.of(waifu(true));
        HolderName rin = tired(game);

        assertThat(event(game, "ann", rin).accepted()).isTrue();
        assertThat(stats(game, rin)).containsExactly(180L, 0L, 80L, 62L);
    }

    @Test
    void theRefusingVariantIsOneWord() {
        Game game = Game.of(waifu(false));
        HolderName rin = tired(game);

        Outcome outcome = event(game, "ann", rin);

        assertThat(Game.why(outcome)).isInstanceOf(Refusal.Insufficient.class);
        assertThat(stats(game, rin)).containsExactly(150L, 10L, 75L, 60L);
    }

    /** Five events and ten minutes leave an energy of ten. */
    private static HolderName tired(Game game) {
        HolderName rin = adopted(game);
        for (int i = 0; i < 5; i++) {
            event(game, "ann", rin);
        }
        assertThat(stats(game.after("PT10M"), rin).get(1)).isEqualTo(10);
        return rin;
    }

    @Test
    void theCardShowsThirtyOfAHundred() {
        Game game = Game.of(waifu(true));
        HolderName rin = adopted(game);
        event(game, "ann", rin);

        assertThat(game.realm().view(rin).progress("card")).hasValueSatisfying(card -> {
            assertThat(card.level()).isEqualTo(1);
            assertThat(card.into()).isEqualTo(30);
            assertThat(card.needed()).isEqualTo(100);
        });
    }

    @Test
    void statsAreCapped() {
        Game game = Game.of(waifu(true));
        HolderName rin = adopted(game);
        for (int i = 0; i < 30; i++) {
            event(game, "ann", rin);
        }
        assertThat(stats(game, rin)).containsExactly(900L, 0L, 100L, 100L);
    }

    @Test
    void nobodyPlaysWithTheUnitOfAnother() {
        Game game = Game.of(waifu(true));
        HolderName rin = adopted(game);

        assertThat(Game.why(event(game, "bob", rin))).isInstanceOf(Refusal.Unmet.class);
        assertThat(Game.why(event(game, "ann", new HolderName("waifu", "nobody"))))
                .isInstanceOf(Refusal.Unmet.class);
        assertThat(stats(game, rin)).containsExactly(0L, 100L, 50L, 50L);
    }

    @Test
    void aTickEveryFiftyNineNineSecondsGivesSixtyAnHour() {
        Game game = Game.of(waifu(true));
        HolderName rin = adopted(game);
        for (int i = 0; i < 5; i++) {
            event(game, "ann", rin);
        }
        for (int tick = 0; tick < 60; tick++) {
            game.after("PT59.9S");
            game.realm().view(rin);
            game.did("ann", "adopt", "name", "tick");
        }
        assertThat(stats(game.at("2026-03-02T13:00:00Z"), rin).get(1)).isEqualTo(60);
    }
}
