package dev.levelwright.persistence.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A build that is broken on purpose: a few lines are others, and one named test must notice.
 *
 * <p>As a text: headers, an empty line, and for each change {@code ---}, the lines as they are, {@code +++}, the lines as
 * they become. Blanks and line breaks do not matter where the lines are looked for. A change of another file says which one
 * behind its {@code ---}: some failures need two guards to be gone.
 *
 * @param name what it is called: the name of its file
 * @param file what is changed, from the root of the repository
 * @param breaks what becomes of it, in words
 * @param failure what it did to others, as {@code docs/failures.md} calls it
 * @param killedBy the test that must notice, as {@code package.Class#method}
 * @param slow whether the test is too slow for every build
 * @param edits the changes
 */
record Mutant(
        String name, String file, String breaks, String failure, String killedBy, boolean slow, List<Edit> edits) {
    private static final String ENDING = ".mutant";
    private static final String OLD = "---";
    private static final String NOW = "+++";

    /** Lines of the file, and what stands there instead. */
    record Edit(String file, String old, String now) {
        private String in(String source) {
            Matcher found = pattern().matcher(source);
            if (!found.find()) {
                throw new AssertionError(file + " has these lines no more:\n" + old);
            }
            int start = found.start();
            int end = found.end();
            if (found.find()) {
                throw new AssertionError(file + " has these lines more than once:\n" + old);
            }
            return source.substring(0, start) + now + source.substring(end);
        }

        private Pattern pattern() {
            return Pattern.compile(
                    Arrays.stream(old.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+")));
        }
    }

    /** All of a folder, in the order of names. */
    static List<Mutant> in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            List<Mutant> mutants = new ArrayList<>();
            for (Path file : files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                mutants.add(read(file));
            }
            return mutants;
        }
    }

    private static Mutant read(Path file) throws IOException {
        String name = file.getFileName().toString().replace(ENDING, "");
        Map<String, String> headers = new HashMap<>();
        List<Edit> edits = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(OLD)) {
                edits.add(edit(lines.subList(i, lines.size()), required(headers, "file", name)));
            } else if (edits.isEmpty() && !lines.get(i).isBlank()) {
                String[] header = lines.get(i).split(": ", 2);
                headers.put(header[0], header[1]);
            }
        }
        return new Mutant(
                name,
                required(headers, "file", name),
                required(headers, "breaks", name),
                required(headers, "failure", name),
                required(headers, "killed by", name),
                headers.containsKey("slow"),
                edits);
    }

    /** The change that these lines begin with. */
    private static Edit edit(List<String> lines, String file) {
        int middle = lines.indexOf(NOW);
        int end = middle;
        while (end < lines.size() && !lines.get(end).startsWith(OLD)) {
            end++;
        }
        String other = lines.get(0).substring(OLD.length()).strip();
        return new Edit(
                other.isEmpty() ? file : other,
                String.join("\n", lines.subList(1, middle)),
                String.join("\n", lines.subList(middle + 1, end)));
    }

    private static String required(Map<String, String> headers, String header, String name) {
        String value = headers.get(header);
        if (value == null) {
            throw new AssertionError("mutant " + name + " must say \"" + header + ": ...\"");
        }
        return value;
    }

    /** The texts of its files, with the changes. */
    Map<String, String> sources(Path root) throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Edit edit : edits) {
            String before =
                    sources.containsKey(edit.file) ? sources.get(edit.file) : Files.readString(root.resolve(edit.file));
            sources.put(edit.file, edit.in(before));
        }
        return sources;
    }
}
