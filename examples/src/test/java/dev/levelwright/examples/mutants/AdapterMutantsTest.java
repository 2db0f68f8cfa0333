package dev.levelwright.examples.mutants;

import dev.levelwright.persistence.mutants.Mutants;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Broken builds of the adapters: here, because this module alone has the classes of all others. */
class AdapterMutantsTest {
    @TempDir
    private Path temporary;

    private Mutants mutants() throws IOException {
        return new Mutants(Path.of("src/test/resources/mutants"), temporary);
    }

    @TestFactory
    Stream<DynamicTest> everyChangeCanBeMade() throws IOException {
        return mutants().changes();
    }

    @Test
    void thePageTellsOfThemAll() throws IOException {
        mutants().told("adapters");
    }

    @TestFactory
    Stream<DynamicTest> everyBrokenBuildIsKilledByItsTest() throws IOException {
        return mutants().tests();
    }
}
