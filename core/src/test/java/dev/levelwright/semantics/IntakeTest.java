package dev.levelwright.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.curve.PolynomialTotal;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.effect.Grant;
import dev.levelwright.engine.Engine;
import dev.levelwright.engine.Intake;
import dev.levelwright.engine.Need;
import dev.levelwright.engine.Scene;
import dev.levelwright.engine.Step;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.TraitType;
import dev.levelwright.ledger.Fold;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.math.Amounts;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import dev.levelwright.store.NotTogether;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Imports are quiet and set {@code reached}. Level n takes 100 n in all. */
class IntakeTest {
    private static final HolderName ADA = HolderName.player("ada");
    private static final HolderName BOB = HolderName.player("bob");

    private final List<Integer> levelUps = new ArrayList<>();
    private final Game game = game();

    private static RulebookBuilder book() {
        TreeMap<Long, Long> steps = new TreeMap<>(Map.of(0L, 10L, 5L, 50L));
        return Rulebook.named("intakes")
                .kind(new Kind.Unit(
                        "hero", Optional.empty(), Kind.Naming.UNIQUE_PER_OWNER, true, Map.of("motto", TraitType.TEXT)))
                .asset(Asset.named("xp").board())
                .asset(Asset.named("coins").start(25))
                .asset(Asset.named("bag").capacityBy("main", steps))
                .asset(Asset.named("scrap").unjournalled())
                .asset(Asset.named("seen").per("room"))
                .asset(Asset.named("might").of("hero"))
                .track("main", "xp", PolynomialTotal.of(0, 0, 100))
                .track("rank", "might", PolynomialTotal.of(0, 0, 10))
                .rule(Rule.named("hello").on("welcome").does(Grant.of("coins", 100)))
                .rule(Rule.named("talk").on("talk").does(Grant.of("xp", new Named("amount"))))
                .rule(Rule.named("gift").onLevel("main").does(Grant.of("coins", 7)))
                .rule(Rule.named("rich").reach("coins", 300).does(Grant.of("xp", 1)));
    }

    private Game game() {
        Game made = Game.of(book());
        made.levelwright().onLevelUp(event -> levelUps.add(event.level()));
        return made;
    }

    private static Intake intake(HolderName player, Map<String, Intake.Amount> amounts) {
        return new Intake(player, Optional.empty(), new TreeMap<>(amounts), new TreeMap<>());
    }

    private static Intake.Figure set(long amount) {
        return new Intake.Figure(false, amount);
    }

    private static Intake.Figure add(long amount) {
        return new Intake.Figure(true, amount);
    }

    private Outcome take(String id, Map<String, Intake.Amount> amounts) {
        return game.realm().takeIn(Map.of(id, intake(ADA, amounts))).get(0);
    }

    private Outcome talk(long amount) {
        return game.did("ada", "talk", "amount", amount);
    }

    private long reached() {
        Scene scene = game.realm().reader().scene(Set.of(new Need.Holder(ADA)));
        return scene.holdings(ADA)
                .flatMap(held -> held.balance(BalanceName.of("reached/main")))
                .orElseThrow()
                .amount();
    }

    private static Refusal why(Throwable refused) {
        return ((NotTogether) refused).outcome().refusal().orElseThrow();
    }

    @Test
    void importsAreQuietAndSetReached() {
        Outcome outcome = take("a", Map.of("xp", set(450), "coins", set(400)));

        assertThat(outcome.decision().events()).isEmpty();
        assertThat(levelUps).isEmpty();
        assertThat(game.amount("ada", "xp")).isEqualTo(450);
        assertThat(game.amount("ada", "coins")).isEqualTo(400);
        assertThat(reached()).isEqualTo(4);
        assertThat(outcome.explain(Locale.ENGLISH)).isEqualTo("+375 coins (now 400), +450 xp, level 4 (50/100)");
    }

    @Test
    void onlyLevelsAboveTheImportedOneAreRewardedLater() {
        take("a", Map.of("xp", set(450)));

        talk(49);
        assertThat(levelUps).isEmpty();
        talk(101);

        assertThat(levelUps).containsExactly(5, 6);
        assertThat(game.amount("ada", "coins")).isEqualTo(25 + 2 * 7);
    }

    @Test
    void aBalanceNeverWrittenIsPostedFromItsStart() {
        take("a", Map.of("coins", add(5)));

        assertThat(game.postings("coins"))
                .extracting(Posting::amount, Posting::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(25L, Reasons.START),
                        org.assertj.core.groups.Tuple.tuple(5L, Reasons.IMPORT));
        assertThat(game.amount("ada", "coins")).isEqualTo(30);
    }

    @Test
    void traitsComeAlongWithAmounts() {
        Intake intake = new Intake(
                ADA,
                Optional.empty(),
                new TreeMap<>(Map.of("coins", set(5))),
                new TreeMap<>(Map.of("title", "Dame", "zone", "Asia/Tokyo")));
        game.realm().takeIn(Map.of("a", intake));

        assertThat(game.view("ada").trait("title")).contains("Dame");
        assertThat(game.view("ada").trait("zone")).contains("Asia/Tokyo");
        assertThat(game.transactions().get(0).traits()).hasSize(2);
    }

