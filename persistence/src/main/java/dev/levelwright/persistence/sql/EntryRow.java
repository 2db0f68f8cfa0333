package dev.levelwright.persistence.sql;

import dev.levelwright.form.Spelling;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * An entry of the journal as its row holds it.
 *
 * @param number its number
 * @param at the instant at which its activity acted, in epoch milliseconds
 * @param activity the id of its activity
 * @param content what else is known of it, as {@link JournalText} writes it
 */
record EntryRow(long number, long at, String activity, String content) {
    /** The row whose columns begin at {@code first}: number, at, activity, content. */
    static EntryRow read(ResultSet row, int first) throws SQLException {
        return new EntryRow(
                row.getLong(first),
                row.getLong(first + 1),
                Spelling.read(row.getString(first + 2)),
                row.getString(first + 3));
    }

    /** The row of values as a query found them. */
    static EntryRow of(long number, long at, String spelledActivity, String content) {
        return new EntryRow(number, at, Spelling.read(spelledActivity), content);
    }
}
