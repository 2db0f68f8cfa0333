package dev.levelwright.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Decision;
import dev.levelwright.decision.Deposit;
import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.ledger.Entry;
import dev.levelwright.ledger.Fold;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.ledger.Transaction;
import dev.levelwright.testkit.ActivityArbitraries;
import dev.levelwright.testkit.History;
import dev.levelwright.testkit.RulebookArbitraries;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The laws of the journal, on rulebooks and histories drawn at random, in which things are taken back now and then. */
class JournalLawsTest {
    private static final String SEED = "20261121";
    private static final int TRIES = 1_000;
    private static final int SOME_TRIES = 300;
    private static final int MOST_ACTIVITIES = 12;

    @Provide
    Arbitrary<History> histories() {
        return Combinators.combine(
                        RulebookArbitraries.rulebooks(),
                        RulebookArbitraries.rulebooks().optional(0.2))
                .flatAs((rulebook, later) -> ActivityArbitraries.histories(rulebook, later, MOST_ACTIVITIES));
    }

    @Provide
    Arbitrary<List<Integer>> choices() {
        return Arbitraries.integers().between(0, 1_000).list().ofSize(MOST_ACTIVITIES);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void theAuditAlwaysAgrees(@ForAll("histories") History history, @ForAll("choices") List<Integer> choices) {
        try (Played played = Played.of(history, choices)) {
            Audit audit = Audit.of(played.realm());

            assertThat(audit.findings()).isEmpty();
            assertThat(audit.entries()).isEqualTo(played.journal().size());
            assertThat(audit.holders()).isEqualTo(played.state().size());
        }
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void whatWasMintedIsHeldOrWaitsOrWasBurnt(
            @ForAll("histories") History history, @ForAll("choices") List<Integer> choices) {
        try (Played played = Played.of(history, choices)) {
            SortedMap<String, Long> held = new TreeMap<>();
            SortedMap<String, Long> waiting = new TreeMap<>();
            played.state()
                    .values()
                    .forEach(holdings -> holdings.forEachBalance((name, balance) -> {
                        if (played.isPosted(name)) {
                            held.merge(name.asset(), balance.amount(), Math::addExact);
                        }
                    }));
            played.names()
                    .forEach(name -> played.scene()
                            .deposits(name)
                            .forEach(deposit -> waiting.merge(deposit.to().asset(), deposit.amount(), Math::addExact)));

            for (Supply supply : Supply.of(played.realm())) {
                if (played.isPosted(BalanceName.of(supply.asset()))) {
                    assertThat(supply.held()).isEqualTo(held.getOrDefault(supply.asset(), 0L));
                    assertThat(supply.waiting()).isEqualTo(waiting.getOrDefault(supply.asset(), 0L));
                }
            }
        }
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void reversingTwiceIsReversingOnce(@ForAll("histories") History history, @ForAll("choices") List<Integer> choices) {
        try (Played played = Played.of(history, choices)) {
            for (Activity activity : history.activities()) {
                SortedMap<HolderName, Holdings> before = played.state();
                List<Entry> journal = played.journal();
                Outcome first = played.reverse(activity.id());
                if (!first.accepted() || first.replayed()) {
                    assertThat(played.state()).isEqualTo(before);
                    assertThat(played.journal()).isEqualTo(journal);
                }
                SortedMap<HolderName, Holdings> after = played.state();
                List<Entry> grown = played.journal();

                Outcome second = played.realm().reverse(activity.id(), HolderName.player("other"), "once more");

                assertThat(second).isEqualTo(first.accepted() ? first.again() : first);
                assertThat(played.state()).isEqualTo(after);
                assertThat(played.journal()).isEqualTo(grown);
            }
        }
    }

    /** At once, and with nothing spent in between, everybody has what they had, whatever time does at that instant. */
    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void reversingAtOnceGivesBackAmountsAndTraits(@ForAll("histories") History history) {
        try (Played played = Played.begun(history)) {
            for (Activity activity : history.activities()) {
                SortedMap<HolderName, Holdings> before = played.state();
                Outcome done = played.did(activity);
                Outcome reversed = played.reverse(activity.id());
                if (reversed.accepted()) {
                    Transaction there = transaction(played, done);
                    Transaction back = transaction(played, reversed);
                    assertThat(Played.sums(Stream.of(there, back).flatMap(JournalLawsTest::ofRules)))
                            .isEmpty();
                    before.forEach((name, holdings) ->
                            assertThat(played.state().get(name).traits()).isEqualTo(holdings.traits()));
                } else {
                    assertThat(refusable(played, done)).isTrue();
                }
            }
        }
    }

    private static Transaction transaction(Played played, Outcome outcome) {
        return played.journal().get((int) outcome.number() - 1).transaction();
    }

    private static Stream<Posting> ofRules(Transaction transaction) {
        return transaction.postings().stream()
                .filter(posting -> !Reasons.isTime(posting.reason()))
                .filter(posting -> !posting.from().holder().equals(Deposit.WAITING));
    }

    /** Only what did nothing, or nothing that is posted, or gave a deposit away, cannot be taken back at once. */
    private static boolean refusable(Played played, Outcome done) {
        if (done.number() == 0 || done.decision() instanceof Decision.Unheard) {
            return true;
        }
        Transaction transaction = transaction(played, done);
        return (ofRules(transaction).findAny().isEmpty() && transaction.traits().isEmpty())
                || ofRules(transaction)
                        .anyMatch(posting -> posting.to().holder().equals(Deposit.WAITING));
    }

    @Property(tries = SOME_TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void theBalanceAtAnInstantIsTheSumOfWhatWasPostedUntilThen(
            @ForAll("histories") History history, @ForAll("choices") List<Integer> choices) {
        try (Played played = Played.of(history, choices)) {
            List<Transaction> journal =
                    played.journal().stream().map(Entry::transaction).toList();
            journal.stream()
                    .flatMapToLong(transaction -> LongStream.of(transaction.at() - 1, transaction.at()))
                    .distinct()
                    .forEach(at -> {
                        Fold fold = new Fold();
                        journal.stream()
                                .filter(transaction -> transaction.at() <= at)
                                .forEach(fold::add);
                        requireBalances(played, fold, at);
                    });
        }
    }

    private static void requireBalances(Played played, Fold fold, long at) {
        Instant instant = Instant.ofEpochMilli(at);
        played.state().keySet().forEach(holder -> {
            for (Asset asset : played.realm().rulebook().assets().values()) {
                if (played.isPosted(BalanceName.of(asset.name()))) {
                    assertThat(played.realm().balanceAt(holder, asset.name(), instant))
                            .as("%s of %s at %d", asset.name(), holder, at)
                            .isEqualTo(fold.amount(holder, BalanceName.of(asset.name())));
                }
            }
        });
    }

    @Property(tries = SOME_TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void historyInPagesIsTheWholeHistory(@ForAll("histories") History history) {
        try (Played played = Played.begun(history)) {
            history.activities().forEach(played::did);
            for (HolderName holder : played.state().keySet()) {
                List<Entry> whole = played.realm().history(holder, Integer.MAX_VALUE);
                long before = Long.MAX_VALUE;
                for (Entry entry : whole) {
                    assertThat(played.realm().explained(holder, before, 1))
                            .singleElement()
                            .satisfies(explained -> {
                                assertThat(explained.entry()).isEqualTo(entry);
                                assertThat(explained.outcome().orElseThrow().number())
                                        .isEqualTo(entry.number());
                            });
                    before = entry.number();
                }
                assertThat(played.realm().explained(holder, before, 1)).isEmpty();
                assertThat(whole)
                        .isSortedAccordingTo(
                                Comparator.comparingLong(Entry::number).reversed());
            }
        }
    }
}
