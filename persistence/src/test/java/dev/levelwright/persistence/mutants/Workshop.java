package dev.levelwright.persistence.mutants;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where broken builds are made: the repository, whose sources are read, and the class path of the good build.
 *
 * @param root the repository
 * @param temporary where what is made stands
 */
record Workshop(Path root, Path temporary) {
    private static final List<String> MODULES = List.of("core", "persistence", "adapters-discord", "adapters-telegram");

    /** The one of this repository; an error where it is not there. */
    static Workshop in(Path temporary) {
        Path root = Path.of("").toAbsolutePath().getParent();
        for (String needed : List.of("core/src/main/java", "core/target/classes", "core/target/test-classes")) {
            if (!Files.isDirectory(root.resolve(needed))) {
                throw new AssertionError(
                        "broken builds are made of the sources and the classes of this repository, but "
                                + root.resolve(needed) + " is not there");
            }
        }
        return new Workshop(root, temporary);
    }

    /** A new folder. */
    Path folder(String name) {
        try {
            return Files.createDirectories(temporary.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The good classes, those of all tests among them, and the libraries of this JVM. */
    String path() {
        Stream<String> ours = MODULES.stream()
                .flatMap(module -> Stream.of(module + "/target/classes", module + "/target/test-classes"))
                .map(root::resolve)
                .filter(Files::isDirectory)
                .map(Path::toString);
        Stream<String> libraries = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).toAbsolutePath().startsWith(root))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("levelwright-"));
        return Stream.concat(ours, libraries).distinct().collect(Collectors.joining(File.pathSeparator));
    }
}
