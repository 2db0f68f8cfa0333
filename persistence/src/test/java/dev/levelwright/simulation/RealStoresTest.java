package dev.levelwright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.persistence.sql.JdbcSettings;
import dev.levelwright.persistence.sql.JdbcStore;
import dev.levelwright.persistence.sql.Postgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The simulated store is honest: what became durable in it, whatever failed, comes to the same in H2 and in PostgreSQL, to
 * the byte of their exports.
 */
class RealStoresTest {
    /** The same in every build; the plots differ much in size. */
    private static final int SEEDS = Integer.getInteger("levelwright.seeds", 6);

    private static final int HAPPENINGS = 60;

    @TempDir
    private Path folder;

    @Test
    void theTownComesToTheSameInEveryStore() {
        require("town");
    }

    @Test
    void randomRulebooksComeToTheSameInEveryStore() {
        require("random");
    }

    private void require(String name) {
        int reopened = 0;
        int repeated = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            Plot plot = Plots.of(name, seed, HAPPENINGS);
            World world = new World(plot, Flaw.NONE, new Tally());
            world.run();
            List<String> exports = new ArrayList<>();
            for (Stage stage : stages(plot, world.disk())) {
                try (stage) {
                    stage.play();
                    exports.add(stage.exported());
                    reopened += stage.reopened();
                    repeated += stage.repeated();
                }
            }
            assertThat(exports).as("seed %d", seed).allMatch(exports.get(0)::equals);
        }
        assertThat(reopened).isPositive();
        assertThat(repeated).isPositive();
    }

    /** H2 in a file, and PostgreSQL as several processes share it; few holders are remembered, so that others are read. */
    private List<Stage> stages(Plot plot, Disk disk) {
        String file = "jdbc:h2:file:" + folder.resolve(plot.name() + plot.seed());
        String schema = Postgres.schema();
        return List.of(
                new Stage(plot, disk, 1, false, () -> opened("jdbc:h2:mem:" + plot.name() + plot.seed())),
                new Stage(plot, disk, 1, true, () -> opened(file)),
                new Stage(plot, disk, 2, true, () -> opened(schema)));
    }

    private static JdbcStore opened(String url) {
        return JdbcStore.open(
                JdbcSettings.of(url).secret(Disk.SECRET).connections(2).cachedHolders(4));
    }
}
