package dev.levelwright.persistence.sql;

import static dev.levelwright.persistence.sql.Tables.CONTENT;
import static dev.levelwright.persistence.sql.Tables.ENTRIES;
import static dev.levelwright.persistence.sql.Tables.HOLDERS;
import static dev.levelwright.persistence.sql.Tables.NAME;
import static dev.levelwright.persistence.sql.Tables.NUMBER;
import static dev.levelwright.persistence.sql.Tables.PLACE;
import static dev.levelwright.persistence.sql.Tables.REALM;
import static dev.levelwright.persistence.sql.Tables.SECRET;

import dev.levelwright.form.Spelling;
import dev.levelwright.holder.RealmName;
import dev.levelwright.rule.Chronicle;
import java.security.SecureRandom;
import java.sql.Connection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The realms of a store: each is read once and then kept, so that its chronicle is one and the same for everybody. */
final class Realms {
    private static final int SECRET_BYTES = 32;

    private final Map<RealmName, RealmRow> known = new HashMap<>();
    private final Tables tables;
    private final JournalText texts;
    private final Optional<byte[]> secret;
    private final SecureRandom random = new SecureRandom();
    private long lastNumber = -1;

    Realms(Tables tables, JournalText texts, Optional<String> secret) {
        this.tables = tables;
        this.texts = texts;
        this.secret = secret.map(HexFormat.of()::parseHex);
    }

    /** The realm of that name, born in memory if the database has none. */
    synchronized RealmRow of(RealmName name, Connection connection) {
        RealmRow row = known.get(name);
        if (row == null) {
            DSLContext sql =
                    DSL.using(connection, tables.sql().dialect(), tables.sql().settings());
            row = read(sql, name).orElseGet(() -> RealmRow.unwritten(name, nextNumber(sql), newSecret()));
            known.put(name, row);
        }
        return row;
    }

    /** Forgets what may not be so: after a transaction of which nobody knows whether it was committed. */
    synchronized void forget() {
        known.clear();
        lastNumber = -1;
    }

    private Optional<RealmRow> read(DSLContext sql, RealmName name) {
        return sql.select(NUMBER, SECRET, ENTRIES, HOLDERS)
                .from(tables.realm())
                .where(NAME.eq(Spelling.write(name.id())))
                .fetchOptional(row -> read(sql, name, row));
    }

    private RealmRow read(DSLContext sql, RealmName name, Record row) {
        long number = row.get(NUMBER);
        boolean due = sql.fetchExists(sql.selectOne().from(tables.due()).where(REALM.eq(number)));
        return RealmRow.read(
                name, number, row.get(SECRET), row.get(ENTRIES), row.get(HOLDERS), due, chronicle(sql, number));
    }

    private Chronicle chronicle(DSLContext sql, long realm) {
        Chronicle chronicle = Chronicle.EMPTY;
        for (String text : sql.select(CONTENT)
                .from(tables.chronicle())
                .where(REALM.eq(realm))
                .orderBy(PLACE)
                .fetch(CONTENT)) {
            chronicle = chronicle.with(texts.chronicleEntry(text));
        }
        return chronicle;
    }

    private long nextNumber(DSLContext sql) {
        if (lastNumber < 0) {
            lastNumber = sql.select(DSL.coalesce(DSL.max(NUMBER), 0L))
                    .from(tables.realm())
                    .fetchSingle()
                    .value1();
        }
        return ++lastNumber;
    }

    private byte[] newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return secret.map(byte[]::clone).orElse(bytes);
    }
}
