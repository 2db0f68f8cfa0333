package dev.levelwright.persistence.sql;

import static dev.levelwright.persistence.Play.ADA;
import static dev.levelwright.persistence.Play.COINS;
import static dev.levelwright.persistence.Play.activity;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.RealmName;
import dev.levelwright.ledger.Entry;
import dev.levelwright.persistence.Play;
import dev.levelwright.store.Store;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two stores over one database, as two processes have them. */
@Timeout(600)
class SharedDatabaseTest {
    private static final RealmName ONE = new RealmName("one");
    private static final RealmName OTHER = new RealmName("other");

    private final String url = Postgres.database();

    @Test
    void aCommitOfTwoRealmsOfWhichOneChangedElsewhereWritesNothingOfEither() {
        try (Store here = JdbcStore.open(JdbcSettings.of(url).connections(2));
                Store elsewhere = JdbcStore.open(url)) {
            Play one = new Play(here, ONE);
            Play other = new Play(here, OTHER);
            one.mint("a", ADA, 1);
            other.mint("a", ADA, 1);
            new Play(elsewhere, OTHER).mint("b", ADA, 1);

            CountDownLatch busy = new CountDownLatch(1);
            CountDownLatch latch = new CountDownLatch(1);
            CompletionStage<Outcome> blocking = one.submit(activity("b"), hand -> {
                busy.countDown();
                await(latch);
            });
            await(busy);
            List<CompletionStage<Outcome>> together = List.of(
                    one.submit(activity("c"), hand -> hand.mint(ADA, COINS, 1)),
                    other.submit(activity("c"), hand -> hand.mint(ADA, COINS, 1)));
            latch.countDown();
            Play.await(blocking);
            together.forEach(Play::await);

            assertThat(one.journal()).extracting(Entry::number).containsExactly(1L, 2L, 3L);
            assertThat(other.journal()).extracting(Entry::number).containsExactly(1L, 2L, 3L);
            assertThat(one.coins(ADA)).isEqualTo(2);
            assertThat(other.coins(ADA)).isEqualTo(3);
        }
    }

    @Test
    void aRealmIsNotHeldForEverByWhoeverIsStoppedInTheMiddleOfATransaction() {
        try (Store elsewhere = JdbcStore.open(url);
                Store here = JdbcStore.open(url + "&options=-c%20idle_in_transaction_session_timeout=2000")) {
            Play one = new Play(here, ONE);
            one.mint("a", ADA, 1);
            new Play(elsewhere, ONE).mint("b", ADA, 1);

            AtomicInteger tries = new AtomicInteger();
            CountDownLatch stopped = new CountDownLatch(1);
            CountDownLatch latch = new CountDownLatch(1);
            CompletionStage<Outcome> sleeping = one.submit(activity("c"), hand -> {
                if (tries.incrementAndGet() == 2) { // somebody else was there first, so now the realm is locked
                    stopped.countDown();
                    await(latch);
                }
                hand.mint(ADA, COINS, 1);
            });
            await(stopped);
            new Play(elsewhere, ONE).mint("d", ADA, 1);
            latch.countDown();
            Play.await(sleeping);

            assertThat(one.journal())
                    .extracting(entry -> entry.transaction().activity().id())
                    .containsExactly("a", "b", "d", "c");
            assertThat(one.coins(ADA)).isEqualTo(4);
        }
    }

    @Test
    void storesOpenAnEmptyDatabaseAtOnce() {
        for (int i = 0; i < 3; i++) {
            String empty = Postgres.database();
            List<Long> numbers = Play.onThreads(8, thread -> {
                try (Store store = JdbcStore.open(JdbcSettings.of(empty).connections(2))) {
                    return new Play(store, ONE).mint("m" + thread, ADA, 1).number();
                }
            });

            assertThat(numbers).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException failure) {
            throw new AssertionError("interrupted", failure);
        }
    }
}
