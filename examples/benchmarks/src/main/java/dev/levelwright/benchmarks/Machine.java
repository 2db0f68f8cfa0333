package dev.levelwright.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Where a benchmark ran. */
final class Machine {
    private Machine() {}

    /** The processor time that this process has had, in nanoseconds. */
    static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** Says where, before anything is measured. */
    static void print() {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        System.out.println("Machine: " + Runtime.getRuntime().availableProcessors() + " cores, "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", Java "
                + System.getProperty("java.version") + ", heap of at most "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MiB; the database runs on the same machine");
    }
}
