package dev.levelwright.persistence.sql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a flush as one statement of PostgreSQL, whatever the number of rows: each column travels as an array, each way of
 * writing is one branch of a WITH. The first branch locks the realms that still have the version that was known, in the
 * order of their names, as {@link Batch#lock} does; the others, which set the realms forward and write, do so only if
 * these are all of them. So the statement does everything or nothing, also where it is a transaction of its own.
 */
final class Unnesting {
    private static final List<String> GUARD = List.of("number", "version", "entries", "holders", "published");

    private final Map<List<Write>, String> texts = new ConcurrentHashMap<>();
    private final String guard;

    Unnesting(Tables tables) {
        String names = String.join(", ", GUARD);
        this.guard = "guard AS (SELECT u.* FROM unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])"
                + " AS u(" + names + ") JOIN " + tables.text("realm") + " AS t ON t.number = u.number"
                + " AND t.version = u.version ORDER BY t.name FOR UPDATE OF t),"
                + " held AS (SELECT count(*) = ? AS is_so FROM guard),"
                + " forward AS (UPDATE " + tables.text("realm") + " AS t SET version = u.version + 1,"
                + " entries = u.entries, holders = u.holders, published = u.published FROM guard AS u"
                + " WHERE t.number = u.number AND (SELECT is_so FROM held))";
    }

    /**
     * Writes.
     *
     * @throws StaleRealm when a realm has another version; then nothing was written
     */
    void write(Connection connection, Flush flush) throws SQLException {
        List<Rows> all = List.copyOf(flush.rows());
        String text = texts.computeIfAbsent(all.stream().map(Rows::way).toList(), this::text);
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            int place = bind(connection, statement, flush.guards());
            for (Rows rows : all) {
                place = bind(connection, statement, rows, place);
            }
            requireHeld(statement);
        }
    }

    private static void requireHeld(PreparedStatement statement) throws SQLException {
        try (ResultSet held = statement.executeQuery()) {
            if (!held.next() || !held.getBoolean(1)) {
                throw new StaleRealm();
            }
        }
    }

    private static int bind(Connection connection, PreparedStatement statement, List<Flush.Guard> guards)
            throws SQLException {
        int place = 0;
        place = bind(
                connection,
                statement,
                place,
                guards.stream().map(Flush.Guard::realm).toList());
        place = bind(
                connection,
                statement,
                place,
                guards.stream().map(Flush.Guard::version).toList());
        place = bind(
                connection,
                statement,
                place,
                guards.stream().map(Flush.Guard::entries).toList());
        place = bind(
                connection,
                statement,
                place,
                guards.stream().map(Flush.Guard::holders).toList());
        place = bind(
                connection,
                statement,
                place,
                guards.stream().map(Flush.Guard::published).toList());
        statement.setLong(++place, guards.size());
        return place;
    }

    private static int bind(Connection connection, PreparedStatement statement, int place, List<Long> values)
            throws SQLException {
        return bind(statement, place, connection.createArrayOf("bigint", values.toArray()));
    }

    private static int bind(Connection connection, PreparedStatement statement, Rows rows, int before)
            throws SQLException {
        int place = before;
        List<Column<?>> columns = rows.way().parameters();
        for (int i = 0; i < columns.size(); i++) {
            place = bind(statement, place, array(connection, rows, i, columns.get(i)));
        }
        return place;
    }

    private static int bind(PreparedStatement statement, int place, Array array) throws SQLException {
        statement.setArray(place + 1, array);
        return place + 1;
    }

    private static Array array(Connection connection, Rows rows, int place, Column<?> column) throws SQLException {
        return switch (type(column)) {
            case "bigint" -> connection.createArrayOf("bigint", rows.column(place, new Long[0]));
            case "bytea" -> connection.createArrayOf("bytea", rows.column(place, new byte[0][]));
            default -> connection.createArrayOf("text", rows.column(place, new String[0]));
        };
    }

    private static String type(Column<?> column) {
        Class<?> type = column.type();
        return type == Long.class ? "bigint" : type == byte[].class ? "bytea" : "text";
    }

    private String text(List<Write> ways) {
        List<String> branches = new ArrayList<>(List.of(guard));
        for (int i = 0; i < ways.size(); i++) {
            branches.add("w" + i + " AS (" + branch(ways.get(i)) + ")");
        }
        return "WITH " + String.join(", ", branches) + " SELECT is_so FROM held";
    }

    private static String branch(Write way) {
        return switch (way.kind()) {
            case ADD ->
                "INSERT INTO " + way.table() + " (" + Write.names(way.columns()) + ") SELECT u.* FROM " + unnest(way)
                        + " WHERE (SELECT is_so FROM held)";
            case SET ->
                "UPDATE " + way.table() + " AS t SET "
                        + way.columns().stream()
                                .map(column -> column + " = u." + column)
                                .collect(Collectors.joining(", "))
                        + " FROM " + unnest(way) + " WHERE " + found(way) + " AND (SELECT is_so FROM held)";
            case DROP ->
                "DELETE FROM " + way.table() + " AS t USING " + unnest(way) + " WHERE " + found(way)
                        + " AND (SELECT is_so FROM held)";
        };
    }

    private static String found(Write way) {
        return way.keys().stream().map(key -> "t." + key + " = u." + key).collect(Collectors.joining(" AND "));
    }

    private static String unnest(Write way) {
        List<Column<?>> columns = way.parameters();
        return IntStream.range(0, columns.size())
                .mapToObj(i -> "?::" + type(columns.get(i)) + "[]")
                .collect(Collectors.joining(", ", "unnest(", ") AS u(" + Write.names(columns) + ")"));
    }
}
