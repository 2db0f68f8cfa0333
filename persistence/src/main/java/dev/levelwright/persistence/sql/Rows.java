package dev.levelwright.persistence.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows that are to be written in one way; and the way to read rows. */
final class Rows {
    private final Write way;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    Rows(Write way) {
        this.way = way;
    }

    /** Makes a value of the row under the cursor. */
    interface Reading<T> {
        T row(ResultSet row) throws SQLException;
    }

    /** How they are written. */
    Write way() {
        return way;
    }

    /** One more row. */
    void add(@Nullable Object... values) {
        rows.add(values);
    }

    int size() {
        return rows.size();
    }

    /** The values of one column of all rows. */
    @SuppressWarnings("unchecked") // the array itself refuses values of another type
    <T> T[] column(int place, T[] empty) {
        Object[] values = Arrays.copyOf(empty, rows.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i)[place];
        }
        return (T[]) values;
    }

    /** Writes all rows in one JDBC batch, and says how many rows each one met. */
    int[] write(Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = connection.prepareStatement(way.one())) {
            for (@Nullable Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    /** All rows that {@code sql} finds. */
    static <T> List<T> all(Connection connection, String sql, Reading<T> reading, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return read(statement, reading);
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    /** The row that {@code sql} finds, or empty. */
    static <T> Optional<T> one(Connection connection, String sql, Reading<T> reading, Object... values) {
        return all(connection, sql, reading, values).stream().findFirst();
    }

    private static <T> List<T> read(PreparedStatement statement, Reading<T> reading) throws SQLException {
        List<T> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(reading.row(rows));
            }
        }
        return found;
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
