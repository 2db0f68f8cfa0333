package dev.levelwright.persistence.mutants;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Plays tests by their names, {@code package.Class#method}, in a JVM of its own. */
public final class NamedTests {
    private static final int MOST_MINUTES = 3;

    private NamedTests() {}

    /** What the tests say when {@code classes} stand before the good ones. */
    static Verdict played(Workshop workshop, Path classes, List<String> tests) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx768m",
                "-cp",
                classes + File.pathSeparator + workshop.path(),
                NamedTests.class.getName(),
                classes.toString()));
        command.addAll(tests);
        Path said = classes.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            return process.waitFor(MOST_MINUTES, TimeUnit.MINUTES) ? Verdict.of(process.exitValue()) : Verdict.HUNG;
        } catch (InterruptedException failure) {
            throw new AssertionError("interrupted", failure);
        } finally {
            process.toHandle().destroyForcibly();
        }
    }

    /** The JVM itself: a folder to write to, then names of tests. Its exit is the place of the verdict. */
    public static void main(String[] arguments) {
        Set<String> tests = new TreeSet<>(Arrays.asList(arguments).subList(1, arguments.length));
        Set<String> found = new TreeSet<>();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request(arguments[0], tests, found), listener);
        TestExecutionSummary summary = listener.getSummary();
        summary.printTo(new PrintWriter(System.out));
        summary.printFailuresTo(new PrintWriter(System.out));
        System.out.flush();
        Runtime.getRuntime().halt(verdict(summary, found.equals(tests)).ordinal());
    }

    private static LauncherDiscoveryRequest request(String folder, Set<String> tests, Set<String> found) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(tests.stream()
                        .map(test -> test.substring(0, test.indexOf('#')))
                        .distinct()
                        .map(DiscoverySelectors::selectClass)
                        .toList())
                .filters((PostDiscoveryFilter) descriptor -> wanted(descriptor, tests, found))
                .configurationParameter(
                        "jqwik.database", Path.of(folder, "jqwik-database").toString())
                .configurationParameter("jqwik.reporting.onlyfailures", "true")
                .configurationParameter("jqwik.shrinking.default", "OFF")
                .build();
    }

    private static FilterResult wanted(TestDescriptor descriptor, Set<String> tests, Set<String> found) {
        if (descriptor.getSource().orElse(null) instanceof MethodSource method) {
            String name = method.getClassName() + "#" + method.getMethodName();
            if (tests.contains(name)) {
                found.add(name);
            }
            return FilterResult.includedIf(tests.contains(name));
        }
        return FilterResult.included("no method");
    }

    private static Verdict verdict(TestExecutionSummary summary, boolean all) {
        boolean misfit =
                summary.getFailures().stream().anyMatch(failure -> failure.getException() instanceof LinkageError);
        if (misfit) {
            return Verdict.MISFIT;
        }
        if (!summary.getFailures().isEmpty()) {
            return Verdict.FAILED;
        }
        boolean skipped =
                summary.getTestsSkippedCount() + summary.getContainersSkippedCount() + summary.getTestsAbortedCount()
                        > 0;
        return all && !skipped && summary.getTestsSucceededCount() > 0 ? Verdict.PASSED : Verdict.MISSING;
    }
}
