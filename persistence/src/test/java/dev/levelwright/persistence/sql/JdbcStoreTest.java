package dev.levelwright.persistence.sql;

import static dev.levelwright.persistence.Play.ADA;
import static dev.levelwright.persistence.Play.BOB;
import static dev.levelwright.persistence.Play.COINS;
import static dev.levelwright.persistence.Play.activity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.RealmName;
import dev.levelwright.persistence.Play;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.store.StoreFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class JdbcStoreTest {
    private static final RealmName REALM = new RealmName("realm");

    @TempDir
    private Path folder;

    private JdbcStore store;
    private Play play;

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("game");
    }

    @BeforeEach
    void open() {
        store = JdbcStore.open(url());
        play = new Play(store, REALM);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException failure) {
            throw new AssertionError("interrupted", failure);
        }
    }

    /** Keeps the thread that writes busy until the latch is open. */
    private CompletionStage<Outcome> block(CountDownLatch latch) {
        CountDownLatch busy = new CountDownLatch(1);
        CompletionStage<Outcome> blocking = play.submit(activity("blocker"), hand -> {
            busy.countDown();
            awaitLatch(latch);
            hand.mint(BOB, COINS, 1);
        });
        awaitLatch(busy);
        return blocking;
    }

    @Test
    void whatTheDatabaseDoesNotTakeFailsAloneInAFullBatch() {
        CountDownLatch latch = new CountDownLatch(1);
        block(latch);
        BalanceName tooLong = BalanceName.of("x".repeat(5000));
        List<CompletionStage<Outcome>> good = new ArrayList<>();
        List<CompletionStage<Outcome>> bad = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            good.add(play.submit(activity("good" + i), hand -> hand.mint(ADA, COINS, 1)));
            bad.add(play.submit(activity("bad" + i), hand -> hand.mint(ADA, tooLong, 1)));
        }
        latch.countDown();

        good.forEach(stage -> assertThat(Play.await(stage).accepted()).isTrue());
        bad.forEach(stage -> assertThatThrownBy(() -> Play.await(stage))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining(url())
                .hasMessageContaining("did not take what was to be written"));
        assertThat(play.coins(ADA)).isEqualTo(20);
        assertThat(play.journal()).hasSize(21);
        assertThat(play.fold().amount(ADA, COINS)).isEqualTo(20);
        assertThat(play.mint("bad0", ADA, 1).replayed()).isFalse();
    }

    @Test
    void whatCannotBeWrittenAsTextFailsAlone() {
        String longTrait = "x".repeat(30_000);

        assertThatThrownBy(() -> play.did("a", hand -> hand.trait(ADA, "essay", Optional.of(longTrait))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("20000");
        assertThat(play.mint("a", ADA, 1).accepted()).isTrue();
    }

    @Test
    void aDatabaseThatWasClosedBeneathTheStoreIsOpenedAgain() throws SQLException {
        play.mint("a", ADA, 1);
        try (Connection foreign = DriverManager.getConnection(url(), "sa", "")) {
            foreign.createStatement().execute("SHUTDOWN IMMEDIATELY");
        }

        assertThat(play.mint("b", ADA, 1).number()).isEqualTo(2);
        assertThat(play.coins(ADA)).isEqualTo(2);
        assertThatThrownBy(() -> JdbcStore.open(url())).hasMessageContaining("another store");
    }

    @Test
    @Timeout(120)
    void whoMeetsAFullQueueWaitsForItsTurn() {
        int all = 20_000;
        CountDownLatch latch = new CountDownLatch(1);
        CompletionStage<Outcome> blocking = block(latch);
        AtomicInteger submitted = new AtomicInteger();
        List<List<CompletionStage<Outcome>>> stages = Play.onThreads(2, thread -> {
            List<CompletionStage<Outcome>> sent = new ArrayList<>();
            if (thread == 0) {
                for (int i = 0; i < all; i++) {
                    sent.add(play.submit(activity("m" + i), hand -> hand.mint(ADA, COINS, 1)));
                    submitted.incrementAndGet();
                }
            } else {
                while (submitted.get() < 16_384) {
                    Thread.onSpinWait();
                }
                assertThat(submitted).hasValueLessThan(all);
                latch.countDown();
            }
            return sent;
        });

        stages.get(0).forEach(Play::await);
        assertThat(Play.await(blocking).number()).isEqualTo(1);
        assertThat(play.coins(ADA)).isEqualTo(all);
        assertThat(play.journal()).hasSize(all + 1);
    }

    @Test
    void closingCompletesWhatWaits() {
        CountDownLatch latch = new CountDownLatch(1);
        block(latch);
        List<CompletionStage<Outcome>> waiting = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            waiting.add(play.submit(activity("m" + i), hand -> hand.mint(ADA, COINS, 1)));
        }
        latch.countDown();
        store.close();

        waiting.forEach(stage -> assertThat(Play.await(stage).accepted()).isTrue());
        open();
        assertThat(play.coins(ADA)).isEqualTo(50);
    }

    @Test
    void afterClosingEverythingIsRefusedInWords() {
        store.close();
        store.close();

        assertThatThrownBy(() -> play.mint("a", ADA, 1))
                .isInstanceOf(StoreFailure.class)
                .hasMessage("the store is closed");
        assertThatThrownBy(() -> play.coins(ADA))
                .isInstanceOf(StoreFailure.class)
                .hasMessage("the store is closed");
        assertThatThrownBy(() -> store.publish(REALM, new Chronicle.Set(0, "x", Optional.empty())))
                .isInstanceOf(StoreFailure.class);
    }

    @Test
    void aPublishedRulebookIsReadBackAsItWas() {
        Rulebook rulebook = Rulebook.named("tiny").zone("Europe/Paris").build();
        store.publish(REALM, new Chronicle.Version(1000, rulebook));
        assertThat(play.reader().chronicle().rulebook(1000)).containsSame(rulebook);

        store.close();
        open();

        assertThat(play.reader().chronicle().rulebook(1000)).contains(rulebook);
        assertThat(play.reader().chronicle().rulebook(999)).isEmpty();
        assertThat(play.reader().chronicle()).isSameAs(play.reader().chronicle());
    }

    @Test
    void boardsAreOfAssetsThatTheJournalPosts() throws SQLException {
        play.mint("a", ADA, 10);
        play.did("b", hand -> hand.mint(ADA, new BalanceName("votes", "k"), 3));

        try (Connection owner = DriverManager.getConnection(url(), "sa", "");
                var found = owner.createStatement()
                        .executeQuery("SELECT asset, amount, ranked FROM lw_balance ORDER BY asset")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getLong("ranked")).isEqualTo(10);
            assertThat(found.next()).isTrue();
            assertThat(found.getObject("ranked")).isNull();
        }
    }
}
