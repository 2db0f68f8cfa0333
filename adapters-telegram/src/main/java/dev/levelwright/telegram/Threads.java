package dev.levelwright.telegram;

import dev.levelwright.telegram.delivery.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * On what an adapter runs.
 *
 * @param clock what tells the time
 * @param executor where updates are worked on and messages are sent; both wait for others
 * @param timer what wakes the queue of messages
 * @param closing lets go of all that
 */
public record Threads(InstantSource clock, Executor executor, Timer timer, Runnable closing) {
    /** The system's clock and this many threads, which keep no program from ending. */
    public static Threads own(int workers) {
        ExecutorService executor = Executors.newFixedThreadPool(workers, daemons("levelwright-telegram"));
        ScheduledExecutorService waking =
                Executors.newSingleThreadScheduledExecutor(daemons("levelwright-telegram-timer"));
        InstantSource clock = InstantSource.system();
        Timer timer = (when, task) -> {
            long millis = Math.max(0, Duration.between(clock.instant(), when).toMillis());
            var unused = waking.schedule(task, millis, TimeUnit.MILLISECONDS);
        };
        return new Threads(clock, executor, timer, () -> {
            waking.shutdown();
            executor.shutdown();
        });
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
