package dev.levelwright.persistence.sql;

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
        this.find = "SELECT number, secret, version, entries, holders, published, stream FROM " + tables.text("realm")
                + " WHERE name = ?";
        this.lock = find + " FOR UPDATE";
        this.findDue = "SELECT realm FROM " + tables.text("due") + " WHERE realm = ? FETCH FIRST 1 ROW ONLY";
        this.findChronicle =
                "SELECT content FROM " + tables.text("chronicle") + " WHERE realm = ? AND place <= ? ORDER BY place";
        this.findLast = "SELECT coalesce(max(number), 0) FROM " + tables.text("realm");
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
