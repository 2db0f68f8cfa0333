package dev.levelwright.simulation;

/** What befalls the next commit of a process. */
enum Fault {
    /** The process ends before the commit leaves it. */
    CRASH_BEFORE_COMMIT,
    /** The process ends while it commits, and the commit is not made. */
    CRASH_IN_COMMIT_DROPPED,
    /** The process ends while it commits, and the commit is made. */
    CRASH_IN_COMMIT_KEPT,
    /** The process ends after the commit, before anybody was told. */
    CRASH_BEFORE_ACKNOWLEDGEMENT,
    /** The connection is lost; the commit was not made, and the process looks. */
    CUT_DROPPED,
    /** The connection is lost; the commit was made, and the process looks. */
    CUT_KEPT,
    /** The connection is lost and stays so: callers hear of a failure; the commit was not made. */
    AWAY_DROPPED,
    /** The connection is lost and stays so: callers hear of a failure; the commit was made. */
    AWAY_KEPT,
    /** The acknowledgement never arrives. */
    ACKNOWLEDGEMENT_LOST,
    /** The acknowledgement arrives when nobody waits for it any more, and after another one. */
    ACKNOWLEDGEMENT_LATE;

    /** Whether the commit is made all the same. */
    boolean keeps() {
        return this != CRASH_BEFORE_COMMIT
                && this != CRASH_IN_COMMIT_DROPPED
                && this != CUT_DROPPED
                && this != AWAY_DROPPED;
    }
}
