package dev.levelwright.simulation;

/** What can be wrong with a store or an engine, on purpose: the simulator must find each of them. */
enum Flaw {
    /** Nothing. */
    NONE,
    /** Keys are in the memory of a process and gone with it. */
    FORGETS_KEYS_ON_RESTART,
    /** Callers are told before the commit. */
    TELLS_BEFORE_COMMITTING,
    /** A commit in doubt is made again without asking whether it was made. */
    RETRIES_BLINDLY,
    /** A commit overwrites what another process committed meanwhile. */
    IGNORES_CONFLICTS,
    /** A commit that is cut leaves half of what it wrote. */
    WRITES_HALF,
    /** What is remembered of holders outlives a conflict. */
    KEEPS_A_STALE_MEMORY,
    /** Refusals leave no key, so that they may be decided anew. */
    FORGETS_REFUSALS,
    /** A commit that was dropped has used up its numbers. */
    LEAVES_GAPS,
    /** When one of several that belong together is refused, the ones before it stay. */
    KEEPS_HALF_OF_WHAT_BELONGS_TOGETHER,
    /** An id that acted with other content gives the outcome of that. */
    COMPARES_NO_CONTENT,
    /** What was told once is told as news again. */
    TELLS_NEWS_TWICE,
    /** Looking again starts the waiting for energy anew. */
    LOSES_THE_REMAINDER,
    /** The side that gives is not written. */
    WRITES_ONE_SIDE_OF_A_TRANSFER,
    /** A posting is left out of the journal. */
    POSTS_TOO_LITTLE,
    /** The holder's window ends when somebody changes zone. */
    REFRESHES_THE_DAY_ON_A_HOP,
    /** Something is decided by when it is decided. */
    LOOKS_AT_THE_CLOCK;

    /** Whether it is wrong in what is decided, and not in how it is written. */
    boolean isOfDecisions() {
        return compareTo(LOSES_THE_REMAINDER) >= 0;
    }
}
