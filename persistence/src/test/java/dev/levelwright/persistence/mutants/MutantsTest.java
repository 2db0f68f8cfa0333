package dev.levelwright.persistence.mutants;

/** Broken builds of the core and of the stores. */
class MutantsTest extends MutantsLaws {
    MutantsTest() {
        super("core and persistence");
    }
}
