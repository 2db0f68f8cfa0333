package dev.levelwright.persistence.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.persistence.Play;
import dev.levelwright.persistence.sql.JdbcStore;
import dev.levelwright.persistence.sql.Postgres;
import dev.levelwright.persistence.sql.PostgresServer;
import dev.levelwright.store.Store;
import dev.levelwright.store.StoreFailure;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills processes, servers and connections at random instants while 32 callers write, and looks at what is left after
 * each: everything acknowledged, once, and a journal that folds to the balances. The property {@code levelwright.faults}
 * says how often each of it happens; a few times unless set. {@code docs/faults.md} tells of a long run.
 */
@Timeout(3600)
class FaultsTest {
    private static final int FAULTS = Trial.FAULTS;
    private static final int CUTS_EACH = 3;
    private static final int ENDED_EACH = 5;
    private static final List<String> TEAMS =
            IntStream.range(0, 8).mapToObj(process -> "process" + process).toList();
    private static final Report REPORT = new Report();

    /** The server that is ill-treated; nobody else is on it. */
    private static PostgresServer own;

    private final Trial trial = new Trial(REPORT);

    @TempDir
    private Path folder;

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
    void aProcessIsKilledThatWritesToH2() {
        String url = "jdbc:h2:file:" + folder.resolve("game");
        for (int i = 0; i < FAULTS; i++) {
            long begin = System.nanoTime();
            CallingProcess process = trial.start(url, "process").go();
            trial.books().awaitRecovery(begin);
            process.acknowledged(trial.some());
            assertThatThrownBy(() -> JdbcStore.open(url))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("open in another process");
            process.kill();
            trial.requireRight(url);
        }
        trial.resolve(url, List.of("process"));
        trial.finish(url, "H2: process killed", FAULTS, trial.replayed(), "kill -9");
    }

    @Test
    void eightProcessesOpenAnEmptyDatabaseAtOnceAndAreKilledWhileOthersWrite() {
        String url = Postgres.database();
        int rounds = Math.max(1, FAULTS / 4);
        for (int i = 0; i < rounds; i++) {
            List<Integer> calls = TEAMS.stream().map(team -> trial.some() / 2).toList();
            List<CallingProcess> ready = Play.onThreads(TEAMS.size(), process -> trial.start(url, TEAMS.get(process)));
            ready.forEach(CallingProcess::go);
            Play.onThreads(TEAMS.size(), process -> {
                ready.get(process).acknowledged(calls.get(process)).kill();
                return process;
            });
            Trial.awaitNobody(url);
            trial.requireRight(url);
        }
        trial.resolve(url, TEAMS);
        trial.finish(url, "PostgreSQL: each of 8 processes killed", TEAMS.size() * rounds, trial.replayed(), "kill -9");
    }

    @Test
    void connectionsAreCutBeforeAndAfterCommits() {
        String url = Postgres.database();
        try (CuttingProxy proxy = new CuttingProxy(url);
                Store store = JdbcStore.open(proxy.url())) {
            trial.rounds(FAULTS, store, url, () -> {
                proxy.cut(CUTS_EACH);
                proxy.awaitCut();
                trial.awaitRecovery();
            });
            assertThat(Cut.values())
                    .allSatisfy(cut -> assertThat(proxy.made(cut)).isPositive());
            assertThat(proxy.inDoubt()).isGreaterThanOrEqualTo(proxy.made(Cut.AFTER));
            trial.finish(
                    url,
                    "PostgreSQL: connections cut",
                    Arrays.stream(Cut.values()).mapToInt(proxy::made).sum(),
                    Long.toString(proxy.inDoubt()),
                    Arrays.stream(Cut.values())
                            .map(cut -> proxy.made(cut) + " " + cut.words)
                            .collect(Collectors.joining(", ")));
        }
    }

    @Test
    void backendsAreEndedByTheServer() {
        String url = own.database();
        try (Store store = JdbcStore.open(url)) {
            trial.rounds(FAULTS, store, url, () -> {
                for (int i = 0; i < ENDED_EACH; i++) {
                    trial.books().awaitMore(trial.some() / 4);
                    own.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE application_name = 'levelwright' AND random() < 0.7");
                    trial.awaitRecovery();
                }
            });
            trial.finish(url, "PostgreSQL: backends ended", FAULTS * ENDED_EACH, "-", "pg_terminate_backend");
        }
    }

    @Test
    void backendsAreKilledAndTheServerRecovers() {
        String url = own.database();
        try (Store store = JdbcStore.open(url)) {
            trial.rounds(FAULTS, store, url, () -> {
                own.killBackend();
                trial.awaitRecovery();
            });
            trial.finish(url, "PostgreSQL: backend killed", FAULTS, "-", "kill -9, and the server recovers");
        }
    }

    @Test
    void theServerIsStoppedAndStarted() {
        String url = own.database();
        try (Store store = JdbcStore.open(url)) {
            trial.rounds(FAULTS, store, url, () -> {
                own.stopAtOnce();
                own.startAgain();
                trial.awaitRecovery();
            });
            trial.finish(url, "PostgreSQL: server stopped and started", FAULTS, "-", "stopped in immediate mode");
        }
    }
}
