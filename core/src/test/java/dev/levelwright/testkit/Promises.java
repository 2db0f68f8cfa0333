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
import dev.levelwright.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * What the engine promises, whatever the rulebook says and whatever happens: each one a check of one history. Needs
 * AssertJ and nothing else; {@link Laws} tries them on histories that jqwik draws.
 */
public final class Promises {
    private Promises() {}

    /** One promise. */
    @FunctionalInterface
    public interface Promise {
        /**
         * Throws an {@link AssertionError} when the promise is broken.
         *
         * @param choices numbers in 0..1000, at least one, which are taken one after the other where a choice is needed
         * @param store makes stores with nothing in them
         */
        void check(History history, List<Integer> choices, Supplier<Store> store);
    }

    /** All of them, by what they say. */
    public static Map<String, Promise> all() {
        Map<String, Promise> all = new LinkedHashMap<>();
        all.put("settling often equals settling once", Promises::settlingOftenEqualsSettlingOnce);
        all.put("unrelated activities change nothing else", Promises::unrelatedActivitiesChangeNothingElse);
        all.put("folding the journal gives balances and traits", Promises::foldingTheJournalGivesBalancesAndTraits);
        all.put("replaying the activities gives the whole state", Promises::replayingTheActivitiesGivesTheWholeState);
        all.put("every transaction sums to zero and no balance is negative", Promises::everyTransactionSumsToZero);
        all.put("no grant lifts a balance above its capacity", Promises::noGrantLiftsABalanceAboveCapacity);
        all.put("delivering again changes nothing", Promises::deliveringAgainChangesNothing);
        all.put("the same activities give the same bytes", Promises::theSameActivitiesGiveTheSameBytes);
        all.put("a store that brings only what is asked for gives the same", Promises::aStingyStoreGivesTheSame);
        all.put("no window ends before its time, whatever the zone", Promises::noWindowEndsBeforeItsTime);
        all.put("every activity is decided", Promises::everyActivityIsDecided);
        all.put("refused rules leave nothing half done", Promises::refusedRulesLeaveNothingHalfDone);
        return all;
    }

    /** Views, at any instants in between, do not change what a later view shows. */
    static void settlingOftenEqualsSettlingOnce(History history, List<Integer> choices, Supplier<Store> store) {
        try (Trial trial = Trial.played(history, store.get())) {
            new Polling(trial, choices).requireTheSame();
        }
    }

    /** Activities that touch a holder with an effect of their own do not change what the others come to. */
    static void unrelatedActivitiesChangeNothingElse(History history, List<Integer> choices, Supplier<Store> store) {
        new Touching(history, choices).requireTheSame(store.get(), store.get());
    }

    static void foldingTheJournalGivesBalancesAndTraits(History history, List<Integer> choices, Supplier<Store> store) {
        try (Trial trial = Trial.played(history, store.get())) {
            Fold fold = new Fold();
            trial.journal().forEach(entry -> fold.add(entry.transaction()));
            new Books(history, fold).requireAgreement(trial.state());
        }
    }

    static void replayingTheActivitiesGivesTheWholeState(
            History history, List<Integer> choices, Supplier<Store> store) {
        try (Trial trial = Trial.played(history, store.get());
                Trial replay = Trial.of(history.rulebook(), store.get())) {
            history.published().forEach(replay::publish);
            List<Entry> journal = trial.journal();
            journal.forEach(entry -> replay.did(entry.transaction().activity()));

            assertThat(replay.journal()).isEqualTo(journal);
            assertThat(replay.state()).isEqualTo(trial.state());
        }
    }

    static void everyTransactionSumsToZero(History history, List<Integer> choices, Supplier<Store> store) {
        try (Trial trial = Trial.played(history, store.get())) {
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

    static void noGrantLiftsABalanceAboveCapacity(History history, List<Integer> choices, Supplier<Store> store) {
        try (Trial trial = begun(history, store)) {
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

    static void deliveringAgainChangesNothing(History history, List<Integer> choices, Supplier<Store> store) {
        try (Trial trial = begun(history, store)) {
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

    static void theSameActivitiesGiveTheSameBytes(History history, List<Integer> choices, Supplier<Store> store) {
        try (Trial one = Trial.played(history, store.get());
                Trial other = Trial.played(history, store.get())) {
            assertThat(Books.bytes(other)).isEqualTo(Books.bytes(one));
        }
    }

    /** What a decider is shown beyond what it asked for does not matter, and it does not ask for ever. */
    static void aStingyStoreGivesTheSame(History history, List<Integer> choices, Supplier<Store> store) {
        try (Trial one = Trial.played(history, store.get());
                Trial other = Trial.of(history.rulebook(), store.get()).around(Stingy::new)) {
            history.published().forEach(other::publish);
            history.activities().forEach(other::did);

            assertThat(other.journal()).isEqualTo(one.journal());
            assertThat(other.state()).isEqualTo(one.state());
        }
    }

    static void noWindowEndsBeforeItsTime(History history, List<Integer> choices, Supplier<Store> store) {
        try (Trial trial = begun(history, store)) {
            for (Activity activity : history.activities()) {
                SortedMap<HolderName, Holdings> before = trial.state();
                Outcome outcome = trial.did(activity);
                new Windowed(before, trial.state(), outcome.at()).requireNoneEndedEarly();
            }
        }
    }

    /** Whatever is said, there is a decision. Every other promise shows it as well; this one says it. */
    static void everyActivityIsDecided(History history, List<Integer> choices, Supplier<Store> store) {
        try (Trial trial = begun(history, store)) {
            assertThat(history.activities())
                    .allSatisfy(activity ->
                            assertThat(trial.did(activity).decision()).isNotNull());
        }
    }

    static void refusedRulesLeaveNothingHalfDone(History history, List<Integer> choices, Supplier<Store> store) {
        try (Trial trial = begun(history, store)) {
            for (Activity activity : history.activities()) {
                Scene before = trial.scene();
                Outcome outcome = trial.did(activity);
                new Refusing(history, trial, before, outcome).requireNothingHalfDone();
            }
        }
    }

    private static Trial begun(History history, Supplier<Store> store) {
        Trial trial = Trial.of(history.rulebook(), store.get());
        history.published().forEach(trial::publish);
        return trial;
    }
}
