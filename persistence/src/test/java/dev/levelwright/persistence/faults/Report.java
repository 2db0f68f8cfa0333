package dev.levelwright.persistence.faults;

import java.util.ArrayList;
import java.util.List;

/** A table of what was done to stores, and what came of it. */
final class Report {
    private static final String ROW = "%-46s %10s %7s %8s %5s %5s %9s %9s  %s%n";

    private final List<String> rows = new ArrayList<>();

    /**
     * Adds a row: what was told to callers of {@code books} under so many faults.
     *
     * @param resolved of how many activities somebody did not know whether they had acted, until the same key told
     */
    void add(String what, Books books, int faults, String resolved, String which) {
        List<Long> back = books.recoveries();
        String median = back.isEmpty() ? "-" : Long.toString(back.get((back.size() - 1) / 2));
        String most = back.isEmpty() ? "-" : Long.toString(back.get(back.size() - 1));
        rows.add(String.format(
                ROW, what, books.operations(), faults, resolved, books.lost(), books.twice(), median, most, which));
    }

    /** Times in milliseconds, from the end of a fault until every realm acknowledged something again. */
    @Override
    public String toString() {
        return String.format(
                        ROW,
                        "store and fault",
                        "operations",
                        "faults",
                        "resolved",
                        "lost",
                        "twice",
                        "back p50",
                        "back max",
                        "which")
                + String.join("", rows);
    }
}
