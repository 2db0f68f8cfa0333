package dev.levelwright.persistence.faults;

import java.util.ArrayList;
import java.util.List;

/** A table of what was done to stores, and what came of it. */
final class Report {
    private static final String ROW = "%-44s %10s %8s %8s %6s %6s  %s%n";

    private final List<String> rows = new ArrayList<>();

    /**
     * Adds a row: what was told to callers of {@code books} under so many faults.
     *
     * @param resolved of how many activities somebody did not know whether they had acted, until the same key told
     */
    void add(String what, Books books, int faults, String resolved, String which) {
        rows.add(String.format(ROW, what, books.operations(), faults, resolved, books.lost(), books.twice(), which));
    }

    @Override
    public String toString() {
        return String.format(ROW, "store and fault", "operations", "faults", "resolved", "lost", "twice", "which")
                + String.join("", rows);
    }
}
