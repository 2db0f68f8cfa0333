package dev.levelwright.persistence.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

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
    private final Table<Record> table;
    private final List<Field<?>> columns;
    private final List<Field<?>> keys;
    private final String one;

    private Write(DSLContext sql, Kind kind, Table<Record> table, List<Field<?>> columns, List<Field<?>> keys) {
        this.kind = kind;
        this.table = table;
        this.columns = List.copyOf(columns);
        this.keys = List.copyOf(keys);
        this.one = text(sql);
    }

    /** Adds rows that are not there. */
    static Write add(DSLContext sql, Table<Record> table, Field<?>... columns) {
        return new Write(sql, Kind.ADD, table, List.of(columns), List.of());
    }

    /** Sets columns of rows that are there. */
    static Write set(DSLContext sql, Table<Record> table, List<Field<?>> columns, Field<?>... keys) {
        return new Write(sql, Kind.SET, table, columns, List.of(keys));
    }

    /** Drops rows. */
    static Write drop(DSLContext sql, Table<Record> table, Field<?>... keys) {
        return new Write(sql, Kind.DROP, table, List.of(), List.of(keys));
    }

    private String text(DSLContext sql) {
        return switch (kind) {
            case ADD ->
                sql.insertInto(table, columns)
                        .values(columns.stream().map(Write::parameter).toList())
                        .getSQL();
            case SET -> sql.update(table).set(values()).where(found()).getSQL();
            case DROP -> sql.deleteFrom(table).where(found()).getSQL();
        };
    }

    private Map<Field<?>, Field<?>> values() {
        Map<Field<?>, Field<?>> values = new LinkedHashMap<>();
        columns.forEach(column -> values.put(column, parameter(column)));
        return values;
    }

    private Condition found() {
        return DSL.and(keys.stream().map(Write::is).toList());
    }

    private static <T> Condition is(Field<T> column) {
        return column.eq(parameter(column));
    }

    private static <T> Field<T> parameter(Field<T> column) {
        return DSL.param(column.getName(), column);
    }

    Kind kind() {
        return kind;
    }

    Table<Record> table() {
        return table;
    }

    /** The columns that get values. */
    List<Field<?>> columns() {
        return columns;
    }

    /** The columns by which a row is found. */
    List<Field<?>> keys() {
        return keys;
    }

    /** The columns of a row's values, in their order. */
    List<Field<?>> parameters() {
        List<Field<?>> all = new ArrayList<>(columns);
        all.addAll(keys);
        return all;
    }

    /** The statement for one row. */
    String one() {
        return one;
    }
}
