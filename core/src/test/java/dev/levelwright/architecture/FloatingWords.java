package dev.levelwright.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words of Java that stand for a binary or decimal fraction. Compiled classes do not show the type of a local variable,
 * so {@code (long) (xp * 1.5)} is only seen in the source.
 */
public final class FloatingWords {
    private static final Pattern TEXT_AND_COMMENTS = Pattern.compile(
            "(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'|//[^\\n]*|/\\*.*?\\*/");

    private static final Pattern FLOATING = Pattern.compile("\\b(?:double|float|Double|Float|BigDecimal|StrictMath)\\b"
            + "|\\b\\d[\\d_]*\\.\\d|\\b\\d[\\d_]*(?:[eE]\\d+|[dDfF])\\b");

    private FloatingWords() {}

    /** Every such word in the Java files below a folder, as {@code file: word}. */
    public static List<String> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(file -> in(read(file)).map(word -> file + ": " + word))
                    .toList();
        }
    }

    /** Every such word in one source text, outside of comments and literals. */
    static Stream<String> in(String source) {
        return FLOATING.matcher(TEXT_AND_COMMENTS.matcher(source).replaceAll(" "))
                .results()
                .map(MatchResult::group);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
