package dev.levelwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.decision.Decision;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.effect.Activate;
import dev.levelwright.effect.CreateUnit;
import dev.levelwright.effect.DepositTo;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.MakeDue;
import dev.levelwright.effect.Move;
import dev.levelwright.effect.OpenPool;
import dev.levelwright.effect.Raise;
import dev.levelwright.effect.Roll;
import dev.levelwright.effect.SetTraits;
import dev.levelwright.effect.TraitValue;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.ledger.Entry;
import dev.levelwright.loot.LootTable;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.quantity.Constant;
import dev.levelwright.quantity.Drawn;
import dev.levelwright.rule.Boost;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.RuleBuilder;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import dev.levelwright.store.InMemoryStore;
import dev.levelwright.testkit.Trial;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a rule did before it was refused is as if it had never been, to the rules behind it and to the store. */
class HalfDoneTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final HolderName ANN = HolderName.player("ann");
    private static final HolderName BOB = HolderName.player("bob");
    private static final Party ACTOR = Party.role(Activity.ACTOR);

    /** What a rule may do in part. */
    static List<List<Effect>> halves() {
        return List.of(
                List.of(Grant.of("coins", 5)),
                List.of(Grant.of("coins", Drawn.of(1, 100))),
                List.of(new Raise(Map.of(Path.of("coins"), new Constant(300))), Grant.of("coins", 5)),
                List.of(pet("Rin"), pet("Ran")),
                List.of(new OpenPool("lot", Map.of())),
                List.of(Move.of("actor", "target", "coins", new Constant(7))),
                List.of(new DepositTo(Path.of("coins"), Party.role(Activity.TARGET), new Constant(7))),
                List.of(zone("Asia/Tokyo")),
                List.of(zone("Asia/Tokyo"), zone("America/Lima")),
                List.of(new MakeDue("later", new MakeDue.After(60_000), "$activity", Map.of(), List.of())),
                List.of(Roll.of("box")));
    }

    private static SetTraits zone(String zone) {
        return SetTraits.of("actor.zone", new TraitValue.Literal(zone));
    }

    private static CreateUnit pet(String name) {
        return new CreateUnit(
                "pet", Optional.empty(), Optional.of(new Fact.Text(name)), ACTOR, Activate.IF_NONE, Map.of());
    }

    /** Uses of a boost are spent, a day has begun, and a deposit waits for bob. */
    private static RulebookBuilder town() {
        return Rulebook.named("town")
                .kind(new Kind.Unit("pet", Optional.empty(), Kind.Naming.FREE, true, Map.of()))
                .kind(new Kind.Pool("lot", true, Map.of()))
                .asset(Asset.named("coins").start(100))
                .asset(Asset.named("uses"))
                .asset(Asset.named("today").reset("day"))
                .asset(Asset.named("seen"))
                .boost(new Boost(
                        "double",
                        Optional.of("uses"),
                        Boost.On.GRANT,
                        "coins",
                        List.of(),
                        Ratio.whole(2),
                        false,
                        "items",
                        true,
                        Set.of(),
                        Optional.empty(),
                        Optional.empty()))
                .loot(new LootTable<>(
                        "box", List.of(List.of(Grant.of("coins", 3))), List.of(), 0, true, Optional.empty()))
                .rule(Rule.named("begin")
                        .on("begin")
                        .does(Grant.of("uses", 3).and("today", 1))
                        .does(new DepositTo(Path.of("coins"), Party.role(Activity.TARGET), new Constant(11))));
    }

    private static Rule failing(List<Effect> half) {
        var rule = Rule.named("half").on("act");
        half.forEach(rule::does);
        return rule.does(SetTraits.of("actor.title", new TraitValue.OfFact("unsaid")))
                .build();
    }

    /** Everybody is looked at before, and little is written. */
    private static RuleBuilder greeting() {
        return Rule.named("greet").on("act").does(Grant.of("seen", 1).and("target.seen", 1));
    }

    /** What the half does was done before. */
    private static RuleBuilder settling() {
        return greeting()
                .does(Grant.of("today", 1).and("coins", 1).and("target.coins", 1))
                .does(zone("Africa/Cairo"))
                .does(pet("Ron"));
    }

    private static Rule looking() {
        return Rule.named("look").on("act").does(Grant.of("seen", 1)).build();
    }

    private static Rule whole(List<Effect> half) {
        var rule = Rule.named("whole").on("act");
        half.forEach(rule::does);
        return rule.build();
    }

    @ParameterizedTest
    @MethodSource("halves")
    void whatWasDoneBeforeARefusalWasNeverDone(List<Effect> half) {
        requireTheSame(town().rule(failing(half)).rule(looking()), town().rule(looking()));
    }

    @ParameterizedTest
    @MethodSource("halves")
    void aRuleBehindARefusalDoesTheSameWhole(List<Effect> half) {
        requireTheSame(town().rule(failing(half)).rule(whole(half)), town().rule(whole(half)));
    }

    @ParameterizedTest
    @MethodSource("halves")
    void whatOtherRulesDidBeforeARefusalStays(List<Effect> half) {
        for (Rule busy : List.of(greeting().build(), settling().build())) {
            requireTheSame(
                    town().rule(busy).rule(failing(half)).rule(looking()),
                    town().rule(busy).rule(looking()));
            requireTheSame(
                    town().rule(busy).rule(failing(half)).rule(whole(half)),
                    town().rule(busy).rule(whole(half)));
        }
    }

    private static void requireTheSame(RulebookBuilder refusing, RulebookBuilder without) {
        try (Trial one = Trial.of(refusing.build(), new InMemoryStore());
                Trial other = Trial.of(without.build(), new InMemoryStore())) {
            begun(one);
            begun(other);
            for (String id : List.of("act-1", "act-2")) {
                Outcome refused = one.did(act(id));
                Outcome plain = other.did(act(id));

                assertThat(refused.decision().refusals()).hasExactlyElementsOfTypes(Refusal.Malformed.class);
                assertThat(refused.decision().trace())
                        .isEqualTo(plain.decision().trace());
                assertThat(refused.decision().events())
                        .isEqualTo(plain.decision().events());
                assertThat(refused.standings()).isEqualTo(plain.standings());
            }
            assertThat(one.state()).isEqualTo(other.state());
            assertThat(one.journal())
                    .extracting(HalfDoneTest::moved)
                    .isEqualTo(other.journal().stream().map(HalfDoneTest::moved).toList());
            assertThat(one.due(Long.MAX_VALUE, 10)).isEqualTo(other.due(Long.MAX_VALUE, 10));
        }
    }

    private static void begun(Trial trial) {
        Outcome begun = trial.did(Activity.of("begin", "begin", NOON).by(ANN).party(Activity.TARGET, BOB));
        assertThat(begun.decision()).isInstanceOf(Decision.Accepted.class);
    }

    private static Activity act(String id) {
        return Activity.of("act", id, NOON.plusSeconds(60)).by(ANN).party(Activity.TARGET, BOB);
    }

    private static List<Object> moved(Entry entry) {
        return List.of(
                entry.number(),
                entry.transaction().postings(),
                entry.transaction().traits());
    }
}
