package dev.levelwright.discord.jda;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * One thing after the other, in the order in which they came, on the threads of another executor. Nothing that is handed in
 * may throw.
 */
final class Lane implements Executor {
    private final Executor threads;
    private final int most;
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    /** A lane in which so much may wait. */
    Lane(Executor threads, int most) {
        this.threads = threads;
        this.most = most;
    }

    @Override
    public void execute(Runnable work) {
        synchronized (waiting) {
            if (waiting.size() >= most) {
                throw new RejectedExecutionException("too much waits in the lane");
            }
            if (waiting.isEmpty()) {
                threads.execute(this::run);
            }
            waiting.add(work);
        }
    }

    private void run() {
        boolean more = true;
        while (more) {
            first().run();
            more = next();
        }
    }

    private Runnable first() {
        synchronized (waiting) {
            return waiting.element();
        }
    }

    /** What is done waits until here, so that nobody else starts the next. */
    private boolean next() {
        synchronized (waiting) {
            waiting.remove();
            return !waiting.isEmpty();
        }
    }
}
