package dev.levelwright.persistence.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A way to write rows of one table: add them, set columns of them, or drop them. Values of a row stand in the order of
 * {@link #parameters}: what is written first, then what the row is found by.
 */
final class Write {
    /** What becomes of a row. */
    enum Kind {
        ADD,
        SET,
        DROP
    }

    private final Kind kind;
    private final String table;
    private final List<Column<?>> columns;
    private final List<Column<?>> keys;
    private final String one;

    private Write(Kind kind, String table, List<Column<?>> columns, List<Column<?>> keys) {
        this.kind = kind;
        this.table = table;
        this.columns = List.copyOf(columns);
        this.keys = List.copyOf(keys);
        this.one = text();
    }

    /** Adds rows that are not there. */
    static Write add(String table, Column<?>... columns) {
        return new Write(Kind.ADD, table, List.of(columns), List.of());
    }

    /** Sets columns of rows that are there. */
    static Write set(String table, List<Column<?>> columns, Column<?>... keys) {
        return new Write(Kind.SET, table, columns, List.of(keys));
    }

    /** Drops rows. */
    static Write drop(String table, Column<?>... keys) {
        return new Write(Kind.DROP, table, List.of(), List.of(keys));
    }

    private String text() {
        return switch (kind) {
            case ADD ->
                "INSERT INTO " + table + " (" + names(columns) + ") VALUES ("
                        + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
            case SET -> "UPDATE " + table + " SET " + are(columns, ", ") + " WHERE " + are(keys, " AND ");
            case DROP -> "DELETE FROM " + table + " WHERE " + are(keys, " AND ");
        };
    }

    /** The names of columns, as they stand in a list. */
    static String names(List<Column<?>> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** Each column with a parameter. */
    static String are(List<Column<?>> columns, String between) {
        return columns.stream().map(column -> column + " = ?").collect(Collectors.joining(between));
    }

    Kind kind() {
        return kind;
    }

    /** The table's name as it stands in a statement. */
    String table() {
        return table;
    }

    /** The columns that get values. */
    List<Column<?>> columns() {
        return columns;
    }

    /** The columns by which a row is found. */
    List<Column<?>> keys() {
        return keys;
    }

    /** The columns of a row's values, in their order. */
    List<Column<?>> parameters() {
        List<Column<?>> all = new ArrayList<>(columns);
        all.addAll(keys);
        return all;
    }

    /** The statement for one row. */
    String one() {
        return one;
    }
}
