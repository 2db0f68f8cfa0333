package dev.levelwright.form;

import java.util.List;

/** A document that does not have its form; says everything that is wrong with it, one problem a line. */
public final class InvalidDocument extends RuntimeException {
    private final List<Problem> problems;
    private final long count;

    /**
     * A refused document.
     *
     * @param source what was read, such as {@code rulebook.json}
     * @param problems the problems to list, at least one
     * @param count how many were found in all, not less than are listed
     */
    public InvalidDocument(String source, List<Problem> problems, long count) {
        super(message(source, problems, count));
        this.problems = List.copyOf(problems);
        this.count = count;
    }

    /** The problems that are listed, from the top of the text to its bottom. */
    public List<Problem> problems() {
        return problems;
    }

    /** How many problems were found, listed or not. */
    public long count() {
        return count;
    }

    private static String message(String source, List<Problem> problems, long count) {
        if (problems.isEmpty() || count < problems.size()) {
            throw new IllegalArgumentException("count must be at least the problems listed, and these at least 1");
        }
        StringBuilder text =
                new StringBuilder(source).append(count == 1 ? " has a problem" : " has " + count + " problems");
        problems.forEach(problem -> text.append('\n').append(problem));
        long rest = count - problems.size();
        return rest == 0
                ? text.toString()
                : text.append("\nand ").append(rest).append(" more").toString();
    }
}
