package dev.levelwright.persistence.sql;

import static dev.levelwright.persistence.Play.ADA;
import static dev.levelwright.persistence.Play.BOB;
import static dev.levelwright.persistence.Play.COINS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.RealmName;
import dev.levelwright.ledger.Entry;
import dev.levelwright.ledger.Fold;
import dev.levelwright.persistence.Hand;
import dev.levelwright.persistence.Play;
import dev.levelwright.report.Supply;
import dev.levelwright.store.Ranked;
import dev.levelwright.store.StoreFailure;
import java.io.BufferedReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left when old keys and entries are taken out of a database. */
class RetentionTest {
    private static final int PLAYED = 60;

    enum Kind {
        H2,
        POSTGRES;

        JdbcStore open() {
            return JdbcStore.open(url());
        }

        String url() {
            return this == H2 ? "jdbc:h2:mem:retention" : Postgres.schema();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theJournalFoldsToTheSameHoweverMuchOfItIsGone(Kind kind) {
        try (JdbcStore store = kind.open()) {
            Play play = played(store);
            SortedMap<HolderName, SortedMap<BalanceName, Long>> sums = sums(play.fold());
            List<Supply> supply = Supply.of(play.reader());

            for (int second : new int[] {0, 1, 10, 11, 40, PLAYED}) {
                Instant before = at(second);
                Pruned pruned = store.upkeep().prune(before, before, 7);

                assertThat(store.upkeep().prune(before, before, 7)).isEqualTo(new Pruned(0, 0));
                assertThat(pruned.entries()).isEqualTo(pruned.keys());
                assertThat(sums(play.fold())).isEqualTo(sums);
                assertThat(play.fold().traits().getOrDefault(ADA, new TreeMap<>()))
                        .isEqualTo(play.holdings(ADA).traits());
                assertThat(Supply.of(play.reader())).isEqualTo(supply);
                requireRanked(play);
            }
            assertThat(play.journal()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void keysGoWhenTheyAreOldAndOtherwiseStillAnswer(Kind kind) {
        try (JdbcStore store = kind.open()) {
            Play play = played(store);
            Outcome kept = play.reader().outcome("play 30").orElseThrow();

            assertThat(store.upkeep().prune(at(30), at(10), 1000)).isEqualTo(new Pruned(30, 10));

            assertThat(play.reader().outcome("play 30")).contains(kept);
            assertThat(play.did(activity(30), hand -> hand.mint(BOB, COINS, 1)).replayed())
                    .isTrue();
            assertThat(play.reader().outcome("play 29")).isEmpty();
            assertThat(play.journal())
                    .extracting(Entry::number)
                    .startsWith(10L, 11L)
                    .endsWith((long) PLAYED);
        }
    }

    @Test
    void historiesEndWhereTheJournalDoes() {
        try (JdbcStore store = Kind.H2.open()) {
            Play play = played(store);
            List<Entry> before = play.reader().history(ADA, Long.MAX_VALUE, 100);

            store.upkeep().prune(at(20), at(20), 3);

            List<Entry> kept =
                    before.stream().filter(entry -> entry.number() > 20).toList();
            assertThat(play.reader().history(ADA, Long.MAX_VALUE, 100)).isEqualTo(kept);
            assertThat(play.reader().history(ADA, 30, 100))
                    .isEqualTo(
                            kept.stream().filter(entry -> entry.number() < 30).toList());
            assertThat(play.reader().history(ADA, 5, 100)).isEmpty();
        }
    }

    @Test
    void whoReadsOnFromAnEntryThatIsGoneIsTold() {
        try (JdbcStore store = Kind.H2.open()) {
            Play play = played(store);
            store.upkeep().prune(at(20), at(20), 100);

            assertThatThrownBy(() -> play.reader().journal(3, 10))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageEndingWith(
                            "entries 1 to 20 of realm realm were taken out of the journal: it is read from 0, and on from 20");
            assertThat(play.reader().journal(0, 0)).isEmpty();
            assertThat(play.reader().journal(0, 2)).extracting(Entry::number).containsExactly(20L, 21L);
            assertThat(play.reader().journal(20, 1)).extracting(Entry::number).containsExactly(21L);
        }
    }

    @Test
    void entriesThatKeysStillNeedCannotGo() {
        try (JdbcStore store = Kind.H2.open()) {
            assertThatThrownBy(() -> store.upkeep().prune(at(1), at(2), 10))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("entriesBefore must not be after keysBefore");
            assertThatThrownBy(() -> store.upkeep().prune(at(1), at(1), 0))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theKeyOfWhomWasErasedGoesToo() {
        try (JdbcStore store = Kind.H2.open()) {
            Play play = new Play(store, new RealmName("realm"));
            play.did(
                    Activity.of("test", "by ada", at(0)).by(HolderName.player("ada")),
                    hand -> hand.mint(ADA, COINS, 3));
            store.upkeep().erase(new RealmName("realm"), ADA);

            assertThat(store.upkeep().prune(at(1), at(1), 10)).isEqualTo(new Pruned(1, 1));
            assertThat(play.did(Activity.of("test", "by ada", at(0)), hand -> hand.mint(BOB, COINS, 1))
                            .replayed())
                    .isFalse();
        }
    }

    @Test
    void aPrunedRealmMovesAsItIs() throws Exception {
        try (JdbcStore store = Kind.H2.open()) {
            Play play = played(store);
            store.upkeep().prune(at(40), at(40), 100);
            StringBuilder file = new StringBuilder();
            store.upkeep().export(new RealmName("realm"), file);

            store.upkeep().restore(new BufferedReader(new StringReader(file.toString())), new RealmName("other"));

            Play other = new Play(store, new RealmName("other"));
            assertThat(sums(other.fold())).isEqualTo(sums(play.fold()));
            assertThat(other.journal()).isEqualTo(play.journal());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void severalMayPruneWhileOthersWrite(Kind kind) {
        String url = kind.url();
        try (JdbcStore store = JdbcStore.open(url);
                JdbcStore other = kind == Kind.H2 ? store : JdbcStore.open(url)) {
            Play play = played(store);
            List<CompletableFuture<Pruned>> pruning = List.of(
                    CompletableFuture.supplyAsync(() -> store.upkeep().prune(at(50), at(50), 4)),
                    CompletableFuture.supplyAsync(() -> other.upkeep().prune(at(50), at(50), 3)));
            for (int i = PLAYED; i < PLAYED + 30; i++) {
                play.did(activity(i), hand -> hand.mint(ADA, COINS, 1));
            }

            assertThat(pruning.stream()
                            .mapToLong(pruned -> pruned.join().entries())
                            .sum())
                    .isEqualTo(50);
            assertThat(play.fold().amount(ADA, COINS)).isEqualTo(play.coins(ADA));
            assertThat(play.fold().amount(BOB, COINS)).isEqualTo(play.coins(BOB));
        }
    }

    private static void requireRanked(Play play) {
        for (Ranked place : play.reader().top("coins", Long.MIN_VALUE, 10)) {
            assertThat(play.reader().rank("coins", Long.MIN_VALUE, place.holder()))
                    .hasValue(place.rank());
        }
    }

    /** One activity a second, of all sorts. */
    private static Play played(JdbcStore store) {
        Play play = new Play(store, new RealmName("realm"));
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < PLAYED; i++) {
            play.did(activity(i), some(random, i));
        }
        return play;
    }

    private static Consumer<Hand> some(SplittableRandom random, int number) {
        long amount = 1 + random.nextInt(9);
        return switch (random.nextInt(5)) {
            case 0 -> hand -> hand.mint(BOB, COINS, amount);
            case 1 -> hand -> hand.trait(ADA, "title", amount > 4 ? Optional.of("no " + number) : Optional.empty());
            case 2 -> hand -> hand.mint(ADA, new BalanceName("coins", "week " + amount), amount);
            case 3 -> hand -> hand.deposit(BOB, COINS, amount);
            default ->
                hand -> {
                    hand.mint(ADA, COINS, amount);
                    hand.move(ADA, BOB, COINS, amount / 2 + 1);
                };
        };
    }

    private static Activity activity(int number) {
        return Activity.of("test", "play " + number, at(number)).by(ADA);
    }

    private static Instant at(int second) {
        return Play.NOW.plusSeconds(second);
    }

    /** All sums that are not zero. */
    private static SortedMap<HolderName, SortedMap<BalanceName, Long>> sums(Fold fold) {
        SortedMap<HolderName, SortedMap<BalanceName, Long>> sums = new TreeMap<>();
        fold.balances().forEach((holder, held) -> {
            SortedMap<BalanceName, Long> some = new TreeMap<>(held);
            some.values().removeIf(amount -> amount == 0);
            if (!some.isEmpty()) {
                sums.put(holder, some);
            }
        });
        return sums;
    }
}
