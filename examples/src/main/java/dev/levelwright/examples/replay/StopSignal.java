package dev.levelwright.examples.replay;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Ctrl-C: asks the replay to stop, and holds the process until what was submitted is durable and the store closed. */
final class StopSignal implements BooleanSupplier, AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop-replay");
    private volatile boolean stopped;

    /** A signal that listens until it is closed. */
    StopSignal() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public boolean getAsBoolean() {
        return stopped;
    }

    private void stop() {
        stopped = true;
        try {
            boolean done = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!done) {
                System.err.println("stopped without waiting any longer; nothing acknowledged is lost");
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        finished.countDown();
        if (!stopped) {
            removeHook();
        }
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException late) {
            // The process ends already: the hook has run or finds the latch open.
        }
    }
}
