package dev.levelwright.discord;

import dev.levelwright.asset.Asset;
import dev.levelwright.condition.FactIs;
import dev.levelwright.condition.NotSame;
import dev.levelwright.curve.PolynomialCost;
import dev.levelwright.effect.Grant;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;

/** Rulebooks for tests, small enough to know by heart what they come to. */
public final class TestGames {
    private TestGames() {}

    /**
     * A message is worth 10 XP, and each level takes 100; a reaction is worth 2 coins to the author; a second of voice in
     * company is worth a coin; an invite is worth 25 to both.
     */
    public static RulebookBuilder community() {
        return Rulebook.named("community")
                .asset(Asset.named("xp").label("XP").board())
                .asset(Asset.named("coins").board())
                .asset(Asset.named("invites"))
                .track("main", "xp", PolynomialCost.of(0, 100))
                .rule(Rule.named("chat").on("message").does(Grant.of("xp", 10)))
                .rule(Rule.named("reacted")
                        .on("reaction")
                        .where(NotSame.of("actor", "target"))
                        .does(Grant.of("target.coins", 2)))
                .rule(Rule.named("voice").on("voice").does(Grant.of("coins", new Named("seconds"))))
                .rule(Rule.named("daily").on("daily").once("day").does(Grant.of("coins", 100)))
                .rule(Rule.named("invited")
                        .on("invited")
                        .when(FactIs.atLeast("account-days", 7))
                        .does(Grant.of("coins", 25).and("target.coins", 25).and("invites", 1)));
    }
}
