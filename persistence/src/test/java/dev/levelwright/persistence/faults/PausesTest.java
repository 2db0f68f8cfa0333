package dev.levelwright.persistence.faults;

import dev.levelwright.persistence.sql.JdbcStore;
import dev.levelwright.persistence.sql.PgBouncer;
import dev.levelwright.persistence.sql.PostgresServer;
import dev.levelwright.store.Store;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Stops the database, a pooler before it, or a process that writes where they are, and lets them go on when everybody has
 * given up on them: who wakes overwrites nothing, and does nothing twice.
 */
@Timeout(3600)
class PausesTest {
    /** Who does not answer within a second is given up. */
    private static final String PATIENCE = "&socketTimeout=1&connectTimeout=1";

    private static final int LONGEST = 4;
    private static final List<String> TEAMS = List.of("sleeper", "other");
    private static final Report REPORT = new Report();

    /** The server that is ill-treated; nobody else is on it. */
    private static PostgresServer own;

    private final Trial trial = new Trial(REPORT);

    @BeforeAll
    static void startServer() {
        own = PostgresServer.start();
    }

    @AfterAll
    static void report() {
        own.close();
        System.out.println(REPORT);
    }

    @Test
    void theDatabaseIsStoppedAndGoesOn() {
        String url = own.database();
        try (Store store = JdbcStore.open(url + PATIENCE)) {
            trial.rounds(Trial.SLOW_FAULTS, store, url, () -> {
                own.pause();
                own.awaitGivenUp(1 + trial.below(LONGEST));
                own.resume();
                trial.awaitRecovery();
            });
            trial.finish(url, "PostgreSQL: server stopped for a while", Trial.SLOW_FAULTS, "-", "SIGSTOP, SIGCONT");
        }
    }

    @Test
    void thePoolerIsStoppedAndGoesOn() {
        Missing.unless(PgBouncer.isInstalled(), "PgBouncer is not installed: nobody stopped it");
        String url = own.database();
        try (PgBouncer pooler = PgBouncer.before(url);
                Store store = JdbcStore.open(pooler.url() + PATIENCE)) {
            trial.rounds(Trial.SLOW_FAULTS, store, url, () -> {
                pooler.pause();
                PostgresServer.giveUp(pooler.url(), 1 + trial.below(LONGEST));
                pooler.resume();
                trial.awaitRecovery();
            });
            trial.finish(url, "PgBouncer stopped for a while", Trial.SLOW_FAULTS, "-", "SIGSTOP, SIGCONT");
        }
    }

    @Test
    void whoeverWakesAfterOthersWroteOverwritesNothing() {
        String url = own.database();
        CallingProcess sleeper = trial.start(url, TEAMS.get(0)).go();
        CallingProcess other = trial.start(url, TEAMS.get(1)).go();
        for (int i = 0; i < Trial.SLOW_FAULTS; i++) {
            sleeper.acknowledged(trial.some() / 2);
            sleeper.pause();
            other.acknowledged(trial.some());
            own.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE application_name = 'levelwright' AND random() < 0.5"); // theirs among them, or not
            other.acknowledged(trial.some());
            sleeper.resume();
            long since = System.nanoTime();
            sleeper.acknowledged(1);
            trial.books().recovered(since);
        }
        sleeper.kill();
        other.kill();
        Trial.awaitNobody(url);
        trial.resolve(url, TEAMS);
        trial.finish(
                url, "PostgreSQL: a writer of two stopped", Trial.SLOW_FAULTS, trial.replayed(), "SIGSTOP, SIGCONT");
    }
}
