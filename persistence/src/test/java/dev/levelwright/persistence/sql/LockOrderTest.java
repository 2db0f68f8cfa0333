package dev.levelwright.persistence.sql;

import static dev.levelwright.persistence.Play.ADA;
import static dev.levelwright.persistence.Play.COINS;
import static dev.levelwright.persistence.Play.activity;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.RealmName;
import dev.levelwright.persistence.Play;
import dev.levelwright.store.Store;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several processes write the same realms in one commit; nobody waits for somebody who waits for them. */
class LockOrderTest {
    private static final List<RealmName> REALMS =
            IntStream.range(0, 8).mapToObj(i -> new RealmName("realm " + i)).toList();
    private static final int ROUNDS = 60;

    @Test
    @Timeout(120)
    void inWhateverOrderRealmsAreWrittenNobodyDeadlocks() throws SQLException {
        String url = Postgres.database();
        try (Store here = JdbcStore.open(JdbcSettings.of(url).connections(2));
                Store there = JdbcStore.open(JdbcSettings.of(url).connections(2))) {
            bornBackwards(here);

            Play.onThreads(2, thread -> played(thread == 0 ? here : there, thread));

            long coins = REALMS.stream()
                    .mapToLong(realm -> new Play(here, realm).coins(ADA))
                    .sum();
            assertThat(coins).isEqualTo((2L * ROUNDS + 1) * REALMS.size());
        }
        assertThat(deadlocks(url)).isZero();
    }

    /** So the order of their numbers is not the one of their names. */
    private static void bornBackwards(Store store) {
        for (int i = REALMS.size() - 1; i >= 0; i--) {
            new Play(store, REALMS.get(i)).mint("born", ADA, 1);
        }
    }

    /** One store goes through the realms upwards, the other downwards, and each round is about one commit. */
    private static long played(Store store, int thread) {
        for (int round = 0; round < ROUNDS; round++) {
            String id = thread + "." + round;
            List<CompletionStage<Outcome>> all = IntStream.range(0, REALMS.size())
                    .map(i -> thread == 0 ? i : REALMS.size() - 1 - i)
                    .mapToObj(
                            i -> new Play(store, REALMS.get(i)).submit(activity(id), hand -> hand.mint(ADA, COINS, 1)))
                    .toList();
            all.forEach(Play::await);
        }
        return ROUNDS;
    }

    /** How many the server has had to break up in this database; its connections have told when they are gone. */
    private static long deadlocks(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")) {
            row.next();
            return row.getLong(1);
        }
    }
}
