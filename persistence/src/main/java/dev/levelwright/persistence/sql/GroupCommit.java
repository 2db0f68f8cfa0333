package dev.levelwright.persistence.sql;

import dev.levelwright.holder.RealmName;
import dev.levelwright.store.StoreFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A queue in which calls wait, and its one thread that writes. It takes all calls that wait, up to a bound, has them
 * decided one after the other and committed once, and then tells every caller. A lone caller never waits for company.
 *
 * <p>Callers are told by threads of their own, never by the one that writes: what they do next may be slow, may wait for
 * another activity, may be interrupted. The thread that writes is never interrupted, because H2 closes the database
 * under a thread that is interrupted while it writes.
 *
 * <p>Where the database does not mind, a caller who is alone and waits anyway writes on its own thread, which saves two
 * changes of thread. As soon as calls come together they share commits again.
 */
final class GroupCommit {
    private static final int MOST_IN_ONE_COMMIT = 1024;
    private static final int MOST_WAITING = 16 * MOST_IN_ONE_COMMIT;
    private static final long PATIENCE_MILLIS = 100;

    private final Writer writer;
    private final Work<Boolean> last = Work.in(new RealmName("-"), batch -> true);
    private final BlockingQueue<Work<?>> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final ExecutorService telling = Executors.newCachedThreadPool(Threads.named("levelwright-outcomes"));
    private final Thread thread = Threads.named("levelwright-writer").newThread(this::run);
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicInteger pending = new AtomicInteger();
    private final boolean callersMayWrite;
    private volatile boolean lonely = true;
    private volatile boolean closing;
    private volatile boolean closed;

    GroupCommit(Writer writer, boolean callersMayWrite) {
        this.writer = writer;
        this.callersMayWrite = callersMayWrite;
    }

    /** Begins. */
    void start() {
        thread.start();
    }

    /** Does work in one of the next commits; when too much waits already, the caller waits too. */
    <T> CompletionStage<T> submit(Work<T> work) {
        pending.incrementAndGet();
        if (closing || !offer(work)) {
            refuse(work);
        } else if (closed) {
            refuseWaiting();
        }
        return work.answer();
    }

    /** Does work for a caller who waits: now and here, if nobody else has any, or in one of the next commits. */
    <T> CompletionStage<T> act(Work<T> work) {
        if (callersMayWrite && lonely && turn.tryLock()) {
            try {
                if (!closing
                        && pending.get() == 0) { // nobody is overtaken, least of all an earlier call of this thread
                    lead(work);
                    return work.answer();
                }
            } finally {
                turn.unlock();
            }
        }
        return submit(work);
    }

    /** An interrupt waits until everything is written. */
    private void lead(Work<?> work) {
        boolean interrupted = Thread.interrupted();
        try {
            writer.serve(List.of(work));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        work.tell();
    }

    /** Does what waits, tells everybody, and stops. */
    synchronized void close() {
        if (!closing) {
            closing = true;
            offer(last);
            Threads.join(thread);
            refuseWaiting();
            turn.lock(); // whoever leads comes to an end
            try {
                telling.shutdown();
            } finally {
                turn.unlock();
            }
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

    private void serve(List<Work<?>> works) {
        if (!works.isEmpty()) {
            turn.lock();
            try {
                lonely = works.size() == 1;
                writer.serve(works);
            } finally {
                pending.addAndGet(-works.size());
                turn.unlock();
            }
            telling.execute(() -> works.forEach(Work::tell));
        }
    }
}
