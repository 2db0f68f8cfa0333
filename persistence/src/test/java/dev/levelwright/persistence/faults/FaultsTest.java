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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
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
    private static final int FAULTS = Integer.getInteger("levelwright.faults", 2);
    private static final int CUTS_EACH = 3;
    private static final int ENDED_EACH = 5;
    private static final int MOST_LOOKS = 60_000;
    private static final List<String> TEAMS =
            IntStream.range(0, 8).mapToObj(process -> "process" + process).toList();
    private static final Report REPORT = new Report();

    /** The server that is ill-treated; nobody else is on it. */
    private static PostgresServer own;

    private final SplittableRandom random = new SplittableRandom(17);
    private final Books books = new Books();

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
            CallingProcess process = start(url, "process").go().acknowledged(some());
            assertThatThrownBy(() -> JdbcStore.open(url))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("open in another process");
            process.kill();
            requireRight(url);
        }
        resolve(url, List.of("process"));
        finish(url, "H2: process killed", FAULTS, replayed(), "kill -9");
    }

    @Test
    void eightProcessesOpenAnEmptyDatabaseAtOnceAndAreKilledWhileOthersWrite() {
        String url = Postgres.database();
        int rounds = Math.max(1, FAULTS / 4);
        for (int i = 0; i < rounds; i++) {
            List<Integer> calls = TEAMS.stream().map(team -> some() / 2).toList();
            List<CallingProcess> ready = Play.onThreads(TEAMS.size(), process -> start(url, TEAMS.get(process)));
            ready.forEach(CallingProcess::go);
            Play.onThreads(TEAMS.size(), process -> {
                ready.get(process).acknowledged(calls.get(process)).kill();
                return process;
            });
            awaitNobody(url);
            requireRight(url);
        }
        resolve(url, TEAMS);
        finish(url, "PostgreSQL: each of 8 processes killed", TEAMS.size() * rounds, replayed(), "kill -9");
    }

    @Test
    void connectionsAreCutBeforeAndAfterCommits() {
        String url = Postgres.database();
        try (CuttingProxy proxy = new CuttingProxy(url);
                Store store = JdbcStore.open(proxy.url())) {
            rounds(store, url, () -> {
                proxy.cut(CUTS_EACH);
                proxy.awaitCut();
            });
            assertThat(Cut.values())
                    .allSatisfy(cut -> assertThat(proxy.made(cut)).isPositive());
            assertThat(proxy.inDoubt()).isGreaterThanOrEqualTo(proxy.made(Cut.AFTER));
            finish(
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
            rounds(store, url, () -> {
                for (int i = 0; i < ENDED_EACH; i++) {
                    own.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE application_name = 'levelwright' AND random() < 0.7");
                    books.awaitMore(some() / 4);
                }
            });
            finish(url, "PostgreSQL: backends ended", FAULTS * ENDED_EACH, "-", "pg_terminate_backend");
        }
    }

    @Test
    void backendsAreKilledAndTheServerRecovers() {
        String url = own.database();
        try (Store store = JdbcStore.open(url)) {
            rounds(store, url, own::killBackend);
            finish(url, "PostgreSQL: backend killed", FAULTS, "-", "kill -9, and the server recovers");
        }
    }

    @Test
    void theServerIsStoppedAndStarted() {
        String url = own.database();
        try (Store store = JdbcStore.open(url)) {
            rounds(store, url, () -> {
                own.stopAtOnce();
                own.startAgain();
            });
            finish(url, "PostgreSQL: server stopped and started", FAULTS, "-", "stopped in immediate mode");
        }
    }

    private String replayed() {
        return Long.toString(books.resolved());
    }

    private int some() {
        return 100 + random.nextInt(900);
    }

    private CallingProcess start(String url, String team) {
        return CallingProcess.start(url, team, books.next(team), books::tell);
    }

    /** Callers of this process write to {@code store}, and a fault comes among them, again and again. */
    private void rounds(Store store, String url, Runnable fault) {
        for (int i = 0; i < FAULTS; i++) {
            call(store, "here", () -> {
                books.awaitMore(some());
                fault.run();
                books.awaitMore(some());
            });
            requireRight(url);
        }
    }

    /** The callers of processes that are gone hand in again of what they do not know what became of it. */
    private void resolve(String url, List<String> teams) {
        try (Store store = JdbcStore.open(url)) {
            teams.forEach(team -> call(store, team, () -> books.awaitMore(2 * Callers.MANY)));
        }
    }

    private void call(Store store, String team, Runnable meanwhile) {
        Callers callers = new Callers(store, team, books.next(team), books::tell);
        CompletableFuture<Void> calling =
                CompletableFuture.runAsync(callers::run, task -> new Thread(task, "callers").start());
        meanwhile.run();
        callers.stop();
        calling.join();
    }

    /** What a process that is gone sent last, the server may still be at. */
    private static void awaitNobody(String url) {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement others = connection.prepareStatement("SELECT count(*) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid()")) {
            long left = 1;
            for (int i = 0; left > 0 && i < MOST_LOOKS; i++) {
                try (ResultSet found = others.executeQuery()) {
                    found.next();
                    left = found.getLong(1);
                }
                LockSupport.parkNanos(1_000_000);
            }
            assertThat(left).as("who is left").isZero();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private void requireRight(String url) {
        try (Store store = JdbcStore.open(url)) {
            books.requireRight(store);
        }
    }

    private void finish(String url, String what, int faults, String resolved, String which) {
        try (Store store = JdbcStore.open(url)) {
            books.requireAllRight(store);
        }
        assertThat(books.operations()).isPositive();
        REPORT.add(what, books, faults, resolved, which);
    }
}