    @Test
    void theLastLevelOfACurveAndAFullBagComeAlong() {
        take("a", Map.of("xp", new Intake.Level(false, 9_999, 0, 1), "bag", set(50)));

        assertThat(reached()).isEqualTo(9_999);
        assertThat(game.amount("ada", "bag")).isEqualTo(50);
        assertThatThrownBy(() -> take("b", Map.of("xp", new Intake.Level(false, 10_000, 0, 1))))
                .hasMessageContaining("must be in 0..9999 but was 10000");
        assertThatThrownBy(() -> take("c", Map.of("bag", add(1))))
                .satisfies(refused ->
                        assertThat(why(refused)).isEqualTo(new Refusal.Full(Reasons.IMPORT, ADA, "bag", 1, 0)));
    }

    @Test
    void replacingByLessBurnsTheDifferenceAndRestartsTheLevels() {
        talk(450);
        take("a", Map.of("xp", set(120)));

        assertThat(game.amount("ada", "xp")).isEqualTo(120);
        assertThat(reached()).isEqualTo(1);
        assertThat(game.postings("xp")).last().satisfies(posting -> {
            assertThat(posting.to().holder()).isEqualTo(HolderName.SINK);
            assertThat(posting.amount()).isEqualTo(330);
        });
    }

    @Test
    void addingKeepsTheHighestLevelRewarded() {
        talk(450);
        take("a", Map.of("xp", set(120)));
        take("b", Map.of("xp", add(100)));

        assertThat(game.amount("ada", "xp")).isEqualTo(220);
        assertThat(reached()).isEqualTo(2);
    }

    @Test
    void aLevelIsWorthWhatItTakesAndTheSameShareOfTheWayOn() {
        take("a", Map.of("xp", new Intake.Level(false, 3, 40, 80)));
        assertThat(game.amount("ada", "xp")).isEqualTo(350);

        take("b", Map.of("xp", new Intake.Level(true, 2, 0, 1)));
        assertThat(game.amount("ada", "xp")).isEqualTo(550);
        assertThat(reached()).isEqualTo(5);
    }

    @Test
    void theFoldOfTheJournalIsWhatWasBroughtAlong() {
        talk(30);
        take("a", Map.of("xp", set(450), "coins", add(10)));
        take("b", Map.of("xp", set(70)));

        Fold fold = new Fold();
        game.transactions().forEach(fold::add);
        assertThat(fold.amount(ADA, BalanceName.of("xp"))).isEqualTo(70);
        assertThat(fold.amount(ADA, BalanceName.of("coins"))).isEqualTo(game.amount("ada", "coins"));
    }

    @Test
    void replayingTheActivitiesOfTheJournalGivesTheSameState() {
        talk(130);
        take("a", Map.of("xp", set(450), "coins", add(10)));
        talk(60);
        Game replay = Game.of(book());
        game.transactions().forEach(transaction -> replay.did(transaction.activity()));

        assertThat(replay.view("ada").standings()).isEqualTo(game.view("ada").standings());
        assertThat(replay.transactions()).isEqualTo(game.transactions());
    }

    @Test
    void anIntakeThatActedBeforeChangesNothingEvenWithoutItsKey() {
        take("a", Map.of("xp", set(450)));
        Activity again =
                intake(ADA, Map.of("xp", set(450))).activity("a", game.clock().instant());

        Step step = new Engine(book().build(), book -> "hash")
                .decider(again)
                .decide(game.realm().reader().scene(Set.of(new Need.Holder(ADA))));

        assertThat(step).isInstanceOfSatisfying(Step.Done.class, done -> {
            assertThat(done.outcome().accepted()).isTrue();
            assertThat(done.change().holdings()).isEmpty();
            assertThat(done.change().transaction().postings()).isEmpty();
        });
        assertThat(take("a", Map.of("xp", set(450))).replayed()).isTrue();
    }

    @Test
    void aCapacityThatComesWithAnImportedLevelCounts() {
        take("a", Map.of("xp", set(500), "bag", set(50)));

        assertThat(game.amount("ada", "bag")).isEqualTo(50);
    }

    @Test
    void whatDoesNotFitRefusesEverything() {
        Map<String, Intake> both = new TreeMap<>(Map.of(
                "a", intake(ADA, Map.of("xp", set(5))),
                "b", intake(BOB, Map.of("xp", set(499), "bag", set(50)))));

        assertThatThrownBy(() -> game.realm().takeIn(both))
                .satisfies(refused ->
                        assertThat(why(refused)).isEqualTo(new Refusal.Full(Reasons.IMPORT, BOB, "bag", 50, 10)));
        assertThat(game.transactions()).isEmpty();
        assertThat(game.view("ada").born()).isFalse();
    }

    @Test
    void sumsAboveTheLargestAmountAreRefused() {
        take("a", Map.of("xp", set(Amounts.MAX)));

        assertThatThrownBy(() -> take("b", Map.of("xp", add(1)))).hasMessageContaining("above " + Amounts.MAX);
        assertThat(game.amount("ada", "xp")).isEqualTo(Amounts.MAX);
    }

