package dev.levelwright.persistence.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.persistence.sql.JdbcStore;
import dev.levelwright.store.Store;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** Callers of one database, and faults that come among them at random instants. */
final class Trial {
    /** How often each fault comes: a few times unless set. */
    static final int FAULTS = Integer.getInteger("levelwright.faults", 2);

    /** How often those come that take seconds each. */
    static final int SLOW_FAULTS = Math.max(1, FAULTS / 2);

    private static final int MOST_LOOKS = 60_000;
    private static final long SEED = Long.getLong("levelwright.faults.seed", 17);

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Books books = new Books();
    private final Report report;

    /** What comes of it goes into {@code report}. */
    Trial(Report report) {
        this.report = report;
    }

    Books books() {
        return books;
    }

    /** Some number of activities. */
    int some() {
        return 100 + random.nextInt(900);
    }

    /** A number from 0 to {@code many} - 1. */
    int below(int many) {
        return random.nextInt(many);
    }

    /** A process that is ready to call. */
    CallingProcess start(String url, String team) {
        return CallingProcess.start(url, team, books.next(team), books::tell);
    }

    /** Callers of this process write to {@code store}, and a fault comes among them, again and again. */
    void rounds(int faults, Store store, String url, Runnable fault) {
        for (int i = 0; i < faults; i++) {
            round(store, fault);
            requireRight(url);
        }
    }

    /** Callers of this process write to {@code store}, and a fault comes among them. */
    void round(Store store, Runnable fault) {
        call(store, "here", () -> {
            books.awaitMore(some());
            fault.run();
            books.awaitMore(some());
        });
    }

    /** The fault is over: how long does it take until everybody is told something again? */
    void awaitRecovery() {
        books.awaitRecovery(System.nanoTime());
    }

    /** The callers of processes that are gone hand in again of what they do not know what became of it. */
    void resolve(String url, List<String> teams) {
        try (Store store = JdbcStore.open(url)) {
            teams.forEach(team -> call(store, team, () -> books.awaitMore(2 * Callers.MANY)));
        }
    }

    private void call(Store store, String team, Runnable meanwhile) {
        Callers callers = new Callers(store, team, books.next(team), books::tell);
        CompletableFuture<Void> calling =
                CompletableFuture.runAsync(callers::run, task -> new Thread(task, "callers").start());
        try {
            meanwhile.run();
        } catch (RuntimeException | Error failure) {
            callers.abandon();
            throw failure;
        }
        callers.stop();
        calling.join();
    }

    /** What a process that is gone sent last, the server may still be at. */
    static void awaitNobody(String url) {
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

    /** What was acknowledged is there, once, and agrees with itself. */
    void requireRight(String url) {
        try (Store store = JdbcStore.open(url)) {
            books.requireRight(store);
        }
    }

    /** The same, read from the beginning; and a row for the report. */
    void finish(String url, String what, int faults, String resolved, String which) {
        try (Store store = JdbcStore.open(url)) {
            books.requireAllRight(store);
        }
        assertThat(books.operations()).isPositive();
        report.add(what, books, faults, resolved, which);
    }

    /** How many activities were answered with what they had done for a process that was killed before it was told. */
    String replayed() {
        return Long.toString(books.resolved());
    }
}
