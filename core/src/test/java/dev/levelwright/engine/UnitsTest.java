package dev.levelwright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.asset.Measure;
import dev.levelwright.condition.Unlocked;
import dev.levelwright.curve.PolynomialTotal;
import dev.levelwright.decision.Event;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.effect.Activate;
import dev.levelwright.effect.CreateUnit;
import dev.levelwright.effect.DrawWinner;
import dev.levelwright.effect.Enter;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.HandOver;
import dev.levelwright.effect.Move;
import dev.levelwright.effect.OpenPool;
import dev.levelwright.effect.Raffle;
import dev.levelwright.effect.ThenActive;
import dev.levelwright.holder.Catalogue;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.TraitType;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Transaction;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Party;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Boost;
import dev.levelwright.rule.Limit;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.RuleBuilder;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import dev.levelwright.rule.Track;
import dev.levelwright.semantics.Game;
import dev.levelwright.store.InMemoryStore;
import dev.levelwright.testkit.Trial;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Heroes and pots: what has balances and is no player. */
class UnitsTest {
    private static final HolderName ANN = HolderName.player("ann");
    private static final HolderName BOB = HolderName.player("bob");
    private static final HolderName POT = new HolderName("pot", "");
    private static final Party ACTOR = Party.role(Activity.ACTOR);
    private static final Raffle RAFFLE = new Raffle(Party.parse("@pot"), "entries", "sold");

    private static RulebookBuilder book() {
        return Rulebook.named("units")
                .kind(new Kind.Unit("hero", Optional.of("classes"), Kind.Naming.UNIQUE_PER_OWNER, true, Map.of()))
                .kind(new Kind.Pool("pot", false, Map.of("winner", TraitType.HOLDER)))
                .kind(new Kind.Unit("squire", Optional.empty(), Kind.Naming.FREE, true, Map.of()))
                .kind(new Kind.Pool("lot", true, Map.of()))
                .kind(new Kind.Pool("bet", true, Map.of()))
                .catalogue(new Catalogue(
                        "classes",
                        Map.of("strength", TraitType.NUMBER),
                        Map.of("knight", Map.of("strength", "30"), "bard", Map.of())))
                .asset(Asset.named("coins").start(100))
                .asset(Asset.named("xp"))
                .asset(Asset.named("secret").unjournalled())
                .asset(Asset.named("might").of("hero").capacity(new Measure.Entry("strength")))
                .asset(Asset.named("mood").of("hero"))
                .asset(Asset.named("stamina").of("hero").capacityBy("main", new TreeMap<>(Map.of(0L, 10L, 3L, 50L))))
                .asset(Asset.named("luck").of("hero").capacityBy("coins", new TreeMap<>(Map.of(0L, 1L, 100L, 100L))))
                .asset(Asset.named("potion"))
                .boost(carried("potion", Boost.On.GRANT, "might", Ratio.whole(2), true))
                .boost(carried("potion", Boost.On.CAPACITY, "stamina", Ratio.of(3, 2), false))
                .asset(Asset.named("entries").of("pot").per("entry"))
                .asset(Asset.named("sold").of("pot"))
                .asset(Asset.named("drawn").of("pot"))
                .asset(Asset.named("fame").of("pot"))
                .asset(Asset.named("price").of("lot"))
                .track(Track.of(
                        "card",
                        "might",
                        PolynomialTotal.of(0, 0, 10),
                        OptionalInt.empty(),
                        List.of(),
                        new TreeMap<>(Map.of(2, List.of("tournament")))))
                .track("main", "xp", PolynomialTotal.of(0, 0, 10))
                .rule(adopt("adopt", "$name"))
                .rule(adopt("twins", "Rin"))
                .rule(adopt("twins-too", "Rin"))
                .rule(Rule.named("train").on("train").does(Grant.of("unit.might", new Named("n"))))
                .rule(Rule.named("reward")
                        .onLevel("card")
                        .does(Grant.of("coins", 5).and("unit.mood", new Named("level"))))
                .rule(Rule.named("joust")
                        .on("joust")
                        .when(new Unlocked("tournament", Party.role(Activity.UNIT)))
                        .does(Grant.of("coins", 1)))
                .rule(Rule.named("boast")
                        .on("boast")
                        .when(Unlocked.of("tournament"))
                        .does(Grant.of("coins", 1)))
                .rule(Rule.named("stake").on("stake").does(Move.of("actor", "@pot", "coins", new Named("n"))))
                .rule(Rule.named("learn").on("learn").does(Grant.of("xp", new Named("n"))))
                .rule(Rule.named("brew").on("brew").does(Grant.of("potion", 2)))
                .rule(Rule.named("first").on("auction").does(new OpenPool("lot", Map.of())))
                .rule(Rule.named("second").on("auction").does(new OpenPool("lot", Map.of())))
                .rule(Rule.named("third").on("auction").does(new OpenPool("bet", Map.of())))
                .rule(Rule.named("priced").on("auction").does(Grant.of("@lot.price", 9)))
                .rule(Rule.named("cheer")
                        .on("cheer")
                        .does(Grant.of("mood", new Named("n")).and("sold", 1)))
                .rule(Rule.named("recruit")
                        .on("recruit")
                        .does(new CreateUnit(
                                "squire",
                                Optional.empty(),
                                Optional.of(new Fact.Text("Sam")),
                                ACTOR,
                                Activate.NEVER,
                                Map.of())))
                .rule(Rule.named("hide").on("hide").does(Grant.of("@pot.secret", new Named("n"))))
                .rule(Rule.named("bid").on("bid").does(Grant.of("@pot.fame", new Named("n"))))
                .rule(Rule.named("famous").reach("@pot.fame", 3).does(Grant.of("@pot.drawn", 7)))
                .rule(Rule.named("play").on("play").does(new Enter(RAFFLE, ACTOR, new Named("n"))))
                .rule(Rule.named("end").on("play").does(new DrawWinner(RAFFLE, "drawn", "winner")))
                .rule(Rule.named("feed")
                        .on("feed")
                        .limit(new Limit(
                                Limit.Word.ONCE,
                                Measure.constant(1),
                                "day",
                                List.of(),
                                Party.role(Activity.UNIT),
                                Limit.Charge.EARN))
                        .does(Grant.of("unit.mood", 1)))
                .rule(Rule.named("hand")
                        .on("hand")
                        .does(new HandOver(
                                Party.role(Activity.UNIT),
                                Party.role(Activity.TARGET),
                                ThenActive.NONE,
                                Activate.IF_NONE)))
                .rule(adopt("replace", "Rin").on("hand"));
    }

