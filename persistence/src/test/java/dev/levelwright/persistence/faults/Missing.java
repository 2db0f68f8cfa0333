package dev.levelwright.persistence.faults;

import org.junit.jupiter.api.Assumptions;

/** What a test needs of the machine. */
final class Missing {
    private Missing() {}

    /** Says loudly that something was not tested, and leaves the test out, unless it can be. */
    static void unless(boolean there, String what) {
        if (!there) {
            System.out.println("WARNING: NOT TESTED: " + what);
        }
        Assumptions.assumeTrue(there, what);
    }
}
