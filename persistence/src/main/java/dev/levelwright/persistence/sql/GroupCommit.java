package dev.levelwright.persistence.sql;

import dev.levelwright.store.StoreFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The queue in which calls wait, and the one thread that writes. It takes all calls that wait, up to a bound, decides
 * them one after the other, commits once, and then tells every caller. A lone caller never waits for company.
 *
 * <p>Callers are told by threads of their own, never by the one that writes: what they do next may be slow, may wait for
 * another activity, may be interrupted. The thread that writes is never interrupted, because H2 closes the database
 * under a thread that is interrupted while it writes.
 */
final class GroupCommit {
    private static final int MOST_IN_ONE_COMMIT = 1024;
    private static final int MOST_WAITING = 16 * MOST_IN_ONE_COMMIT;
    private static final long PATIENCE_MILLIS = 100;

    private final Database database;
    private final Function<Connection, Batch> batches;
    private final Runnable forget;
    private final Work<Void> last = new Work<>(batch -> null);
    private final BlockingQueue<Work<?>> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final ExecutorService telling = Executors.newCachedThreadPool(Threads.named("levelwright-outcomes"));
    private final Thread writer = Threads.named("levelwright-writer").newThread(this::run);
    private volatile boolean closing;
    private volatile boolean closed;

    /**
     * Starts the thread.
     *
     * @param batches makes a batch on a connection
     * @param forget forgets everything that is remembered, after a commit of which nobody knows what became of it
     */
    GroupCommit(Database database, Function<Connection, Batch> batches, Runnable forget) {
        this.database = database;
        this.batches = batches;
        this.forget = forget;
    }

    /** Begins. */
    void start() {
        writer.start();
    }

    /** Does work in one of the next commits; when too much waits already, the caller waits too. */
    <T> CompletionStage<T> submit(Function<Batch, T> deciding) {
        Work<T> work = new Work<>(deciding);
        if (closing || !offer(work)) {
            refuse(work);
        } else if (closed) {
            refuseWaiting();
        }
        return work.answer();
    }

    /** Does what waits, tells everybody, and stops. */
    synchronized void close() {
        if (!closing) {
            closing = true;
            offer(last);
            Threads.join(writer);
            refuseWaiting();
            telling.shutdown();
        }
    }

    /** A caller's interrupt must not lose the call: it is kept for whoever waits for the outcome. */
    private boolean offer(Work<?> work) {
        boolean interrupted = false;
        boolean taken = queue.offer(work);
        while (!taken && !closed) {
            try {
                taken = queue.offer(work, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return taken;
    }

    private void refuseWaiting() {
        List<Work<?>> late = new ArrayList<>();
        queue.drainTo(late);
        late.forEach(GroupCommit::refuse);
    }

    private static void refuse(Work<?> work) {
        work.fail(new StoreFailure("the store is closed", new IllegalStateException("closed")));
        work.tell();
    }

    private void run() {
        boolean open = true;
        while (open) {
            List<Work<?>> works = next();
            open = !works.remove(last);
            serve(works);
        }
        closed = true;
    }

    /** Waits for work and takes all there is. */
    private List<Work<?>> next() {
        List<Work<?>> works = new ArrayList<>();
        while (works.isEmpty()) {
            try {
                works.add(queue.take());
            } catch (InterruptedException ignored) {
                // nobody has a reason to; it is cleared here, before anything is written
            }
        }
        queue.drainTo(works, MOST_IN_ONE_COMMIT - 1);
        return works;
    }

    /** A transaction that fails is tried again call by call, so that only those fail that cannot be written. */
    private void serve(List<Work<?>> works) {
        if (works.isEmpty()) {
            return;
        }
        if (commit(works).isPresent()) {
            works.forEach(work -> commit(List.of(work)).ifPresent(work::fail));
        }
        telling.execute(() -> works.forEach(Work::tell));
    }

    private Optional<StoreFailure> commit(List<Work<?>> works) {
        try (Connection connection = database.connection()) {
            Batch batch = batches.apply(connection);
            works.forEach(work -> work.decide(batch));
            if (batch.isChanged()) {
                batch.write();
                database.commit(connection, batch::committed);
            }
            return Optional.empty();
        } catch (SQLException | RuntimeException | Error failure) {
            forget.run();
            database.revive();
            return Optional.of(database.failure(failure));
        }
    }
}
