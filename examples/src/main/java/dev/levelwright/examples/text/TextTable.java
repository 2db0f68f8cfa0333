package dev.levelwright.examples.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows of cells in aligned columns. A column whose heading begins with {@code >} stands to the right.
 *
 * <pre>{@code
 * new TextTable(style, ">#", "holder", ">xp").row("1", "u17", "1,200").lines()
 * }</pre>
 */
public final class TextTable {
    private static final String GAP = "  ";

    private final boolean[] right;
    private final List<String[]> rows = new ArrayList<>();

    /** A table with these headings. */
    public TextTable(Style style, String... headings) {
        this.right = new boolean[headings.length];
        String[] first = new String[headings.length];
        for (int i = 0; i < headings.length; i++) {
            right[i] = headings[i].startsWith(">");
            first[i] = style.faint(right[i] ? headings[i].substring(1) : headings[i]);
        }
        rows.add(first);
    }

    /** Adds a row with one cell for each heading. */
    public TextTable row(String... cells) {
        if (cells.length != right.length) {
            throw new IllegalArgumentException("a row must have " + right.length + " cells but has " + cells.length);
        }
        rows.add(cells.clone());
        return this;
    }

    /** Whether there are no rows below the headings. */
    public boolean isEmpty() {
        return rows.size() == 1;
    }

    /** The table line by line, without blanks at the ends of lines. */
    public List<String> lines() {
        int[] widths = IntStream.range(0, right.length)
                .map(column -> rows.stream()
                        .mapToInt(row -> Names.width(row[column]))
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            String blanks = " ".repeat(widths[i] - Names.width(row[i]));
            line.append(GAP).append(right[i] ? blanks + row[i] : row[i] + blanks);
        }
        return line.toString().stripTrailing();
    }
}
