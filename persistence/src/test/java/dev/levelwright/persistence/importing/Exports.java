package dev.levelwright.persistence.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** The files of other bots that lie beside these tests. */
final class Exports {
    private Exports() {}

    /** The text of a file. */
    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Exports.class.getResourceAsStream("/imports/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file, read. */
    static Export file(String name) {
        return of(text(name));
    }

    /** A text, read as a file whose format is told from its contents. */
    static Export of(String text) {
        return Export.read("export.json", text.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    /** A text, read as a file of {@code format}. */
    static Export of(Format format, String text) {
        return Export.read("export.json", text.getBytes(StandardCharsets.UTF_8), Optional.of(format));
    }
}
