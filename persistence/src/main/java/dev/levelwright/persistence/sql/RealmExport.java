package dev.levelwright.persistence.sql;

import dev.levelwright.form.Canonical;
import dev.levelwright.form.Document;
import dev.levelwright.form.Spelling;
import dev.levelwright.holder.RealmName;
import dev.levelwright.ledger.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Writes a realm as lines of JSON, as it was at one moment, row by row. */
final class RealmExport {
    private static final int FETCHED_AT_ONCE = 500;

    private final Tables tables;
    private final DSLContext sql;
    private final Appendable out;
    private long lines;

    RealmExport(Connection connection, Tables tables, Appendable out) {
        this.tables = tables;
        this.sql = tables.on(connection);
        this.out = out;
    }

    /** Writes everything of the realm; nothing when it has no row. */
    void write(RealmName name) {
        sql.select(Fields.NUMBER)
                .select(RealmFile.HEAD)
                .from(tables.realm())
                .where(Fields.NAME.eq(Spelling.write(name.id())))
                .fetchOptional()
                .ifPresent(this::write);
    }

    /** Writes what the realm knows about one holder: what they have and own, and their history, newest first. */
    void write(RealmRow realm, HolderState holder, History history) {
        for (RealmFile.Part part : RealmFile.parts(tables)) {
            ofHolder(part, holder.number())
                    .ifPresent(condition ->
                            write(part, Fields.REALM.eq(realm.number()).and(condition)));
        }
        long before = Long.MAX_VALUE;
        List<Entry> page = history.read(before, FETCHED_AT_ONCE);
        while (!page.isEmpty()) {
            for (Entry entry : page) {
                before = entry.number();
                write(journal(), Fields.REALM.eq(realm.number()).and(Fields.NUMBER.eq(before)));
            }
            page = history.read(before, FETCHED_AT_ONCE);
        }
        line(RealmFile.END, Document.whole(lines));
    }

    private RealmFile.Part journal() {
        return RealmFile.parts(tables).stream()
                .filter(part -> part.name().equals("journal"))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Condition> ofHolder(RealmFile.Part part, long number) {
        return Stream.of(Fields.HOLDER, Fields.OWNER)
                .filter(part.columns()::contains)
                .map(column -> column.eq(number))
                .findFirst()
                .or(() -> part.name().equals("holder") ? Optional.of(Fields.NUMBER.eq(number)) : Optional.empty());
    }

    private void write(Record realm) {
        Map<String, Document> head = new LinkedHashMap<>();
        head.put("format", Document.whole(RealmFile.FORMAT));
        head.putAll(fields(realm, RealmFile.HEAD));
        line(RealmFile.REALM, Document.fields(head));
        RealmFile.parts(tables).forEach(part -> write(part, Fields.REALM.eq(realm.get(Fields.NUMBER))));
        line(RealmFile.END, Document.whole(lines));
    }

    private void write(RealmFile.Part part, Condition which) {
        try (Cursor<Record> rows = sql.select(part.columns())
                .from(part.table())
                .where(which)
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
