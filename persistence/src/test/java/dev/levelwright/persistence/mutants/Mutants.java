package dev.levelwright.persistence.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Builds that are broken on purpose, one small change each, and the tests that must notice: what is dangerous is not only
 * right but could not become wrong in silence.
 *
 * <p>Every build makes those whose tests are fast; {@code -Dlevelwright.mutants=all} makes all.
 */
public final class Mutants {
    private static final String ALL = "levelwright.mutants";
    private static final int AT_ONCE = 2;

    private final Workshop workshop;
    private final List<Mutant> mutants;

    /**
     * Those of a folder.
     *
     * @param folder texts of mutants
     * @param temporary a folder that is empty
     */
    public Mutants(Path folder, Path temporary) throws IOException {
        this.workshop = Workshop.in(temporary);
        this.mutants = Mutant.in(folder);
    }

    /** That each change can still be made, even where the test is too slow for every build. */
    public Stream<DynamicTest> changes() {
        return mutants.stream()
                .map(mutant -> dynamicTest(
                        mutant.name() + " can be made",
                        () -> assertThat(mutant.sources(workshop.root())).isNotEmpty()));
    }

    /**
     * That {@code docs/mutants.md} tells of them.
     *
     * @param part which part of the page does
     */
    public void told(String part) throws IOException {
        new Page(workshop.root().resolve("docs").resolve("mutants.md"), part).tells(mutants);
    }

    /** That each broken build is noticed by its test, and the good build by none. */
    public Stream<DynamicTest> tests() {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        List<DynamicTest> tests = new ArrayList<>();
        Future<Verdict> good = pool.submit(this::good);
        for (Mutant mutant : chosen()) {
            Future<Verdict> verdict = pool.submit(() -> new BrokenBuild(workshop, mutant).verdict());
            tests.add(dynamicTest(
                    mutant.name() + " is killed by " + mutant.killedBy(), () -> requires(verdict, Verdict.FAILED)));
        }
        tests.add(dynamicTest("the good build is killed by none of them", () -> requires(good, Verdict.PASSED)));
        pool.shutdown();
        return tests.stream();
    }

    private Verdict good() throws IOException {
        List<String> tests = chosen().stream().map(Mutant::killedBy).distinct().toList();
        return NamedTests.played(workshop, workshop.folder("good"), tests);
    }

    private List<Mutant> chosen() {
        boolean all = "all".equals(System.getProperty(ALL));
        return mutants.stream().filter(mutant -> all || !mutant.slow()).toList();
    }

    private static void requires(Future<Verdict> verdict, Verdict wanted) throws InterruptedException {
        try {
            assertThat(verdict.get()).isEqualTo(wanted);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof AssertionError error ? error : new AssertionError(failure.getCause());
        }
    }
}
