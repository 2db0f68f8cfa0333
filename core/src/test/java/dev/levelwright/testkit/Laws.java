package dev.levelwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Decision;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Scene;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.ledger.Entry;
import dev.levelwright.ledger.Fold;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.store.InMemoryStore;
import dev.levelwright.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * The laws of a game, as properties: whatever happens under a rulebook, they hold. A test class of your own extends this
 * one and says which rulebooks, and in which store if not in memory.
 */
public abstract class Laws {
    /** Where the histories come from: the same ones in every build, so that no build fails by luck. */
    protected static final String SEED = "20261121";

    /** How many histories each law is tried on. */
    protected static final int TRIES = 1_000;

    private static final int MOST_ACTIVITIES = 20;

    /** The rulebooks that the laws are tried on: one of your own, several, or random ones. */
    protected abstract Arbitrary<Rulebook> rulebooks();

    /** A store with nothing in it; in memory unless overridden. */
    protected Store store() {
        return new InMemoryStore();
    }

    /** What happens under these rulebooks; sometimes another one is published in the middle. */
    @Provide
    protected Arbitrary<History> histories() {
        return Combinators.combine(rulebooks(), rulebooks().optional(0.2))
                .flatAs((rulebook, later) -> ActivityArbitraries.histories(rulebook, later, MOST_ACTIVITIES));
    }

    /** Numbers in 0..1000, of which the laws take one after the other where they need a choice. */
    @Provide
    protected Arbitrary<List<Integer>> choices() {
        return Arbitraries.integers().between(0, 1_000).list().ofSize(MOST_ACTIVITIES);
    }

    /** Views, at any instants in between, do not change what a later view shows. */
    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void settlingOftenEqualsSettlingOnce(
            @ForAll("histories") History history, @ForAll("choices") List<Integer> choices) {
        try (Trial trial = Trial.played(history, store())) {
            new Polling(trial, choices).requireTheSame();
        }
    }

    /** Activities that touch a holder with an effect of their own do not change what the others come to. */
    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void unrelatedActivitiesChangeNothingElse(
            @ForAll("histories") History history, @ForAll("choices") List<Integer> choices) {
        new Touching(history, choices).requireTheSame(store(), store());
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void foldingTheJournalGivesBalancesAndTraits(@ForAll("histories") History history) {
        try (Trial trial = Trial.played(history, store())) {
            Fold fold = new Fold();
            trial.journal().forEach(entry -> fold.add(entry.transaction()));
            new Books(history, fold).requireAgreement(trial.state());
        }
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void replayingTheActivitiesGivesTheWholeState(@ForAll("histories") History history) {
        try (Trial trial = Trial.played(history, store());
                Trial replay = Trial.of(history.rulebook(), store())) {
            history.published().forEach(replay::publish);
            List<Entry> journal = trial.journal();
            journal.forEach(entry -> replay.did(entry.transaction().activity()));

            assertThat(replay.journal()).isEqualTo(journal);
            assertThat(replay.state()).isEqualTo(trial.state());
        }
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void everyTransactionSumsToZeroAndNoBalanceIsNegative(@ForAll("histories") History history) {
        try (Trial trial = Trial.played(history, store())) {
            Fold all = new Fold();
            for (Entry entry : trial.journal()) {
                Fold one = new Fold();
                one.add(entry.transaction());
                Books.requireSumsOfZero(one);
                all.add(entry.transaction());
                Books.requireNothingNegative(all);
            }
        }
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void noGrantLiftsABalanceAboveCapacityAndOverfill(@ForAll("histories") History history) {
        try (Trial trial = begun(history)) {
            Ceilings ceilings = new Ceilings(history, trial);
            for (Activity activity : history.activities()) {
                Scene before = trial.scene();
                Outcome outcome = trial.did(activity);
                if (history.isUnderOneEra(activity.at(), outcome.at())) {
                    ceilings.requireKept(before, outcome.at());
                }
            }
        }
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void deliveringAgainChangesNothing(@ForAll("histories") History history, @ForAll("choices") List<Integer> choices) {
        try (Trial trial = begun(history)) {
            List<Outcome> first = new ArrayList<>();
            for (Activity activity : history.activities()) {
                first.add(trial.did(activity));
                redeliver(trial, history, first, choices.get(first.size() % choices.size()));
            }
        }
    }

    private static void redeliver(Trial trial, History history, List<Outcome> outcomes, int choice) {
        int earlier = choice % outcomes.size();
        Outcome first = outcomes.get(earlier);
        if (first.decision() instanceof Decision.Unheard) {
            return;
        }
        Activity again = history.activities().get(earlier);
        SortedMap<HolderName, Holdings> state = trial.state();
        List<Entry> journal = trial.journal();

        assertThat(trial.did(again.given("when", "later"))).isEqualTo(first.again());
        assertThat(trial.state()).isEqualTo(state);
        assertThat(trial.journal()).isEqualTo(journal);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void theSameActivitiesGiveTheSameBytes(@ForAll("histories") History history) {
        try (Trial one = Trial.played(history, store());
                Trial other = Trial.played(history, store())) {
            assertThat(Books.bytes(other)).isEqualTo(Books.bytes(one));
        }
    }

    /** What a decider is shown beyond what it asked for does not matter, and it does not ask for ever. */
    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void aStoreThatBringsOnlyWhatIsAskedForGivesTheSame(@ForAll("histories") History history) {
        try (Trial one = Trial.played(history, store());
                Trial other = Trial.of(history.rulebook(), store()).around(Stingy::new)) {
            history.published().forEach(other::publish);
            history.activities().forEach(other::did);

            assertThat(other.journal()).isEqualTo(one.journal());
            assertThat(other.state()).isEqualTo(one.state());
        }
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void noWindowEndsBeforeItsTime(@ForAll("histories") History history) {
        try (Trial trial = begun(history)) {
            for (Activity activity : history.activities()) {
                SortedMap<HolderName, Holdings> before = trial.state();
                Outcome outcome = trial.did(activity);
                new Windowed(before, trial.state(), outcome.at()).requireNoneEndedEarly();
            }
        }
    }

    /** Whatever is said, there is a decision. Every other law shows it as well; this one says it. */
    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void everyActivityIsDecided(@ForAll("histories") History history) {
        try (Trial trial = begun(history)) {
            assertThat(history.activities())
                    .allSatisfy(activity ->
                            assertThat(trial.did(activity).decision()).isNotNull());
        }
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void refusedRulesLeaveNothingHalfDone(@ForAll("histories") History history) {
        try (Trial trial = begun(history)) {
            for (Activity activity : history.activities()) {
                Scene before = trial.scene();
                Outcome outcome = trial.did(activity);
                new Refusing(history, trial, before, outcome).requireNothingHalfDone();
            }
        }
    }

    private Trial begun(History history) {
        Trial trial = Trial.of(history.rulebook(), store());
        history.published().forEach(trial::publish);
        return trial;
    }
}
