package dev.levelwright.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was found wrong so far while one document is read. It keeps the first {@value #MOST_KEPT} and counts the rest.
 * Not for several threads.
 */
public final class Problems {
    /** How many problems are kept with their text. */
    public static final int MOST_KEPT = 100;

    private static final Comparator<Problem> TOP_TO_BOTTOM = Comparator.comparing(
            Problem::place, Comparator.comparingInt(Place::line).thenComparingInt(Place::column));

    private final String source;
    private final List<Problem> kept = new ArrayList<>();
    private long count;

    /**
     * No problems yet.
     *
     * @param source what is being read, for messages, such as {@code rulebook.json}
     */
    public Problems(String source) {
        this.source = source;
    }

    /** Adds one; beyond {@value #MOST_KEPT} it is only counted. */
    public void add(Problem problem) {
        count++;
        if (kept.size() < MOST_KEPT) {
            kept.add(problem);
        }
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** Whether further problems are only counted, so that nobody need find words for them. */
    boolean isFull() {
        return kept.size() == MOST_KEPT;
    }

    /** How many were found, kept or not. */
    public long count() {
        return count;
    }

    /** The kept problems, from the top of the text to its bottom. */
    public List<Problem> all() {
        return kept.stream().sorted(TOP_TO_BOTTOM).toList();
    }

    /**
     * Ends a reading.
     *
     * @throws InvalidDocument with all problems, if there is one
     */
    public void throwIfAny() {
        if (!isEmpty()) {
            throw asException();
        }
    }

    /** All problems as an exception; at least one must have been added. */
    public InvalidDocument asException() {
        return new InvalidDocument(source, all(), count);
    }
}
