package dev.levelwright.persistence.sql;

import static dev.levelwright.persistence.sql.Tables.CONTENT;
import static dev.levelwright.persistence.sql.Tables.ENTRIES;
import static dev.levelwright.persistence.sql.Tables.HOLDERS;
import static dev.levelwright.persistence.sql.Tables.NAME;
import static dev.levelwright.persistence.sql.Tables.NUMBER;
import static dev.levelwright.persistence.sql.Tables.PLACE;
import static dev.levelwright.persistence.sql.Tables.PUBLISHED;
import static dev.levelwright.persistence.sql.Tables.REALM;
import static dev.levelwright.persistence.sql.Tables.SECRET;
import static dev.levelwright.persistence.sql.Tables.STREAM;
import static dev.levelwright.persistence.sql.Tables.VERSION;

import dev.levelwright.form.Spelling;
import dev.levelwright.holder.RealmName;
import dev.levelwright.rule.Chronicle;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Reads realms. What was read is kept to save reading chronicles again, which are long and change seldom. */
final class Realms {
    private static final int SECRET_BYTES = 32;

    private final Map<RealmName, RealmRow> read = new ConcurrentHashMap<>();
    private final Map<RealmName, RealmRow> unwritten = new ConcurrentHashMap<>();
    private final AtomicLong lastNumber = new AtomicLong();
    private final JournalText texts;
    private final Optional<byte[]> secret;
    private final SecureRandom random = new SecureRandom();
    private final String find;
    private final String lock;
    private final String findDue;
    private final String findChronicle;
    private final String findLast;

    Realms(Tables tables, JournalText texts, Optional<String> secret) {
        this.texts = texts;
        this.secret = secret.map(HexFormat.of()::parseHex);
        DSLContext sql = tables.sql();
        this.find = sql.select(NUMBER, SECRET, VERSION, ENTRIES, HOLDERS, PUBLISHED, STREAM)
                .from(tables.realm())
                .where(NAME.eq(DSL.param("name", NAME)))
                .getSQL();
        this.lock = find + " for update";
        this.findDue = sql.select(REALM)
                .from(tables.due())
                .where(REALM.eq(DSL.param("realm", REALM)))
                .limit(DSL.inline(1))
                .getSQL();
        this.findChronicle = sql.select(CONTENT)
                .from(tables.chronicle())
                .where(REALM.eq(DSL.param("realm", REALM)))
                .and(PLACE.le(DSL.param("last", PLACE)))
                .orderBy(PLACE)
                .getSQL();
        this.findLast = sql.select(DSL.coalesce(DSL.max(NUMBER), DSL.inline(0L)))
                .from(tables.realm())
                .getSQL();
    }

    /** The realm of that name as it is now, born in memory if the database has none. */
    RealmRow find(Connection connection, RealmName name) {
        return found(connection, name, find);
    }

    /** The same, and nobody else changes it before this transaction ends. */
    RealmRow lock(Connection connection, RealmName name) {
        return found(connection, name, lock);
    }

    private RealmRow found(Connection connection, RealmName name, String sql) {
        return Rows.one(connection, sql, row -> row(connection, name, row), Spelling.write(name.id()))
                .orElseGet(() -> unwritten.computeIfAbsent(
                        name, unknown -> RealmRow.unwritten(unknown, nextNumber(connection), newSecret())));
    }

    /** Takes in what a commit made of a realm. */
    void committed(RealmRow now) {
        read.merge(now.name(), now, (one, other) -> one.version() > other.version() ? one : other);
        unwritten.remove(now.name());
    }

    /** Forgets the numbers of realms that are not written: somebody else may have taken them. */
    void forgetUnwritten() {
        unwritten.clear();
    }

    private RealmRow row(Connection connection, RealmName name, ResultSet row) throws SQLException {
        long number = row.getLong(1);
        long version = row.getLong(3);
        RealmRow known = read.get(name);
        if (known != null && known.number() == number && known.version() == version) {
            return known;
        }
        Chronicle chronicle = known != null && known.number() == number && known.published() == row.getLong(6)
                ? known.chronicle()
                : chronicle(connection, number, row.getLong(6));
        boolean due = Rows.one(connection, findDue, some -> true, number).isPresent();
        RealmRow now = RealmRow.read(
                name,
                number,
                row.getBytes(2),
                row.getLong(7),
                new RealmRow.State(version, row.getLong(4), row.getLong(5), due, chronicle));
        committed(now);
        return now;
    }

    private Chronicle chronicle(Connection connection, long realm, long published) {
        Chronicle chronicle = Chronicle.EMPTY;
        for (String text : Rows.all(connection, findChronicle, row -> row.getString(1), realm, published)) {
            chronicle = chronicle.with(texts.chronicleEntry(text));
        }
        return chronicle;
    }

    private long nextNumber(Connection connection) {
        long last = Rows.one(connection, findLast, row -> row.getLong(1)).orElseThrow();
        return lastNumber.updateAndGet(given -> 1 + Math.max(given, last));
    }

    private byte[] newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return secret.map(byte[]::clone).orElse(bytes);
    }
}
