package dev.levelwright.benchmarks;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What one round showed.
 *
 * @param rate activities a second, each acknowledged
 * @param p50 the time to the acknowledgement that half of the activities stay below, in nanoseconds
 * @param p99 that 99 of 100 stay below
 * @param cpu the processor time of this process for one activity, in microseconds; other work on the machine does not
 *     count, nor does a server of its own
 */
record Measured(double rate, long p50, long p99, double cpu) {
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;

    private static final double THOUSAND = 1e3;

    /** What {@code took}, all together in {@code elapsed} with so much {@code cpu}, all in nanoseconds, comes to. */
    static Measured of(long[] took, long elapsed, long cpu) {
        long[] sorted = took.clone();
        Arrays.sort(sorted);
        return new Measured(
                sorted.length * BILLION / elapsed,
                at(sorted, 50),
                at(sorted, 99),
                cpu / THOUSAND / Math.max(1, sorted.length));
    }

    private static long at(long[] sorted, int percent) {
        return sorted.length == 0
                ? 0
                : sorted[Math.min(sorted.length - 1, (int) (sorted.length * (long) percent / 100))];
    }

    /** The round in the middle, by rate. */
    static Measured median(List<Measured> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Measured::rate))
                .toList()
                .get(rounds.size() / 2);
    }

    /** Both times in milliseconds, as in {@code 0.21 / 1.40}. */
    String times() {
        return String.format(Locale.ROOT, "%.2f / %.2f", p50 / MILLION, p99 / MILLION);
    }
}
