package dev.levelwright.persistence.mutants;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Broken builds of the core and of the stores. */
class MutantsTest {
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
        mutants().told("core and persistence");
    }

    @TestFactory
    Stream<DynamicTest> everyBrokenBuildIsKilledByItsTest() throws IOException {
        return mutants().tests();
    }
}
