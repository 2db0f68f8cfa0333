package dev.levelwright.examples.importing;

import dev.levelwright.examples.text.Names;
import dev.levelwright.examples.text.Style;
import dev.levelwright.examples.text.TextTable;
import dev.levelwright.persistence.importing.ImportReport;
import dev.levelwright.persistence.importing.ImportReport.Line;
import dev.levelwright.persistence.importing.ImportReport.Move;
import dev.levelwright.persistence.importing.ImportReport.Status;
import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalInt;

/** What an import says on the terminal. */
final class ImportSummary {
    private static final int MOST_LINES = 20;
    private static final int NAME_COLUMNS = 24;
    private static final int REMARK_COLUMNS = 200;

    private final PrintWriter out;
    private final Style style;
    private final ImportReport report;

    ImportSummary(PrintWriter out, Style style, ImportReport report) {
        this.out = out;
        this.style = style;
        this.report = report;
    }

    /** Prints everything. */
    void print() {
        report.assets().forEach((field, asset) -> out.println(style.title("Takes") + "  " + field + " into " + asset));
        report.remarks().forEach(remark -> out.println(style.title("Note") + "   " + shown(remark)));
        moves();
        remarks();
        counts();
    }

    private void moves() {
        TextTable table = new TextTable(style, "player", "name", "asset", ">before", ">after", ">level", "status");
        report.lines().stream().limit(MOST_LINES).forEach(line -> rows(table, line));
        table.lines().forEach(out::println);
        if (report.lines().size() > MOST_LINES) {
            out.println(style.faint("  and " + Style.number(report.lines().size() - (long) MOST_LINES) + " more"));
        }
    }

    private static void rows(TextTable table, Line line) {
        String name = Names.shown(line.name().orElse(""), NAME_COLUMNS);
        if (line.moves().isEmpty()) {
            table.row(line.player(), name, "", "", "", "", ImportTable.word(line));
        }
        for (Move move : line.moves()) {
            table.row(
                    line.player(),
                    move.of().isEmpty() ? name : Names.shown(move.of(), NAME_COLUMNS),
                    move.asset(),
                    Style.number(move.before()),
                    Style.number(move.after()),
                    levels(move.levelBefore(), move.levelAfter()),
                    ImportTable.word(line));
        }
    }

    private static String levels(OptionalInt before, OptionalInt after) {
        if (before.isEmpty() || after.isEmpty()) {
            return "";
        }
        boolean same = before.getAsInt() == after.getAsInt();
        return same ? "" + after.getAsInt() : before.getAsInt() + " > " + after.getAsInt();
    }

    /** Refusals first: there may be more remarks than anybody reads. */
    private void remarks() {
        List<Line> refused = lines(true);
        List<Line> others = lines(false);
        refused.stream().limit(MOST_LINES).forEach(this::remarks);
        others.stream().limit(Math.max(0, MOST_LINES - refused.size())).forEach(this::remarks);
    }

    private List<Line> lines(boolean refused) {
        return report.lines().stream()
                .filter(line -> !line.remarks().isEmpty() && (line.status() == Status.REFUSED) == refused)
                .toList();
    }

    private void remarks(Line line) {
        String text = line.player() + ": " + String.join("; ", line.remarks());
        out.println(line.status() == Status.REFUSED ? style.bad(shown(text)) : style.faint(shown(text)));
    }

    private void counts() {
        for (Status status : Status.values()) {
            long count = report.count(status);
            if (count > 0) {
                out.println(style.title(Style.number(count)) + " " + word(status));
            }
        }
    }

    private String word(Status status) {
        return switch (status) {
            case CHANGED -> report.written() ? "changed" : "would change";
            case UNCHANGED -> "as they were";
            case IMPORTED_BEFORE -> "imported before from this file: nothing changes again";
            case SKIPPED -> "skipped";
            case REFUSED -> "refused";
        };
    }

    private static String shown(String text) {
        return Names.shown(text, REMARK_COLUMNS);
    }
}
