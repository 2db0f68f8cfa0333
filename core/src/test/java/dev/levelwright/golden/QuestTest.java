package dev.levelwright.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Measure;
import dev.levelwright.condition.Holds;
import dev.levelwright.condition.InRotation;
import dev.levelwright.condition.Not;
import dev.levelwright.decision.Refusal;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.Grant;
import dev.levelwright.form.InvalidDocument;
import dev.levelwright.mechanic.Party;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Limit;
import dev.levelwright.rule.Rotation;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.RuleBuilder;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import dev.levelwright.semantics.Game;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Quests and achievements out of the words that are there: counters, stages, prerequisites, repeats, rotation, claims. */
class QuestTest {
    private static final List<String> ALL = List.of("chat", "voice", "react", "invite");

    /** Two of four quests a day, counted where they are shown, paid at once or when they are claimed. */
    private static RulebookBuilder dailies() {
        RulebookBuilder book =
                Rulebook.named("quests").asset(Asset.named("coins")).rotation(new Rotation("dailies", "day", 2, ALL));
        for (String quest : ALL) {
            book.asset(Asset.named("quest-" + quest).reset("day").capacity(20).unjournalled())
                    .rule(Rule.named("quest-" + quest)
                            .on(quest)
                            .where(InRotation.has("dailies", quest))
                            .does(Grant.of("quest-" + quest, new Named("n"))))
                    .rule(Rule.named("quest-" + quest + "-done")
                            .reach("quest-" + quest, 20)
                            .does(Grant.of("coins", 30)))
                    .rule(claim(quest));
        }
        return book;
    }

    private static RuleBuilder claim(String quest) {
        return Rule.named("claim-" + quest)
                .on("claim-" + quest)
                .when(InRotation.has("dailies", quest))
                .when(Holds.atLeast("quest-" + quest, 20))
                .once("day")
                .does(Grant.of("coins", 100));
    }

    private static Set<String> shown(Game game, String player) {
        return new TreeSet<>(game.view(player).rotation("dailies"));
    }

    @Test
    void aRotationShowsTwoOfFourAndTheSameTwoTheWholeDay() {
        Game game = Game.of(dailies());
        Set<String> today = shown(game, "ann");
        assertThat(today).hasSize(2).isSubsetOf(ALL);

        game.did("ann", "chat", "n", 1);
        game.after("PT11H59M59.999S");
        assertThat(shown(game, "ann")).isEqualTo(today);
        assertThat(game.view("ann").rotates("dailies"))
                .isEqualTo(OptionalLong.of(game.clock().instant().toEpochMilli() + 1));
        assertThat(game.view("ann").rotation("weeklies")).isEmpty();
    }

    @Test
    void everyPairIsShownSomeDayAndPlayersSeeDifferentOnes() {
        Game game = Game.of(dailies());
        Set<Set<String>> pairs = new HashSet<>();
        int different = 0;
        for (int day = 0; day < 60; day++) {
            pairs.add(shown(game, "ann"));
            different += shown(game, "ann").equals(shown(game, "bob")) ? 0 : 1;
            game.after("P1D");
        }

        assertThat(pairs).hasSize(6);
        assertThat(different).isBetween(35, 60);
    }

    @Test
    void onlyAQuestThatIsShownCountsAndPaysAtItsGoal() {
        Game game = Game.of(dailies());
        Set<String> today = shown(game, "ann");
        for (String quest : ALL) {
            game.did("ann", quest, "n", 15);
            game.did("ann", quest, "n", 15);
            assertThat(game.amount("ann", "quest-" + quest)).isEqualTo(today.contains(quest) ? 20 : 0);
        }

        assertThat(game.amount("ann", "coins")).isEqualTo(60);
    }

    @Test
    void aQuestIsClaimedOnceADayWhenItIsDone() {
        Game game = Game.of(dailies());
        String quest = shown(game, "ann").iterator().next();
        assertThat(Game.why(game.did("ann", "claim-" + quest))).isInstanceOf(Refusal.Unmet.class);
        game.did("ann", quest, "n", 20);

        assertThat(game.did("ann", "claim-" + quest).accepted()).isTrue();
        assertThat(Game.why(game.did("ann", "claim-" + quest))).isInstanceOf(Refusal.Limited.class);
        assertThat(game.amount("ann", "coins")).isEqualTo(130);
        game.after("P1D");
        assertThat(game.amount("ann", "quest-" + quest)).isZero();
    }

    @Test
    void whatIsAskedForMayBeAFact() {
        Game game = Game.of(dailies()
                .rule(Rule.named("show")
                        .on("show")
                        .when(new InRotation("dailies", new Fact.Text("$quest"), Party.role("actor")))
                        .does(Grant.of("coins", 1))));
        Set<String> today = shown(game, "ann");

        for (String quest : ALL) {
            assertThat(game.did("ann", "show", "quest", quest).accepted()).isEqualTo(today.contains(quest));
        }
        assertThat(Game.why(game.did("ann", "show", "other", 1))).isInstanceOf(Refusal.Unmet.class);
    }

