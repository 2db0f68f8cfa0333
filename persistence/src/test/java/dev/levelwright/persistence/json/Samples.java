package dev.levelwright.persistence.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The rulebooks that lie in this repository. */
final class Samples {
    private static final List<String> FOLDERS = List.of(
            "core/src/test/resources/rulebooks",
            "persistence/src/test/resources/rulebooks",
            "examples/src/main/resources/rulebooks");

    private Samples() {}

    /** The names of the rulebooks of these tests. */
    static Stream<String> names() {
        return files(repository().resolve(FOLDERS.get(1)))
                .map(file -> fileName(file).replace(".json", ""));
    }

    /** A rulebook of these tests. */
    static Path file(String name) {
        URL url = Objects.requireNonNull(Samples.class.getResource("/rulebooks/" + name + ".json"), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** Every rulebook of the repository, examples included. */
    static Stream<Path> all() {
        List<Path> all = new ArrayList<>();
        FOLDERS.forEach(folder -> files(repository().resolve(folder)).forEach(all::add));
        return all.stream();
    }

    /** The text of a resource. */
    static String text(String resource) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(Samples.class.getResourceAsStream(resource), resource)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The folder above all modules: tests run in the folder of theirs. */
    static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("persistence"))) {
            folder = Objects.requireNonNull(folder.getParent(), "tests must run inside the repository");
        }
        return folder;
    }

    private static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> fileName(file).endsWith(".json"))
                    .filter(Samples::isRulebook)
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Beside rulebooks lie the catalogues that they name. */
    private static boolean isRulebook(Path file) {
        try {
            return Files.readString(file).contains("\"rulebook\":");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }
}
