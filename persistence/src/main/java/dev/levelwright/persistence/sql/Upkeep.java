package dev.levelwright.persistence.sql;

import dev.levelwright.form.Spelling;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.RealmName;
import dev.levelwright.math.Amounts;
import java.io.BufferedReader;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * What an owner does to a database now and then, beside the game: moves realms, answers what is kept about somebody, erases
 * players, takes out what is old. Safe while the game goes on. Made by {@link JdbcStore#upkeep}.
 */
public final class Upkeep {
    private static final int MOST_PRUNED_AT_ONCE = 100_000;

    private final Database database;
    private final Tools tools;
    private final ReentrantLock pruning = new ReentrantLock();

    Upkeep(Database database, Tools tools) {
        this.database = database;
        this.tools = tools;
    }

    void rename(RealmName from, RealmName to) {
        database.change(connection -> {
            RealmRow realm = requireWritten(connection, from);
            if (tools.realms().lock(connection, to).written()) {
                throw new IllegalArgumentException(
                        "realm " + to + " is there already, so " + from + " cannot be called that");
            }
            return touch(connection, realm, Fields.NAME, Spelling.write(to.id()));
        });
    }

    /**
     * Writes everything of a realm as lines of JSON, as it was at one moment. The secret of its dice is among it: whoever
     * has the file can foresee draws.
     */
    public void export(RealmName realm, Appendable out) {
        database.read(connection -> {
            new RealmExport(connection, tools.tables(), out).write(realm);
            return realm;
        });
    }

    /**
     * Writes what is known about one holder of a realm as lines of JSON: what they have and own, and every entry of the
     * journal that concerns them, newest first. For whoever asks what is kept about them.
     */
    public void export(RealmName realm, HolderName holder, Appendable out) {
        database.read(connection -> {
            RealmRow row = tools.realms().find(connection, realm);
            Start start = new Start(connection, tools.statements(), tools.texts(), new Memory(0), true);
            HolderState state = start.holder(row, holder);
            if (state.number() > 0) {
                History history = new History(connection, tools.statements(), tools.texts(), row, state);
                new RealmExport(connection, tools.tables(), out).write(row, state, history);
            }
            return realm;
        });
    }

    /**
     * Reads what {@link #export(RealmName, Appendable)} wrote into this database, all or nothing. It may have come from
     * another kind of database.
     *
     * @param as what the realm is called here
     * @throws IllegalArgumentException with the line, when the file is broken; or when there is such a realm already
     */
    public void restore(BufferedReader in, RealmName as) {
        database.change(connection -> {
            if (tools.realms().lock(connection, as).written()) {
                throw new IllegalArgumentException("realm " + as + " is there already");
            }
            new RealmRestore(connection, tools.tables()).read(in, as);
            return as;
        });
        tools.realms().forgetUnwritten();
    }

    /**
     * Puts a pseudonym in the place of a player everywhere in a realm: names, journal, what is due. Amounts stay, so that
     * all sums do. Whoever comes by that id later is somebody new.
     *
     * @return the pseudonym; empty when there is no such player
     */
    public Optional<HolderName> erase(RealmName realm, HolderName player) {
        HolderName pseudonym = new HolderName(
                player.kind(), "erased-" + UUID.randomUUID().toString().substring(0, 13));
        return database.change(connection -> {
            RealmRow row = requireWritten(connection, realm);
            touch(connection, row, Fields.VERSION, row.version() + 1);
            return new Erasure(connection, tools.tables(), row.number(), player, pseudonym).run()
                    ? Optional.of(pseudonym)
                    : Optional.<HolderName>empty();
        });
    }

    /**
     * Takes everything out of a realm, for good: players, units, pools, journal, keys, what was published. The
     * next activity begins a new one of that name, in which nobody is known and what was delivered before acts again.
     * Whoever wants to begin anew and keep what was renames the realm instead.
     *
     * @throws IllegalArgumentException when there is no such realm
     */
    public void wipe(RealmName realm) {
        database.change(connection -> {
            RealmRow row = requireWritten(connection, realm);
            Tables tables = tools.tables();
            DSLContext sql = tables.on(connection);
            tables.ofRealms()
                    .forEach(table -> sql.deleteFrom(table)
                            .where(Fields.REALM.eq(row.number()))
                            .execute());
            // its number stays taken, so that whoever remembers it never takes the new realm for the old one
            return touch(connection, row, Fields.NAME, Spelling.write("(wiped " + row.number() + ")"));
        });
    }

    /**
     * Takes what is old out of the database, for good: keys, without which an activity that is delivered again acts again;
     * and entries of journals with their outcomes, of which the sums stay as the journal's first entry. Histories end
     * there. Many short transactions, which nobody who writes waits for; stopped midway, it is gone on with by calling it
     * again.
     *
     * @param keysBefore keys of what acted before this instant go: no later than
     *     {@link dev.levelwright.Levelwright#refusedBefore} of every game on this database, which refuses as stale what
     *     those keys would know
     * @param entriesBefore entries before this instant go, and none before its key: a journal is cut at the first entry
     *     that stays
     * @param batch how many rows of each a transaction takes out at most: 1 to 100,000
     * @throws IllegalArgumentException if entries were to go that keys still need
     */
    public Pruned prune(Instant keysBefore, Instant entriesBefore, int batch) {
        Amounts.check("batch", batch, 1, MOST_PRUNED_AT_ONCE);
        if (entriesBefore.isAfter(keysBefore)) {
            throw new IllegalArgumentException("entriesBefore must not be after keysBefore " + keysBefore
                    + ", for keys need their entries, but was " + entriesBefore);
        }
        Pruned all = new Pruned(0, 0);
        for (long realm : database.read(this::realms)) {
            Pruned some = new Pruned(1, 0);
            while (some.keys() + some.entries() > 0) {
                some = prune(realm, keysBefore.toEpochMilli(), entriesBefore.toEpochMilli(), batch);
                all = all.plus(some);
            }
        }
        return all;
    }

    /** One after the other in this process; other processes wait for each other in the database. */
    private Pruned prune(long realm, long keysBefore, long entriesBefore, int batch) {
        pruning.lock();
        try {
            return database.change(
                    connection -> new Pruning(connection, tools, realm).batch(keysBefore, entriesBefore, batch));
        } finally {
            pruning.unlock();
        }
    }

    private List<Long> realms(Connection connection) {
        return Rows.all(
                connection,
                "SELECT number FROM " + tools.tables().text("realm") + " ORDER BY number",
                row -> row.getLong(1));
    }

    private RealmRow requireWritten(Connection connection, RealmName name) {
        RealmRow realm = tools.realms().lock(connection, name);
        if (!realm.written()) {
            throw new IllegalArgumentException("there is no realm " + name);
        }
        return realm;
    }

    /** Sets a column of a realm; what anybody remembers of it is right no more. */
    private <T> RealmRow touch(Connection connection, RealmRow realm, Field<T> column, T value) {
        tools.tables()
                .on(connection)
                .update(tools.tables().realm())
                .set(Fields.VERSION, realm.version() + 1)
                .set(column, value)
                .where(Fields.NUMBER.eq(realm.number()))
                .execute();
        return realm;
    }
}
