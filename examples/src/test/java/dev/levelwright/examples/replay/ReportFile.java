package dev.levelwright.examples.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tables of numbers by name, read for tests. */
final class ReportFile {
    private ReportFile() {}

    /** The lines behind the header, each split at its commas. */
    static List<String[]> rows(Path file) {
        return lines(file).stream().skip(1).map(line -> line.split(",", -1)).toList();
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The amounts of an asset in a report, by holder. */
    static Map<String, Long> amounts(Path report, String asset) {
        Map<String, Long> amounts = new HashMap<>();
        rows(report).stream()
                .filter(row -> row[1].equals(asset))
                .forEach(row -> amounts.put(row[0], Long.parseLong(row[2])));
        return amounts;
    }

    /** The levels on an asset in a report, by holder. */
    static Map<String, Long> levels(Path report, String asset) {
        Map<String, Long> levels = new HashMap<>();
        rows(report).stream()
                .filter(row -> row[1].equals(asset))
                .forEach(row -> levels.put(row[0], Long.parseLong(row[3])));
        return levels;
    }

    /** A column of the expected values, by author. */
    static Map<String, Long> expected(String table, String column) {
        Path file = Path.of("src", "test", "resources", "chat", table + ".expected.csv");
        int index = List.of(lines(file).get(0).split(",")).indexOf(column);
        Map<String, Long> values = new HashMap<>();
        rows(file).forEach(row -> values.put(row[0], Long.parseLong(row[index])));
        return values;
    }
}
