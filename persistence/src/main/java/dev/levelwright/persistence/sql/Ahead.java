package dev.levelwright.persistence.sql;

import static java.util.Objects.requireNonNull;

import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.form.Spelling;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.store.Call;
import dev.levelwright.time.Frame;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the parties and keys of many calls of one realm with as many statements as for one call, in PostgreSQL. LATERAL and
 * OFFSET 0 make it look each one up by its whole key: left to itself it read all holders of a realm that was just born.
 */
final class Ahead {
    private final String keys;
    private final String holders;
    private final String balances;
    private final String traits;
    private final String frames;
    private final String deposits;

    Ahead(Tables tables) {
        keys =
                "SELECT k.activity, k.content, j.number, j.at, j.activity, j.content FROM unnest(?::bigint[], ?::bytea[]) AS u(near, activity)"
                        + " CROSS JOIN LATERAL (SELECT * FROM " + tables.text("key")
                        + " AS t WHERE t.realm = ? AND t.near = u.near AND t.activity = u.activity OFFSET 0) AS k JOIN "
                        + tables.text("journal") + " AS j ON j.realm = k.realm AND j.number = k.number";
        holders =
                "SELECT h.kind, h.id, h.number, h.seen_at, h.last_entry, h.bookkeeping FROM unnest(?::text[], ?::bytea[])"
                        + " AS u(kind, id_order) CROSS JOIN LATERAL (SELECT * FROM " + tables.text("holder")
                        + " AS t WHERE t.realm = ? AND t.kind = u.kind AND t.id_order = u.id_order OFFSET 0) AS h";
        balances = "SELECT holder, asset, amount, settled_at, risen_at FROM " + tables.text("balance")
                + " WHERE realm = ? AND holder = ANY (?::bigint[]) AND asset_key = ''";
        traits = "SELECT holder, name, content FROM " + tables.text("trait")
                + " WHERE realm = ? AND holder = ANY (?::bigint[])";
        frames = "SELECT holder, name, starts_at, ends_at, zone FROM " + tables.text("frame")
                + " WHERE realm = ? AND holder = ANY (?::bigint[])";
        deposits = "SELECT holder, number, place, asset, asset_key, amount, reason FROM " + tables.text("deposit")
                + " WHERE realm = ? AND holder = ANY (?::bigint[]) ORDER BY holder, number, place";
    }

    /** Brings what the calls will ask for first. */
    void bring(Start start, RealmRow realm, List<Call> calls) {
        try {
            if (start.looksUpKeys()) {
                keys(start, realm, calls);
            }
            holders(start, realm, calls);
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    private void keys(Start start, RealmRow realm, List<Call> calls) throws SQLException {
        Map<Digest, String> ids = new HashMap<>();
        calls.forEach(
                call -> ids.put(Digest.of(call.activity().id()), call.activity().id()));
        List<Map.Entry<Digest, String>> all = List.copyOf(ids.entrySet());
        Connection connection = start.connection();
        Object near = connection.createArrayOf(
                "bigint", all.stream().map(id -> Digest.near(id.getValue())).toArray());
        Object digests = connection.createArrayOf(
                "bytea", all.stream().map(id -> id.getKey().bytes()).toArray(byte[][]::new));
        ids.values().forEach(id -> start.take(realm, id, Optional.empty()));
        Rows.all(
                connection,
                keys,
                row -> {
                    String id = requireNonNull(ids.get(Digest.read(row.getBytes(1))));
                    start.take(realm, id, Optional.of(start.remembered(row.getBytes(2), EntryRow.read(row, 3))));
                    return id;
                },
                near,
                digests,
                realm.number());
    }

    private void holders(Start start, RealmRow realm, List<Call> calls) throws SQLException {
        Set<HolderName> names = new LinkedHashSet<>();
        calls.forEach(call -> names.addAll(call.activity().parties().values()));
        names.removeIf(name -> start.knows(realm, name));
        if (names.isEmpty()) {
            return;
        }
        names.forEach(name -> start.take(realm, HolderState.unknown(name)));
        Connection connection = start.connection();
        Map<Long, Found> found = new HashMap<>();
        Rows.all(
                connection,
                holders,
                row -> found.put(
                        row.getLong(3),
                        new Found(
                                new HolderName(Spelling.read(row.getString(1)), Spelling.read(row.getString(2))),
                                Start.seenAt(row, 4),
                                row.getLong(5),
                                row.getString(6))),
                connection.createArrayOf(
                        "text",
                        names.stream().map(name -> Spelling.write(name.kind())).toArray()),
                connection.createArrayOf(
                        "bytea",
                        names.stream().map(name -> Start.order(name.id())).toArray(byte[][]::new)),
                realm.number());
        if (!found.isEmpty()) {
            fill(connection, realm, found);
            found.forEach((number, holder) -> start.take(realm, holder.state(number)));
        }
    }

    private void fill(Connection connection, RealmRow realm, Map<Long, Found> found) throws SQLException {
        Object numbers = connection.createArrayOf("bigint", found.keySet().toArray());
        Filling filling = (sql, taking) -> Rows.all(
                connection,
                sql,
                row -> {
                    taking.take(requireNonNull(found.get(row.getLong(1))), row);
                    return row;
                },
                realm.number(),
                numbers);
        filling.each(
                balances,
                (holder, row) ->
                        holder.balances.put(BalanceName.of(Spelling.read(row.getString(2))), Start.balance(row, 3)));
        filling.each(
                traits,
                (holder, row) -> holder.traits.put(Spelling.read(row.getString(2)), Spelling.read(row.getString(3))));
        filling.each(
                frames,
                (holder, row) -> holder.frames.put(
                        Spelling.read(row.getString(2)),
                        new Frame(row.getLong(3), row.getLong(4), Spelling.read(row.getString(5)))));
        filling.each(deposits, (holder, row) -> holder.waiting.add(Start.waiting(holder.name, row, 2)));
    }

    /** Reads rows of the holders that were found. */
    private interface Filling {
        void each(String sql, Taking taking);
    }

    /** Takes in a row of a holder. */
    private interface Taking {
        void take(Found holder, ResultSet row) throws SQLException;
    }

    /** A holder of whom rows are being read. */
    private static final class Found {
        private final HolderName name;
        private final Optional<Long> seenAt;
        private final long last;
        private final String bookkeeping;
        private final SortedMap<BalanceName, Balance> balances = new TreeMap<>();
        private final Map<String, String> traits = new HashMap<>();
        private final Map<String, Frame> frames = new HashMap<>();
        private final List<HolderState.Waiting> waiting = new ArrayList<>();

        Found(HolderName name, Optional<Long> seenAt, long last, String bookkeeping) {
            this.name = name;
            this.seenAt = seenAt;
            this.last = last;
            this.bookkeeping = bookkeeping;
        }

        HolderState state(long number) {
            Set<String> rows = Start.assets(balances.keySet());
            Bookkeeping.read(bookkeeping, balances);
            Holdings holdings = seenAt.map(at -> Holdings.of(name, at, balances, traits, frames))
                    .orElseGet(() -> Holdings.unborn(name));
            return new HolderState(number, last, holdings, rows, waiting);
        }
    }
}
