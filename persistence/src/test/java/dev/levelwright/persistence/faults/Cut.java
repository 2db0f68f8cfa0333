package dev.levelwright.persistence.faults;

/** Where a connection is cut. */
enum Cut {
    /** Before the server gets what would have been committed. */
    BEFORE("before the commit"),

    /** When what is to be committed is on its way to the server: nobody knows. */
    DURING("while it is committed"),

    /** When the server has committed, and the client was not told. */
    AFTER("after the commit"),

    /** Anywhere else: when connecting, beginning, reading, locking. */
    ELSEWHERE("elsewhere");

    final String words;

    Cut(String words) {
        this.words = words;
    }
}
