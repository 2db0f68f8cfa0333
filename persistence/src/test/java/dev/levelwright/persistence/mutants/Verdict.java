package dev.levelwright.persistence.mutants;

/** What named tests say of a build. */
enum Verdict {
    /** All of them passed. */
    PASSED,
    /** At least one failed. */
    FAILED,
    /** One of them is not there, or was left out. */
    MISSING,
    /** Classes do not fit together, so nothing was tested. */
    MISFIT,
    /** They did not end. */
    HUNG;

    static Verdict of(int exit) {
        return exit >= 0 && exit < HUNG.ordinal() ? values()[exit] : MISFIT;
    }
}
