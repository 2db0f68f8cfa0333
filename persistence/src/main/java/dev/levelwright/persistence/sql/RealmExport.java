package dev.levelwright.persistence.sql;

import dev.levelwright.form.Canonical;
import dev.levelwright.form.Document;
import dev.levelwright.form.Spelling;
import dev.levelwright.holder.RealmName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Writes a realm as lines of JSON, as it was at one moment, row by row. */
final class RealmExport {
    private static final int FETCHED_AT_ONCE = 500;

    private final Tables tables;
    private final DSLContext sql;
    private final Appendable out;
    private long lines;

    RealmExport(Connection connection, Tables tables, Appendable out) {
        this.tables = tables;
        this.sql = DSL.using(connection, tables.sql().dialect(), tables.sql().settings());
        this.out = out;
    }

    /** Writes everything of the realm; nothing when it has no row. */
    void write(RealmName name) {
        sql.select(Tables.NUMBER)
                .select(RealmFile.HEAD)
                .from(tables.realm())
                .where(Tables.NAME.eq(Spelling.write(name.id())))
                .fetchOptional()
                .ifPresent(this::write);
    }

    private void write(Record realm) {
        Map<String, Document> head = new LinkedHashMap<>();
        head.put("format", Document.whole(RealmFile.FORMAT));
        head.putAll(fields(realm, RealmFile.HEAD));
        line(RealmFile.REALM, Document.fields(head));
        RealmFile.parts(tables).forEach(part -> write(part, realm.get(Tables.NUMBER)));
        line(RealmFile.END, Document.whole(lines));
    }

    private void write(RealmFile.Part part, long realm) {
        try (Cursor<Record> rows = sql.select(part.columns())
                .from(part.table())
                .where(Tables.REALM.eq(realm))
                .orderBy(part.order())
                .fetchSize(FETCHED_AT_ONCE)
                .fetchLazy()) {
            rows.forEach(row -> line(part.name(), Document.fields(fields(row, part.columns()))));
        }
    }

    private static Map<String, Document> fields(Record row, List<Field<?>> columns) {
        Map<String, Document> fields = new LinkedHashMap<>();
        for (Field<?> column : columns) {
            Object value = row.get(column);
            if (value != null) {
                fields.put(column.getName(), RealmFile.written(value));
            }
        }
        return fields;
    }

    private void line(String of, Document content) {
        try {
            out.append(Canonical.text(Document.field(of, content))).append('\n');
            lines++;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
