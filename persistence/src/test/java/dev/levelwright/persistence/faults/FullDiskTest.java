package dev.levelwright.persistence.faults;

import static dev.levelwright.persistence.Play.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.holder.RealmName;
import dev.levelwright.persistence.Play;
import dev.levelwright.persistence.sql.JdbcStore;
import dev.levelwright.persistence.sql.PostgresServer;
import dev.levelwright.store.Store;
import dev.levelwright.store.StoreFailure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Fills the disk of a database while callers write. What cannot be kept is refused, in words that say why; what was
 * acknowledged stays; and when there is space again all go on.
 */
@Timeout(300)
class FullDiskTest {
    private static final int MEGABYTES = 96;
    private static final RealmName ASIDE = new RealmName("aside");
    private static final Report REPORT = new Report();

    private final Trial trial = new Trial(REPORT);
    private SmallDisk disk;
    private long asked;

    @BeforeEach
    void mount() {
        var mounted = SmallDisk.of(MEGABYTES);
        Missing.unless(
                mounted.isPresent(),
                "nobody may mount a small disk here (root may, or who has unshare): none was filled");
        disk = mounted.orElseThrow();
    }

    @AfterEach
    void unmount() {
        if (disk != null) {
            disk.close();
        }
    }

    @AfterAll
    static void report() {
        System.out.println(REPORT);
    }

    @Test
    void h2RefusesWhenItsDiskIsFullAndGoesOnWhenThereIsSpace() {
        String url = "jdbc:h2:file:" + disk.folder().resolve("game");
        for (int i = 0; i < Trial.SLOW_FAULTS; i++) {
            try (Store store = JdbcStore.open(url)) {
                trial.round(store, () -> {
                    disk.fill();
                    assertThat(refused(store)).hasMessageContaining("disk");
                    disk.free();
                    trial.awaitRecovery();
                });
                requireCounted(store);
                assertThatThrownBy(() -> JdbcStore.open(url))
                        .isInstanceOf(StoreFailure.class)
                        .hasMessageContaining("open in another store of this process");
            }
            trial.requireRight(url);
        }
        trial.finish(url, "H2: disk full", Trial.SLOW_FAULTS, "-", "no space, then space");
    }

    @Test
    void postgresRefusesWhenTheDiskOfItsTablesIsFullAndGoesOnWhenThereIsSpace() {
        try (PostgresServer server = PostgresServer.startOn(disk.folder(), false)) {
            String url = server.database();
            try (Store store = JdbcStore.open(url)) {
                trial.rounds(Trial.SLOW_FAULTS, store, url, () -> {
                    disk.fill();
                    assertThat(refused(store)).hasMessageContaining("no space left on its disk");
                    disk.free();
                    trial.awaitRecovery();
                });
                requireCounted(store);
            }
            trial.finish(url, "PostgreSQL: disk of the tables full", Trial.SLOW_FAULTS, "-", "no space, then space");
        }
    }

    @Test
    void postgresStopsWhenTheDiskOfItsLogIsFullAndKeepsWhatWasAcknowledged() {
        try (PostgresServer server = PostgresServer.startOn(disk.folder(), true)) {
            String url = server.database();
            try (Store store = JdbcStore.open(url)) {
                trial.rounds(Trial.SLOW_FAULTS, store, url, () -> {
                    disk.fill();
                    server.awaitEnd();
                    disk.free();
                    server.startAgain();
                    trial.awaitRecovery();
                });
                requireCounted(store);
            }
            trial.finish(url, "PostgreSQL: disk of the log full", Trial.SLOW_FAULTS, "-", "the server ends by itself");
        }
    }

    /** Mints coins until one is refused; that one is handed in again later. */
    private StoreFailure refused(Store store) {
        while (true) {
            try {
                mint(store);
            } catch (StoreFailure full) {
                return full;
            }
            asked++;
        }
    }

    private void mint(Store store) {
        new Play(store, ASIDE).mint("mint" + asked, ADA, 1);
    }

    /** What was refused acts now, once. */
    private void requireCounted(Store store) {
        mint(store);
        asked++;
        assertThat(new Play(store, ASIDE).coins(ADA)).isEqualTo(asked);
    }
}
