package dev.levelwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of failures names tests that there are: each is a method with the annotation of a test, in that module. */
class FailuresTableTest {
    private static final Path ROOT = Path.of("..");
    private static final int LEAST_ROWS = 68;
    private static final Pattern NAMED =
            Pattern.compile("\\b(core|persistence|adapters-discord|adapters-telegram|examples) (?=`)|`(\\w+)#(\\w+)`");
    private static final Pattern ANNOTATED = Pattern.compile(
            "@(?:Test|Property|ParameterizedTest)\\b(?:\\([^;{]*?\\))?\\s(?:[^;{}]|\\{[^{}]*\\})*?\\bvoid (\\w+)\\(");

    private final Map<String, List<String>> tests = new TreeMap<>();

    @Test
    void everyFailureIsShownToBeImpossibleByTestsThatThereAre() {
        List<String> rows = rows();

        assertThat(rows).hasSizeGreaterThanOrEqualTo(LEAST_ROWS);
        assertThat(rows).allSatisfy(row -> {
            List<String> named = named(row);
            assertThat(named).as("tests of " + row).isNotEmpty();
            named.forEach(test -> assertThat(tests(test.substring(0, test.indexOf('#'))))
                    .as(test)
                    .contains(test.substring(test.indexOf('#') + 1)));
        });
    }

    private static List<String> rows() {
        return text(ROOT.resolve("docs/failures.md"))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| failure ") && !line.startsWith("| fact "))
                .toList();
    }

    /** As {@code module/Class#method}; a module that was named holds until another one is. */
    private static List<String> named(String row) {
        List<String> named = new ArrayList<>();
        String module = "";
        Matcher found = NAMED.matcher(row.substring(row.lastIndexOf(" | ")));
        while (found.find()) {
            if (found.group(1) != null) {
                module = found.group(1);
            } else {
                named.add(module + "/" + found.group(2) + "#" + found.group(3));
            }
        }
        return named;
    }

    /** The tests of a class, written {@code module/Class}. */
    private List<String> tests(String ofClass) {
        return tests.computeIfAbsent(ofClass, FailuresTableTest::found);
    }

    private static List<String> found(String ofClass) {
        int slash = ofClass.indexOf('/');
        Path sources = ROOT.resolve(ofClass.substring(0, Math.max(0, slash))).resolve("src/test/java");
        if (slash < 1 || !Files.isDirectory(sources)) {
            return List.of();
        }
        String file = ofClass.substring(slash + 1) + ".java";
        List<String> methods = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(path -> path.endsWith(file)).forEach(path -> {
                Matcher method = ANNOTATED.matcher(text(path));
                while (method.find()) {
                    methods.add(method.group(1));
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return methods;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
