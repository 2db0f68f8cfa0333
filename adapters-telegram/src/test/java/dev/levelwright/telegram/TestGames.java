package dev.levelwright.telegram;

import dev.levelwright.asset.Asset;
import dev.levelwright.condition.NotSame;
import dev.levelwright.curve.PolynomialCost;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.Move;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;

/** A game small enough to reckon in one's head: a message is 10 XP, a reaction 1, a day's gift 100 coins. */
public final class TestGames {
    private TestGames() {}

    /** The game. */
    public static Rulebook small() {
        return Rulebook.named("small")
                .asset(Asset.named("xp").label("XP").board())
                .asset(Asset.named("coins").label("coins").board())
                .track("main", "xp", PolynomialCost.of(0, 100))
                .rule(Rule.named("chat").on("message").does(Grant.of("xp", 10)))
                .rule(Rule.named("liked").on("reaction").does(Grant.of("xp", 1)))
                .rule(Rule.named("hello").on("joined").does(Grant.of("coins", 5)))
                .rule(Rule.named("thanks").on("invited").does(Grant.of("coins", 7)))
                .rule(Rule.named("gift").on("daily").once("day").does(Grant.of("coins", 100)))
                .rule(Rule.named("give")
                        .on("give")
                        .when(NotSame.of("actor", "target"))
                        .does(Move.of("actor", "target", "coins", new Named("amount"))))
                .build();
    }
}
