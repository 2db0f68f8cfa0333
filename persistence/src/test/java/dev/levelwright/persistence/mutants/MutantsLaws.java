package dev.levelwright.persistence.mutants;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What holds of the broken builds of a module, which lie in its {@code src/test/resources/mutants}. */
public abstract class MutantsLaws {
    private final String part;

    @TempDir
    private Path temporary;

    /** The broken builds that one part of {@code docs/mutants.md} tells of. */
    protected MutantsLaws(String part) {
        this.part = part;
    }

    private Mutants mutants() throws IOException {
        return new Mutants(Path.of("src/test/resources/mutants"), temporary);
    }

    @TestFactory
    public Stream<DynamicTest> everyChangeCanBeMade() throws IOException {
        return mutants().changes();
    }

    @Test
    public void thePageTellsOfThemAll() throws IOException {
        mutants().told(part);
    }

    @TestFactory
    public Stream<DynamicTest> everyBrokenBuildIsKilledByItsTest() throws IOException {
        return mutants().tests();
    }
}
