package dev.levelwright.persistence.sql;

import dev.levelwright.store.Ranked;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToLongFunction;

/**
 * One board in memory, so that nobody has to be counted: read once as a whole, and since then kept up with the journal.
 * Whoever asks for a rank first reads which holders the new entries concern, and the balances of those again. So it costs
 * nobody who writes anything, is as exact as the transaction that asks, and sees what other processes wrote.
 *
 * <p>It takes 16 bytes for every holder of the realm and about 22 for every place.
 */
final class Ranks {
    /** So many new entries are always followed; of more, only as many as are sooner read than the whole board. */
    private static final int FEW_ENTRIES = 1000;

    private static final int LEAST_WEIGHT = 100;
    private static final int FETCHED_AT_ONCE = 10_000;
    private static final int FOLLOWED_AT_ONCE = 1000;

    private final ReentrantLock lock = new ReentrantLock();
    private final String findParties;
    private final String findAll;
    private final String findSome;
    private final boolean inArrays;
    private final String asset;
    private final long since;
    private Places places = new Places();
    private long[] amounts = {};
    private long[] risenAt = {};
    private long realm;
    private long version;
    private long entries;
    private boolean whole;
    private volatile boolean ready;
    private volatile long holders;

    /** The board of {@code asset} as the database spells it, of balances settled at {@code since} or later. */
    Ranks(Tables tables, String asset, long since) {
        this.asset = asset;
        this.since = since;
        String window = since == Long.MIN_VALUE ? "" : " AND settled_at >= " + since;
        String board = "SELECT holder, ranked, ranked_at FROM " + tables.text("balance")
                + " WHERE realm = ? AND asset = ?" + window;
        this.findAll = board + " AND ranked > 0 ORDER BY realm, asset, ranked DESC, ranked_at";
        this.inArrays = tables.inPostgres();
        this.findSome = board + " AND asset_key = '' AND holder = " + (inArrays ? "ANY(?)" : "?");
        this.findParties =
                "SELECT parties FROM " + tables.text("journal") + " WHERE realm = ? AND number > ? AND number <= ?";
    }

    /** Waits until nobody else asks; false, and at once, while the board is being read as a whole. */
    boolean enter() {
        if (ready) {
            lock.lock();
            return true;
        }
        return lock.tryLock();
    }

    void leave() {
        lock.unlock();
    }

    /** The memory that it takes, in holders. */
    long weight() {
        return LEAST_WEIGHT + holders;
    }

    /**
     * Becomes as the realm is in a transaction.
     *
     * @return false if it knows already what came later than this transaction sees
     */
    boolean follow(Connection connection, RealmRow now) {
        boolean known = whole && realm == now.number();
        if (known && version > now.version()) {
            return false;
        }
        if (!known || version != now.version()) {
            whole = false; // until everything went well
            if (!known || !readNew(connection, now)) {
                readAll(connection, now);
            }
            take(now);
        }
        return true;
    }

    private void take(RealmRow now) {
        realm = now.number();
        version = now.version();
        entries = now.entries();
        holders = now.holders();
        whole = true;
        ready = true;
    }

    /**
     * How many stand before a place.
     *
     * @param byName counts those who have as much since the same instant
     */
    long ahead(Ranked place, ToLongFunction<Ranked> byName) {
        long before = places.before(place.amount(), place.risenAt());
        boolean shared = places.equal(place.amount(), place.risenAt()) > 1;
        return shared ? before + byName.applyAsLong(place) : before;
    }

    /** An amount and an instant so high that {@code count} or more stand between them and a place, or the highest. */
    Ranked above(Ranked place, int count) {
        long before = places.before(place.amount(), place.risenAt());
        long[] above = places.at(Math.max(0, before - count));
        return new Ranked(0, place.holder(), above[0], above[1]);
    }

    /** How many stand at one place or behind it, but before another. */
    long between(Ranked one, Ranked other) {
        return places.before(other.amount(), other.risenAt()) - places.before(one.amount(), one.risenAt());
    }

    private boolean readNew(Connection connection, RealmRow now) {
        long behind = now.entries() - entries;
        if (behind > Math.max(FEW_ENTRIES, now.holders() / 4)) {
            return false;
        }
        List<Parties> parties = Rows.all(
                connection, findParties, row -> Parties.read(row.getString(1)), now.number(), entries, now.entries());
        TreeSet<Long> changed = new TreeSet<>();
        parties.forEach(entry -> changed.addAll(entry.previous().keySet()));
        List<Long> all = List.copyOf(changed);
        for (int first = 0; first < all.size(); first += FOLLOWED_AT_ONCE) {
            readAgain(connection, now.number(), all.subList(first, Math.min(all.size(), first + FOLLOWED_AT_ONCE)));
        }
        return parties.size() == behind; // otherwise some were taken out of the journal before they were seen
    }

    private void readAgain(Connection connection, long number, List<Long> changed) {
        changed.forEach(holder -> put(holder, 0, 0));
        try (PreparedStatement statement = connection.prepareStatement(findSome)) {
            statement.setLong(1, number);
            statement.setString(2, asset);
            if (inArrays) {
                statement.setArray(3, connection.createArrayOf("bigint", changed.toArray()));
                take(statement);
            } else {
                for (long holder : changed) { // H2 would read the whole board to find several
                    statement.setLong(3, holder);
                    take(statement);
                }
            }
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    /** What is not ranked is 0 here. */
    private void take(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                put(row.getLong(1), row.getLong(2), row.getLong(3));
            }
        }
    }

    private void put(long holder, long amount, long risen) {
        int at = Math.toIntExact(holder);
        if (at >= amounts.length) {
            grow(at);
        }
        if (amounts[at] > 0) {
            places.remove(amounts[at], risenAt[at]);
        }
        if (amount > 0) {
            places.add(amount, risen);
        }
        amounts[at] = amount;
        risenAt[at] = risen;
    }

    private void grow(int holder) {
        int length = holder + 1 + holder / 8;
        amounts = Arrays.copyOf(amounts, length);
        risenAt = Arrays.copyOf(risenAt, length);
    }

    private void readAll(Connection connection, RealmRow now) {
        ready = false;
        places = new Places();
        amounts = new long[Math.toIntExact(now.holders() + 1)];
        risenAt = new long[amounts.length];
        try (PreparedStatement statement = connection.prepareStatement(findAll)) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            statement.setLong(1, now.number());
            statement.setString(2, asset);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    int holder = Math.toIntExact(row.getLong(1));
                    amounts[holder] = row.getLong(2);
                    risenAt[holder] = row.getLong(3);
                    places.append(amounts[holder], risenAt[holder]);
                }
            }
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }
}
