package dev.levelwright.examples.importing;

import dev.levelwright.persistence.importing.ImportReport;
import dev.levelwright.persistence.importing.ImportReport.Line;
import dev.levelwright.persistence.importing.ImportReport.Move;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of everybody as a table, {@code player,name,status,unit,asset,before,after,level_before,level_after,remarks}:
 * one row for each amount, in the file's order; one row for a player without any.
 */
final class ImportTable {
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[,\"\\r\\n]");

    private final ImportReport report;

    ImportTable(ImportReport report) {
        this.report = report;
    }

    /** Writes the table; a file of that name is replaced once the table is complete. */
    void write(Path file) {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                out.append("player,name,status,unit,asset,before,after,level_before,level_after,remarks\n");
                for (Line line : report.lines()) {
                    write(out, line);
                }
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException problem) {
            throw new UncheckedIOException("the report " + file + " cannot be written: " + problem, problem);
        }
    }

    private static void write(Appendable out, Line line) throws IOException {
        if (line.moves().isEmpty()) {
            out.append(row(line, List.of("", "", "", "", "", "")));
        }
        for (Move move : line.moves()) {
            out.append(row(
                    line,
                    List.of(
                            move.of(),
                            move.asset(),
                            Long.toString(move.before()),
                            Long.toString(move.after()),
                            level(move.levelBefore()),
                            level(move.levelAfter()))));
        }
    }

    private static String row(Line line, List<String> move) {
        Stream<String> who = Stream.of(line.player(), line.name().orElse(""), word(line));
        Stream<String> cells = Stream.of(who, move.stream(), Stream.of(String.join("; ", line.remarks())))
                .flatMap(part -> part);
        return cells.map(ImportTable::quoted).collect(Collectors.joining(",")) + "\n";
    }

    /** The status in words. */
    static String word(Line line) {
        return line.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String level(OptionalInt level) {
        return level.isPresent() ? Integer.toString(level.getAsInt()) : "";
    }

    private static String quoted(String text) {
        return NEEDS_QUOTES.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
