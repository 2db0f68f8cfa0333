package dev.levelwright.persistence.sql;

import static dev.levelwright.persistence.Play.ADA;
import static dev.levelwright.persistence.Play.COINS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Decider;
import dev.levelwright.holder.RealmName;
import dev.levelwright.persistence.Hand;
import dev.levelwright.persistence.Play;
import dev.levelwright.store.Call;
import dev.levelwright.store.ContentDiffers;
import dev.levelwright.store.StoreFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Callers who wait for their outcomes, alone and together. */
class LeadingTest {
    private static final RealmName REALM = new RealmName("realm");
    private static final Instant NOW = Instant.ofEpochMilli(1_790_000_000_000L);

    private final AtomicReference<Thread> decidedBy = new AtomicReference<>();

    @Test
    void aLoneCallerWritesToPostgresOnItsOwnThread() {
        try (JdbcStore store = JdbcStore.open(Postgres.schema())) {
            assertThat(store.act(mint("a", 5)).accepted()).isTrue();

            assertThat(decidedBy.get()).isSameAs(Thread.currentThread());
            assertThat(store.act(mint("a", 5)).replayed()).isTrue();
            assertThatThrownBy(() -> store.act(mint("a", 5, "other"))).isInstanceOf(ContentDiffers.class);
            assertThat(new Play(store, REALM).coins(ADA)).isEqualTo(5);
        }
    }

    @Test
    void aCallersThreadNeverWritesToH2() {
        try (JdbcStore store = JdbcStore.open("jdbc:h2:mem:leading")) {
            assertThat(store.act(mint("a", 5)).accepted()).isTrue();

            assertThat(decidedBy.get()).isNotSameAs(Thread.currentThread());
        }
    }

    @Test
    void anInterruptIsKeptUntilEverythingIsWritten() {
        try (JdbcStore store = JdbcStore.open(Postgres.schema())) {
            Thread.currentThread().interrupt();
            Outcome outcome = store.act(mint("a", 5));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(outcome.accepted()).isTrue();
            assertThat(new Play(store, REALM).coins(ADA)).isEqualTo(5);
        }
    }

    @Test
    void everyCallOfManyCallersIsWrittenOnce() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try (JdbcStore store = JdbcStore.open(Postgres.schema())) {
            List<Future<Outcome>> outcomes = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                Call call = mint("a" + i / 2, 1);
                boolean waits = i % 3 != 0;
                outcomes.add(callers.submit(() -> waits ? store.act(call) : Play.await(store.submit(call))));
            }
            int first = 0;
            for (Future<Outcome> outcome : outcomes) {
                first += outcome.get().replayed() ? 0 : 1;
            }

            assertThat(first).isEqualTo(200);
            assertThat(new Play(store, REALM).coins(ADA)).isEqualTo(200);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void afterClosingALoneCallerIsRefusedInWords() {
        JdbcStore store = JdbcStore.open(Postgres.schema());
        store.close();

        assertThatThrownBy(() -> store.act(mint("a", 5)))
                .isInstanceOf(StoreFailure.class)
                .hasMessage("the store is closed");
    }

    private Call mint(String id, long amount) {
        return mint(id, amount, "test");
    }

    private Call mint(String id, long amount, String type) {
        Activity activity = Activity.of(type, id, NOW).by(ADA);
        Decider decider = scene -> {
            decidedBy.set(Thread.currentThread());
            return Hand.deciding(activity, hand -> hand.mint(ADA, COINS, amount))
                    .decide(scene);
        };
        return new Call(REALM, activity, decider);
    }
}