    @Test
    void onlyJournalledAssetsWithoutAKeyAreTakenIn() {
        for (String asset : List.of("scrap", "seen", "might", "reached/main", "nothing")) {
            assertThatThrownBy(() -> take("a", Map.of(asset, set(1))))
                    .as(asset)
                    .satisfies(refused -> assertThat(why(refused)).isInstanceOf(Refusal.Malformed.class));
        }
    }

    @Test
    void aLevelThatTheCurveDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> take("a", Map.of("xp", new Intake.Level(false, 20_000, 0, 1))))
                .hasMessageContaining("must be in 0..9999 but was 20000");
        assertThatThrownBy(() -> take("a", Map.of("coins", new Intake.Level(false, 2, 0, 1))))
                .hasMessageContaining("has no track");
    }

    @Test
    void nobodyButTheHostBringsAnythingAlong() {
        Activity forged = Activity.of(Intake.TYPE, "forged", game.clock().instant())
                .by(ADA)
                .with("set/xp", 1_000);

        assertThat(game.did(forged).accepted()).isFalse();
        assertThat(game.amount("ada", "xp")).isZero();
    }

    @Test
    void anActivityThatContradictsItselfIsRefusedAndNothingElse() {
        Activity twice = Activity.of(Intake.TYPE, "twice", game.clock().instant())
                .byHost()
                .by(ADA)
                .with("set/xp", 1)
                .with("add/xp", 1);
        Activity nobody = Activity.of(Intake.TYPE, "nobody", game.clock().instant())
                .byHost()
                .with("set/xp", 1);
        Activity text = Activity.of(Intake.TYPE, "text", game.clock().instant())
                .byHost()
                .by(ADA)
                .with("set/xp", "-1");

        for (Activity wrong : List.of(twice, nobody, text)) {
            assertThat(Game.why(game.did(wrong))).as(wrong.id()).isInstanceOf(Refusal.Malformed.class);
        }
        assertThat(game.amount("ada", "xp")).isZero();
    }

    @Test
    void aUnitIsMadeOnceAndFoundByItsNameAfterwards() {
        game.realm().takeIn(Map.of("a", hero("$Mira", 35, Map.of("motto", "$motto"))));
        game.realm().takeIn(Map.of("b", hero("$MIRA", 12, Map.of())));

        List<HolderName> heroes = game.realm().units(ADA, "hero");
        assertThat(heroes).hasSize(1);
        assertThat(game.realm().view(heroes.get(0)).amount("might")).isEqualTo(12);
        assertThat(game.realm().view(heroes.get(0)).trait("name")).contains("$Mira");
        assertThat(game.realm().view(heroes.get(0)).trait("motto")).contains("$motto");
        assertThat(game.view("ada").trait("active.hero")).contains(heroes.get(0).toString());
    }

    @Test
    void unitsOfOtherNamesAreOthers() {
        game.realm().takeIn(Map.of("a", hero("Odd", 3, Map.of())));
        game.realm().takeIn(Map.of("b", hero("Even", 4, Map.of())));
        game.realm().takeIn(Map.of("c", hero("ODD", 5, Map.of())));

        assertThat(game.realm().units(ADA, "hero"))
                .extracting(unit -> game.realm().view(unit).amount("might"))
                .containsExactlyInAnyOrder(5L, 4L);
    }

    @Test
    void whatIsBroughtAlongStaysThoughItIsWhatItWas() {
        take("a", Map.of("coins", set(25)));

        Scene scene = game.realm().reader().scene(Set.of(new Need.Holder(ADA)));
        assertThat(scene.holdings(ADA).orElseThrow().balance(BalanceName.of("coins")))
                .get()
                .extracting(Balance::amount)
                .isEqualTo(25L);
    }

    private static Intake hero(String name, long might, Map<String, String> traits) {
        SortedMap<String, Intake.Amount> amounts = new TreeMap<>(Map.of("might", set(might)));
        return new Intake(ADA, Optional.of(new Intake.Unit("hero", name, true)), amounts, new TreeMap<>(traits));
    }

    @Test
    void foreseeingWritesNothingAndSaysWhatTakingInWillSay() {
        Map<String, Intake> intakes = new TreeMap<>(Map.of(
                "a", intake(ADA, Map.of("xp", set(450))),
                "b", intake(BOB, Map.of("bag", set(11))),
                "c", hero("Odd", 3, Map.of())));

        List<Outcome> foreseen = game.realm().foreseeTakingIn(intakes);

        assertThat(game.transactions()).isEmpty();
        assertThat(foreseen).extracting(Outcome::accepted).containsExactly(true, false, true);
        intakes.remove("b");
        List<Outcome> taken = game.realm().takeIn(intakes);
        assertThat(taken)
                .extracting(Outcome::standings)
                .containsExactly(foreseen.get(0).standings(), foreseen.get(2).standings());
        assertThat(game.realm().foreseeTakingIn(intakes)).allMatch(Outcome::replayed);
    }
}