    private static Boost carried(String heldAs, Boost.On on, String asset, Ratio by, boolean spend) {
        return new Boost(
                heldAs + "-" + asset,
                Optional.of(heldAs),
                on,
                asset,
                List.of(),
                by,
                false,
                "items",
                spend,
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static RuleBuilder adopt(String rule, String name) {
        return Rule.named(rule)
                .on(rule.startsWith("twins") ? "twins" : rule)
                .does(new CreateUnit(
                        "hero",
                        Optional.of(new Fact.Text("$class")),
                        Optional.of(new Fact.Text(name)),
                        ACTOR,
                        Activate.IF_NONE,
                        Map.of()));
    }

    private final Game game = Game.of(book());

    private HolderName hero(String name, String kind) {
        List<HolderName> before = game.realm().units(ANN, "hero");
        game.did(game.doing("ann", "adopt").with("name", name).with("class", kind));
        return game.realm().units(ANN, "hero").stream()
                .filter(unit -> !before.contains(unit))
                .findFirst()
                .orElseThrow();
    }

    private Outcome with(HolderName hero, String type, long n) {
        return game.did(game.doing("ann", type).party(Activity.UNIT, hero).with("n", n));
    }

    @Test
    void theLevelOfAUnitIsRewardedToItsOwnerAndToTheUnit() {
        HolderName rin = hero("Rin", "knight");

        Outcome outcome = with(rin, "train", 25);

        assertThat(outcome.decision().events())
                .containsExactly(new Event.LevelUp(rin, "card", 1, ""), new Event.LevelUp(rin, "card", 2, ""));
        assertThat(game.amount("ann", "coins")).isEqualTo(110);
        assertThat(game.realm().view(rin).amount("mood")).isEqualTo(1 + 2);
    }

    @Test
    void aCapacityMayBeReadOffTheEntryOfAUnit() {
        HolderName knight = hero("Rin", "knight");
        HolderName bard = hero("Ran", "bard");
        with(knight, "train", 50);

        assertThat(game.realm().view(knight).amount("might")).isEqualTo(30);
        assertThat(Game.why(with(bard, "train", 50))).isInstanceOf(Refusal.Capped.class);
    }

    @Test
    void whatALevelOfAUnitUnlocksIsUnlockedForTheUnitAlone() {
        HolderName rin = hero("Rin", "knight");
        HolderName ran = hero("Ran", "knight");
        with(rin, "train", 19);
        assertThat(with(rin, "joust", 1).accepted()).isFalse();
        with(rin, "train", 1);

        assertThat(with(rin, "joust", 1).accepted()).isTrue();
        assertThat(with(ran, "joust", 1).accepted()).isFalse();
        assertThat(Game.why(with(rin, "boast", 1))).isInstanceOf(Refusal.Unmet.class);
    }

    @Test
    void aNameIsTakenByWhatWasMadeInTheSameActivity() {
        Outcome outcome = game.did(game.doing("ann", "twins").with("class", "bard"));

        assertThat(outcome.decision().refusals()).singleElement().isInstanceOf(Refusal.Unmet.class);
        assertThat(game.realm().units(ANN, "hero")).hasSize(1);
    }

    @Test
    void aNameIsFreeOnceItsUnitWasGivenAwayInTheSameActivity() {
        HolderName rin = hero("Rin", "knight");
        Activity hand = game.doing("ann", "hand")
                .party(Activity.UNIT, rin)
                .party(Activity.TARGET, BOB)
                .with("class", "bard");

        assertThat(game.did(hand).decision().refusals()).isEmpty();
        assertThat(game.realm().units(BOB, "hero")).containsExactly(rin);
        assertThat(game.realm().units(ANN, "hero")).hasSize(1).doesNotContain(rin);
    }

    @Test
    void theHostGivesBackTheLimitsOfAUnit() {
        HolderName rin = hero("Rin", "knight");
        assertThat(with(rin, "feed", 1).accepted()).isTrue();
        assertThat(Game.why(with(rin, "feed", 1))).isInstanceOf(Refusal.Limited.class);

        Outcome reset = adjusted("reset", Adjustment.reset(rin, List.of("feed/once")));

        assertThat(reset.accepted()).isTrue();
        assertThat(with(rin, "feed", 1).accepted()).isTrue();
        assertThat(game.realm().view(rin).amount("mood")).isEqualTo(2);
        assertThat(Game.why(adjusted("coins", Adjustment.grant(rin, "coins", 1))))
                .isInstanceOf(Refusal.Malformed.class);
    }

    private Outcome adjusted(String id, Adjustment adjustment) {
        return game.did(adjustment.activity(id, BOB, "because", game.clock().instant()));
    }

    @Test
    void aPotThatReachesAnAmountIsRewarded() {
        game.did("ann", "bid", "n", 2);
        assertThat(game.realm().view(POT).amount("drawn")).isZero();

        Outcome outcome = game.did("bob", "bid", "n", 2);

        assertThat(game.realm().view(POT).amount("drawn")).isEqualTo(7);
        assertThat(outcome.decision().events())
                .containsExactly(new Event.Reached(new Account(POT, BalanceName.of("fame")), 3, "famous"));
    }

    @Test
    void whoEntersInTheSameActivityIsDrawnFrom() {
        Outcome outcome = game.did("ann", "play", "n", 3);

        assertThat(outcome.decision().refusals()).isEmpty();
        assertThat(game.realm().view(POT).trait("winner")).contains("player:ann");
    }

    @Test
    void whatIsNotPostedIsNotPostedOfAPotThatKeepsItEither() {
        Outcome outcome = game.did("ann", "hide", "n", 4);

        assertThat(outcome.accepted()).isTrue();
        assertThat(game.realm().view(POT).amount("secret")).isEqualTo(4);
        assertThat(game.transactions()).flatExtracting(Transaction::postings).isEmpty();
    }

    @Test
    void aUnitIsMeasuredByWhatItsOwnerHasAndBoostedByIt() {
        HolderName rin = hero("Rin", "knight");
        assertThat(game.realm().view(rin).capacity("stamina")).isEqualTo(10);
        assertThat(game.realm().view(rin).capacity("luck")).isEqualTo(100);

        game.did("ann", "learn", "n", 30);
        assertThat(game.realm().view(rin).capacity("stamina")).isEqualTo(50);
        game.did("ann", "brew");
        with(rin, "train", 4);

        assertThat(game.realm().view(rin).amount("might")).isEqualTo(8);
        assertThat(game.amount("ann", "potion")).as("one of two is used up").isEqualTo(1);
        assertThat(game.realm().view(rin).capacity("stamina"))
                .as("half as much again")
                .isEqualTo(75);
    }

    @Test
    void ofSeveralPoolsThatWereOpenedTheLatestOfItsKindIsMeant() {
        Outcome outcome = game.did("ann", "auction");

        List<HolderName> opened = outcome.decision().events().stream()
                .map(event -> ((Event.Opened) event).pool())
                .toList();
        assertThat(opened).extracting(HolderName::kind).containsExactly("lot", "lot", "bet");
        assertThat(opened)
                .allSatisfy(pool -> assertThat(game.realm().view(pool).born()).isTrue());
        assertThat(game.realm().view(opened.get(0)).amount("price")).isZero();
        assertThat(game.realm().view(opened.get(1)).amount("price")).isEqualTo(9);
    }

    @Test
    void whereNobodyIsNamedTheUnitOrTheOnePoolIsMeant() {
        HolderName rin = hero("Rin", "knight");

        assertThat(with(rin, "cheer", 4).accepted()).isTrue();

        assertThat(game.realm().view(rin).amount("mood")).isEqualTo(4);
        assertThat(game.realm().view(POT).amount("sold")).isEqualTo(1);
        assertThat(Game.why(game.did("ann", "cheer", "n", 4))).isInstanceOf(Refusal.Malformed.class);
    }

    @Test
    void whoeverIsWrittenIsWrittenInTheOrderOfNamesAndWhatIsKeptForOthersIsTold() {
        List<Step.Done> done = new ArrayList<>();
        try (Trial trial = Trial.of(book().build(), new InMemoryStore()).around(decider -> scene -> {
            Step step = decider.decide(scene);
            if (step instanceof Step.Done last) {
                done.add(last);
            }
            return step;
        })) {
            trial.did(Activity.of("stake", "a", Instant.EPOCH).by(ANN).with("n", 30));
            trial.did(Activity.of("adopt", "b", Instant.EPOCH)
                    .by(ANN)
                    .with("name", "Rin")
                    .with("class", "bard"));
            trial.did(Activity.of("bid", "c", Instant.EPOCH).by(ANN).with("n", 1));
            trial.did(Activity.of("recruit", "d", Instant.EPOCH).by(ANN));
        }

        assertThat(done).hasSize(4);
        assertThat(done.get(0).change().holdings())
                .extracting(change -> change.holder().kind())
                .containsExactly("player", "pot");
        assertThat(done.get(0).change().kept()).containsExactly(new Account(POT, BalanceName.of("coins")));
        assertThat(done.get(1).change().holdings())
                .extracting(
                        change -> change.holder().kind(),
                        change -> change.traits().containsKey("owner"))
                .containsExactly(tuple("hero", true), tuple("player", false));
        assertThat(done.get(1).change().kept()).isEmpty();
        assertThat(done.get(2).change().kept()).isEmpty();
        assertThat(done.get(3).change().holdings())
                .extracting(change -> change.holder().kind())
                .containsExactly("player", "squire");
    }
}
