package dev.levelwright.discord.jda;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where work is done, never on JDA's threads: some threads for what may happen at once, a lane for what must keep its
 * order, a clock for what comes again. Nothing that goes wrong here reaches anybody else.
 */
final class Workshop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LevelwrightListener.class);
    private static final int THREADS = 4;
    private static final int MOST_WAITING = 10_000;
    private static final Duration TO_END = Duration.ofSeconds(10);

    private final Executor threads;
    private final Lane lane;
    private final Runnable end;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(named("levelwright-clock"));

    private Workshop(Executor threads, Runnable end) {
        this.threads = threads;
        this.lane = new Lane(threads, MOST_WAITING);
        this.end = end;
    }

    /** Threads of our own, with so much waiting at most. */
    static Workshop own() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                named("levelwright-discord"));
        return new Workshop(pool, () -> end(pool));
    }

    /** The host's threads, which the host ends. */
    static Workshop on(Executor threads) {
        return new Workshop(threads, () -> {});
    }

    /** Does something soon; says so in the log when there is too much to do, and gives false. */
    boolean soon(String what, Runnable work) {
        return hand(threads, what, work);
    }

    /** Does something soon, after everything that was handed in here before. */
    boolean inOrder(String what, Runnable work) {
        return hand(lane, what, work);
    }

    /** Does something in a while. */
    void later(Duration time, String what, Runnable work) {
        var unused = clock.schedule(() -> soon(what, work), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does something again and again, in order with the rest. */
    void every(Duration time, String what, Runnable work) {
        var unused = clock.scheduleAtFixedRate(
                () -> inOrder(what, work), time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends the clock, and our own threads once they have done what was handed in. */
    @Override
    public void close() {
        clock.shutdownNow();
        end.run();
    }

    private static boolean hand(Executor to, String what, Runnable work) {
        try {
            to.execute(() -> guarded(what, work));
            return true;
        } catch (RejectedExecutionException tooMuch) {
            LOG.warn("{} was dropped: {} waiting already, or at the end", what, MOST_WAITING);
            return false;
        }
    }

    private static void guarded(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error failure) {
            LOG.error("{} failed", what, failure);
        }
    }

    private static void end(ExecutorService pool) {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(TO_END.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("not everything was done that had been handed in");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
