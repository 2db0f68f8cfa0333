package dev.levelwright.persistence.faults;

import dev.levelwright.persistence.sql.JdbcStore;
import dev.levelwright.persistence.sql.PostgresServer;
import dev.levelwright.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Kills the server that writes, promotes the one that follows it and for which commits wait, and lets the store find it:
 * its URL names both. Everything acknowledged is on the new one.
 */
@Timeout(3600)
class StandbyTest {
    private final Report report = new Report();
    private final Trial trial = new Trial(report);

    @Test
    void aStandbyIsPromotedWhenTheServerThatWritesIsKilled() {
        PostgresServer writing = PostgresServer.start();
        String database = writing.database();
        PostgresServer following = writing.standby();
        String url = writing.urlWith(following, database);
        try (Store store = JdbcStore.open(url)) {
            for (int i = 0; i < Trial.SLOW_FAULTS; i++) {
                PostgresServer dead = writing;
                PostgresServer next = following;
                trial.round(store, () -> {
                    dead.kill();
                    next.promote();
                    trial.awaitRecovery();
                });
                trial.requireRight(url);
                dead.close();
                writing = next;
                following = next.standbyInsteadOf(dead);
            }
        }
        trial.finish(
                url, "PostgreSQL: primary killed, standby promoted", Trial.SLOW_FAULTS, "-", "kill -9, pg_promote");
        following.close();
        writing.close();
        System.out.println(report);
    }
}
