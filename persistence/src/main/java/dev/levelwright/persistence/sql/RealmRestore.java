package dev.levelwright.persistence.sql;

import dev.levelwright.form.Document;
import dev.levelwright.form.InvalidDocument;
import dev.levelwright.form.Quoted;
import dev.levelwright.form.Spelling;
import dev.levelwright.holder.RealmName;
import dev.levelwright.persistence.json.JsonDocuments;
import dev.levelwright.store.StoreFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Reads a realm from lines of JSON into a database that has none of that name. */
final class RealmRestore {
    private static final int WRITTEN_AT_ONCE = 500;
    private static final long FIRST_VERSION = 1;

    /** Classes of SQL states. */
    private static final String WRONG_VALUE = "22";

    private static final String WRONG_ROW = "23";

    private final Connection connection;
    private final Tables tables;
    private final Map<String, RealmFile.Part> parts = new LinkedHashMap<>();
    private final Map<RealmFile.Part, Rows> rows = new LinkedHashMap<>();
    private long line;
    private long realm;

    RealmRestore(Connection connection, Tables tables) {
        this.connection = connection;
        this.tables = tables;
        RealmFile.parts(tables).forEach(part -> parts.put(part.name(), part));
    }

    /**
     * Reads everything.
     *
     * @throws IllegalArgumentException with the line, when it is not what was once written
     */
    void read(BufferedReader in, RealmName name) {
        try {
            head(next(in), name);
            Map.Entry<String, Document> at = next(in);
            while (!at.getKey().equals(RealmFile.END)) {
                row(at);
                at = next(in);
            }
            end(at.getValue());
            requireNothingMore(in);
            for (Rows left : rows.values()) {
                left.write(connection);
            }
        } catch (SQLException failure) {
            throw failed(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A row that stands there twice, or a value that no column takes, is an error of the file: trying again is no use. */
    private RuntimeException failed(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        boolean isOfTheFile = state.startsWith(WRONG_VALUE) || state.startsWith(WRONG_ROW);
        return isOfTheFile
                ? wrong("here or above is a row that the database does not take: "
                        + Quoted.line(String.valueOf(failure.getMessage())))
                : new SqlFailure(failure);
    }

    private Map.Entry<String, Document> next(BufferedReader in) throws IOException {
        String text = in.readLine();
        line++;
        if (text == null) {
            throw wrong("the file ends here, before its line \"" + RealmFile.END + "\": it was cut off");
        }
        Document document = parsed(text);
        if (document instanceof Document.Fields fields && fields.values().size() == 1) {
            return fields.values().entrySet().iterator().next();
        }
        throw wrong("must be an object of one field but was " + document.words());
    }

    private Document parsed(String text) {
        try {
            return JsonDocuments.parse("line " + line, text);
        } catch (InvalidDocument broken) {
            throw new IllegalArgumentException(broken.getMessage(), broken);
        }
    }

    private void head(Map.Entry<String, Document> head, RealmName name) throws SQLException {
        if (!head.getKey().equals(RealmFile.REALM)) {
            throw wrong("must begin with \"" + RealmFile.REALM + "\" but began with \"" + head.getKey() + "\"");
        }
        Map<String, Document> fields = fields(head.getValue());
        Document format = fields.remove("format");
        if (!Document.whole(RealmFile.FORMAT).equals(format)) {
            throw wrong(
                    "format must be " + RealmFile.FORMAT + " but was " + (format == null ? "missing" : format.words()));
        }
        @Nullable Object[] values = values(fields, RealmFile.HEAD);
        values[RealmFile.HEAD.indexOf(Fields.NAME)] = Spelling.write(name.id());
        realm = 1
                + Rows.one(
                                connection,
                                "SELECT coalesce(max(number), 0) FROM " + tables.text("realm"),
                                r -> r.getLong(1))
                        .orElseThrow();
        Rows row = new Rows(Write.add(tables.text("realm"), with(RealmFile.HEAD, Column.NUMBER, Column.VERSION)));
        row.add(with(realm, with(FIRST_VERSION, values)));
        row.write(connection);
    }

    private void row(Map.Entry<String, Document> at) throws SQLException {
        RealmFile.Part part = parts.get(at.getKey());
        if (part == null) {
            throw wrong("must be one of " + String.join(", ", parts.keySet()) + " but was \"" + at.getKey() + "\"");
        }
        Rows batch = rows.computeIfAbsent(part, this::empty);
        batch.add(with(realm, values(fields(at.getValue()), part.columns())));
        if (batch.size() == WRITTEN_AT_ONCE) {
            batch.write(connection);
            rows.remove(part);
        }
    }

    private Rows empty(RealmFile.Part part) {
        String table = tables.on(connection).render(part.table());
        return new Rows(Write.add(table, with(part.columns(), Column.REALM)));
    }

    private static Column<?>[] with(List<Field<?>> columns, Column<?>... first) {
        List<Column<?>> all = new ArrayList<>(List.of(first));
        columns.forEach(column -> all.add(new Column<>(column.getName(), column.getType())));
        return all.toArray(Column[]::new);
    }

    private static @Nullable Object[] with(long first, @Nullable Object[] values) {
        @Nullable Object[] all = new Object[values.length + 1];
        all[0] = first;
        System.arraycopy(values, 0, all, 1, values.length);
        return all;
    }

    private Map<String, Document> fields(Document document) {
        if (document instanceof Document.Fields fields) {
            return new LinkedHashMap<>(fields.values());
        }
        throw wrong("must hold an object but held " + document.words());
    }

    private @Nullable Object[] values(Map<String, Document> fields, List<Field<?>> columns) {
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(fields.remove(columns.get(i).getName()), columns.get(i));
        }
        if (!fields.isEmpty()) {
            throw wrong("unknown field \"" + fields.keySet().iterator().next() + "\"");
        }
        return values;
    }

    private @Nullable Object value(@Nullable Document document, Field<?> column) {
        if (document == null) {
            if (RealmFile.mayMiss(column)) {
                return null;
            }
            throw wrong("field " + column.getName() + " is missing");
        }
        Optional<Object> value = RealmFile.read(document, column);
        if (value.isEmpty()) {
            String type = column.getType() == Long.class
                    ? "a whole number"
                    : column.getType() == byte[].class ? "hexadecimal digits" : "text";
            throw wrong("field " + column.getName() + " must be " + type + " but was " + document.words());
        }
        if (column.equals(Fields.BOOKKEEPING)) {
            requireReadable((String) value.get());
        }
        return value.get();
    }

    /** No database checks what stands in a text. */
    private void requireReadable(String bookkeeping) {
        try {
            Bookkeeping.read(bookkeeping, new HashMap<>());
        } catch (StoreFailure damaged) {
            throw wrong("field bookkeeping must be lines of amount, instant, milliseconds and asset: "
                    + Quoted.line(String.valueOf(damaged.getMessage())));
        }
    }

    private void end(Document count) {
        if (!Document.whole(line - 1).equals(count)) {
            throw wrong("there must be " + count.words() + " lines before this one but there were " + (line - 1));
        }
    }

    private void requireNothingMore(BufferedReader in) throws IOException {
        if (in.readLine() != null) {
            line++;
            throw wrong("nothing must follow the line \"" + RealmFile.END + "\"");
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("line " + line + ": " + what);
    }
}
