package dev.levelwright.examples.mutants;

import dev.levelwright.persistence.mutants.MutantsLaws;

/** Broken builds of the adapters: here, because this module alone has the classes of all others. */
class AdapterMutantsTest extends MutantsLaws {
    AdapterMutantsTest() {
        super("adapters");
    }
}
