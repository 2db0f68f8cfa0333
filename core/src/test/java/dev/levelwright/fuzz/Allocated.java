package dev.levelwright.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/** What the current thread allocates, in bytes: unlike the memory that is in use, it hardly depends on anything else. */
public final class Allocated {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocated() {}

    /**
     * Does {@code work} and fails when it allocates more than it may: so much, and so much for each unit of its input.
     *
     * @param base bytes that are always granted; classes that are loaded count too
     * @param each bytes for each unit
     * @param units how long the input is
     */
    public static <T> T atMost(long base, long each, long units, Supplier<T> work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            return work.get();
        } finally {
            long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
            if (allocated > base + each * units) {
                throw new AssertionError(allocated + " bytes were allocated for an input of " + units
                        + ", which is more than " + base + " and " + each + " for each");
            }
        }
    }
}
