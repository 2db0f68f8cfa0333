package dev.levelwright.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.asset.Asset;
import dev.levelwright.condition.AtLevel;
import dev.levelwright.curve.PolynomialCost;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.Grant;
import dev.levelwright.mechanic.Party;
import dev.levelwright.quantity.Drawn;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Hints about rulebooks that are allowed and probably not meant. */
class LintTest {
    private static List<String> hints(RulebookBuilder book) {
        return Lint.of(book.build()).stream().map(Lint.Hint::toString).toList();
    }

    @Test
    void levelsAboveTheCapacityAreNeverReached() {
        assertThat(hints(Rulebook.named("levels")
                        .asset(Asset.named("xp").capacity(250))
                        .asset(Asset.named("hp"))
                        .track("main", "xp", PolynomialCost.of(0, 100))
                        .track("body", "hp", PolynomialCost.of(1, 100))
                        .rule(Rule.named("talk").on("talk").does(Grant.of("xp", 1)))
                        .rule(Rule.named("boss")
                                .on("boss")
                                .when(new AtLevel(Optional.of("main"), 3, Party.role("actor")))
                                .does(Grant.of("xp", 1)))))
                .containsExactly(
                        "tracks.main: nobody has more than 250 xp, so levels 3..9999 are never reached",
                        "tracks.body: no rule gives hp, so everybody stays at level 1",
                        "rules.boss: asks for level 3 of main, where 2 is the highest");
    }

    @Test
    void exchangesThatGiveBackMoreThanTheyTookMint() {
        RulebookBuilder book = Rulebook.named("mint")
                .asset(Asset.named("gold").start(100))
                .asset(Asset.named("gems"))
                .asset(Asset.named("ore"))
                .rule(Rule.named("buy").on("buy").does(Cost.of("gold", 10)).does(Grant.of("gems", 3)))
                .rule(Rule.named("melt").on("melt").does(Cost.of("gems", 1)).does(Grant.of("ore", 2)))
                .rule(Rule.named("sell").on("sell").does(Cost.of("ore", 1)).does(Grant.of("gold", Drawn.of(2, 5))));

        assertThat(hints(book)).containsExactly("rules.buy: 1 gold becomes 6/5 by buy, melt, sell, again and again");
        assertThat(hints(book.rule(Rule.named("gamble")
                        .on("gamble")
                        .once("day")
                        .does(Cost.of("gold", 1))
                        .does(Grant.of("gold", 50)))))
                .hasSize(1);
    }

    @Test
    void anExchangeAtALossMintsNothing() {
        assertThat(hints(Rulebook.named("loss")
                        .asset(Asset.named("gold").start(100))
                        .asset(Asset.named("gems"))
                        .rule(Rule.named("buy")
                                .on("buy")
                                .does(Cost.of("gold", 10))
                                .does(Grant.of("gems", 1)))
                        .rule(Rule.named("sell")
                                .on("sell")
                                .does(Cost.of("gems", 1))
                                .does(Grant.of("gold", 10)))))
                .isEmpty();
    }

    @Test
    void aCapThatAllItsRulesTogetherNeverMeetNeverBinds() {
        RulebookBuilder book = Rulebook.named("caps")
                .asset(Asset.named("xp"))
                .asset(Asset.named("today").reset("day").capacity(500))
                .rule(Rule.named("chat")
                        .on("chat")
                        .every(Duration.ofHours(1))
                        .within("today")
                        .does(Grant.of("xp", Drawn.of(5, 10))))
                .rule(Rule.named("gift").on("gift").once("day").within("today").does(Grant.of("xp", 50)));

        assertThat(hints(book))
                .containsExactly(
                        "assets.today: its rules grant at most 360 in a window, so the capacity of 500 never binds");
        assertThat(hints(book.rule(Rule.named("any").on("any").within("today").does(Grant.of("xp", new Named("n"))))))
                .isEmpty();
    }

    @Test
    void aPriceAboveTheCapacityOrOfWhatNobodyGivesCannotBePaid() {
        assertThat(hints(Rulebook.named("prices")
                        .asset(Asset.named("energy").start(5).capacity(100).regeneration(1, Duration.ofMinutes(1)))
                        .asset(Asset.named("key"))
                        .asset(Asset.named("box"))
                        .rule(Rule.named("run")
                                .on("run")
                                .does(Cost.of("energy", 150))
                                .does(Grant.of("box", 1)))
                        .rule(Rule.named("walk")
                                .on("walk")
                                .does(Cost.of("energy", 100))
                                .does(Grant.of("box", 1)))
                        .rule(Rule.named("open")
                                .on("open")
                                .does(Cost.of("key", 1))
                                .does(Grant.of("box", 1)))))
                .containsExactly(
                        "rules.run: costs 150 energy, but nobody has more than 100",
                        "rules.open: costs 1 key, which no rule gives");
    }
}
