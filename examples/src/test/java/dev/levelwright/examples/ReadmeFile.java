package dev.levelwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The README of the examples, some parts of which are what the examples say when they are run: those between {@code <!--
 * begin NAME -->} and {@code <!-- end NAME -->}. With {@code -Dlevelwright.renew=true} they are written anew.
 */
public final class ReadmeFile {
    private static final Path FILE = Path.of("README.md");

    private ReadmeFile() {}

    /** The part called {@code name} says {@code text}, or is made to. */
    public static void says(String name, String text) {
        String begin = "<!-- begin " + name + " -->\n";
        String end = "<!-- end " + name + " -->";
        String before = text();
        assertThat(before).contains(begin).contains(end);
        String after = before.substring(0, before.indexOf(begin) + begin.length())
                + text
                + before.substring(before.indexOf(end));
        if (Boolean.getBoolean("levelwright.renew")) {
            write(after);
        } else {
            assertThat(before)
                    .as("README.md of the examples; renew it with -Dlevelwright.renew=true")
                    .isEqualTo(after);
        }
    }

    /** The whole of it. */
    public static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void write(String text) {
        try {
            Files.writeString(FILE, text);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
