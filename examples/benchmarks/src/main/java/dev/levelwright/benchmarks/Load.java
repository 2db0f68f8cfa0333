package dev.levelwright.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** As many callers as wanted, each a thread that waits for one acknowledgement after the other. */
final class Load {
    private static final int FIRST_ROOM = 1024;

    private Load() {}

    /** Calls for as long as {@code time}. */
    static Measured run(Way way, int callers, Duration time) throws Exception {
        CountDownLatch ready = new CountDownLatch(callers);
        CountDownLatch go = new CountDownLatch(1);
        Callable<long[]> caller = () -> {
            ready.countDown();
            go.await();
            return call(way, System.nanoTime() + time.toNanos());
        };
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Future<long[]>> all = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                all.add(threads.submit(caller));
            }
            ready.await();
            long begun = System.nanoTime();
            long cpu = Machine.cpu();
            go.countDown();
            List<long[]> parts = new ArrayList<>();
            for (Future<long[]> one : all) {
                parts.add(one.get());
            }
            long elapsed = System.nanoTime() - begun;
            return Measured.of(parts.stream().flatMapToLong(Arrays::stream).toArray(), elapsed, Machine.cpu() - cpu);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] call(Way way, long end) throws Exception {
        long[] took = new long[FIRST_ROOM];
        int count = 0;
        for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
            way.act();
            if (count == took.length) {
                took = Arrays.copyOf(took, 2 * count);
            }
            took[count++] = System.nanoTime() - begun;
        }
        return Arrays.copyOf(took, count);
    }
}