    /** Three stages: write 10 messages, then win a duel, then bring a sword; each opens the next. */
    private static RulebookBuilder story() {
        return Rulebook.named("story")
                .asset(Asset.named("coins"))
                .asset(Asset.named("story").capacity(3))
                .asset(Asset.named("story-count"))
                .asset(Asset.named("sword"))
                .rule(Rule.named("forge").on("forge").does(Grant.of("sword", 1)))
                .rule(Rule.named("story-1")
                        .on("message")
                        .where(new Holds(stage(0)))
                        .does(Grant.of("story-count", 1)))
                .rule(Rule.named("story-1-done").reach("story-count", 10).does(Grant.of("story", 1)))
                .rule(Rule.named("story-2").on("win").where(new Holds(stage(1))).does(Grant.of("story", 1)))
                .rule(Rule.named("story-3")
                        .on("bring")
                        .when(new Holds(stage(2)))
                        .does(Cost.of("sword", 1))
                        .does(Grant.of("story", 1).and("coins", 500)));
    }

    private static Map<String, Holds.Need> stage(long stage) {
        return Map.of("story", new Holds.Need(Holds.Bound.EXACTLY, new Fact.Whole(stage)));
    }

    @Test
    void eachStageOpensTheNext() {
        Game game = Game.of(story());
        game.did("ann", "win");
        game.did("ann", "forge");
        assertThat(Game.why(game.did("ann", "bring"))).isInstanceOf(Refusal.Unmet.class);
        for (int i = 0; i < 12; i++) {
            game.did("ann", "message");
        }
        assertThat(game.amount("ann", "story")).isEqualTo(1);
        assertThat(game.amount("ann", "story-count")).isEqualTo(10);

        game.did("ann", "win");
        game.did("ann", "bring");
        assertThat(game.amount("ann", "story")).isEqualTo(3);
        assertThat(game.amount("ann", "coins")).isEqualTo(500);
        assertThat(game.did("ann", "bring").accepted()).isFalse();
    }

    /** An achievement with tiers, one that needs another, and one that can be done again after a week. */
    private static RulebookBuilder achievements() {
        return Rulebook.named("achievements")
                .asset(Asset.named("wins"))
                .asset(Asset.named("coins"))
                .asset(Asset.named("champion").capacity(1))
                .asset(Asset.named("legend").capacity(1))
                .rule(Rule.named("win").on("win").does(Grant.of("wins", new Named("n"))))
                .rule(Rule.named("bronze").reach("wins", 10).does(Grant.of("coins", 10)))
                .rule(Rule.named("silver")
                        .reach("wins", 100)
                        .does(Grant.of("coins", 100).and("champion", 1)))
                .rule(Rule.named("raid-legend")
                        .on("raid")
                        .where(Holds.atLeast("champion", 1))
                        .where(new Not(Holds.atLeast("legend", 1)))
                        .does(Grant.of("legend", 1)))
                .rule(Rule.named("raid")
                        .on("raid")
                        .limit(new Limit(
                                Limit.Word.EVERY,
                                Measure.constant(1),
                                "P7D",
                                List.of(),
                                Party.role("actor"),
                                Limit.Charge.EARN))
                        .does(Grant.of("coins", 1_000)));
    }

    @Test
    void tiersArePaidOnceAndAnAchievementMayNeedAnother() {
        Game game = Game.of(achievements());
        game.did("ann", "raid");
        assertThat(game.amount("ann", "legend")).isZero();
        game.did("ann", "win", "n", 150);

        assertThat(game.amount("ann", "coins")).isEqualTo(1_110);
        assertThat(game.did("ann", "raid").accepted()).isTrue();
        assertThat(game.amount("ann", "legend")).isEqualTo(1);
        assertThat(game.amount("ann", "coins")).isEqualTo(1_110);
        game.after("P7D").did("ann", "raid");
        assertThat(game.amount("ann", "coins")).isEqualTo(2_110);
    }

    @Test
    void aRotationThatDoesNotFitIsAProblemOfTheRulebook() {
        assertThatThrownBy(() -> Rulebook.named("wrong")
                        .rotation(new Rotation("weekly", "PT24H", 1, ALL))
                        .asset(Asset.named("coins"))
                        .rule(Rule.named("a")
                                .on("a")
                                .where(InRotation.has("weekly", "chess"))
                                .when(InRotation.has("monthly", "chat"))
                                .does(Grant.of("coins", 1)))
                        .build())
                .isInstanceOf(InvalidDocument.class)
                .hasMessageContaining("window PT24H must be one of the calendar")
                .hasMessageContaining("unknown name in rotation weekly \"chess\"")
                .hasMessageContaining("unknown rotation \"monthly\"");
        assertThatThrownBy(() -> new Rotation("few", "day", 3, List.of("a", "b")))
                .hasMessage("pick of rotation few must be in 1..2 but was 3");
    }
}
