package dev.levelwright.testkit;

import dev.levelwright.rule.Rulebook;
import dev.levelwright.store.InMemoryStore;
import dev.levelwright.store.Store;
import java.util.List;
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
        Promises.settlingOftenEqualsSettlingOnce(history, choices, this::store);
    }

    /** Activities that touch a holder with an effect of their own do not change what the others come to. */
    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void unrelatedActivitiesChangeNothingElse(
            @ForAll("histories") History history, @ForAll("choices") List<Integer> choices) {
        Promises.unrelatedActivitiesChangeNothingElse(history, choices, this::store);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void foldingTheJournalGivesBalancesAndTraits(@ForAll("histories") History history) {
        Promises.foldingTheJournalGivesBalancesAndTraits(history, List.of(), this::store);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void replayingTheActivitiesGivesTheWholeState(@ForAll("histories") History history) {
        Promises.replayingTheActivitiesGivesTheWholeState(history, List.of(), this::store);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void everyTransactionSumsToZeroAndNoBalanceIsNegative(@ForAll("histories") History history) {
        Promises.everyTransactionSumsToZero(history, List.of(), this::store);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void noGrantLiftsABalanceAboveCapacityAndOverfill(@ForAll("histories") History history) {
        Promises.noGrantLiftsABalanceAboveCapacity(history, List.of(), this::store);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void deliveringAgainChangesNothing(@ForAll("histories") History history, @ForAll("choices") List<Integer> choices) {
        Promises.deliveringAgainChangesNothing(history, choices, this::store);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void theSameActivitiesGiveTheSameBytes(@ForAll("histories") History history) {
        Promises.theSameActivitiesGiveTheSameBytes(history, List.of(), this::store);
    }

    /** What a decider is shown beyond what it asked for does not matter, and it does not ask for ever. */
    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void aStoreThatBringsOnlyWhatIsAskedForGivesTheSame(@ForAll("histories") History history) {
        Promises.aStingyStoreGivesTheSame(history, List.of(), this::store);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void noWindowEndsBeforeItsTime(@ForAll("histories") History history) {
        Promises.noWindowEndsBeforeItsTime(history, List.of(), this::store);
    }

    /** Whatever is said, there is a decision. Every other law shows it as well; this one says it. */
    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void everyActivityIsDecided(@ForAll("histories") History history) {
        Promises.everyActivityIsDecided(history, List.of(), this::store);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void refusedRulesLeaveNothingHalfDone(@ForAll("histories") History history) {
        Promises.refusedRulesLeaveNothingHalfDone(history, List.of(), this::store);
    }
}
