package dev.levelwright.persistence.sql;

import static dev.levelwright.persistence.sql.Fields.ACTIVITY;
import static dev.levelwright.persistence.sql.Fields.ACTIVITY_DIGEST;
import static dev.levelwright.persistence.sql.Fields.AMOUNT;
import static dev.levelwright.persistence.sql.Fields.ASSET;
import static dev.levelwright.persistence.sql.Fields.ASSET_KEY;
import static dev.levelwright.persistence.sql.Fields.AT;
import static dev.levelwright.persistence.sql.Fields.CONTENT;
import static dev.levelwright.persistence.sql.Fields.ENTRIES;
import static dev.levelwright.persistence.sql.Fields.HOLDER;
import static dev.levelwright.persistence.sql.Fields.KEYS;
import static dev.levelwright.persistence.sql.Fields.NAME;
import static dev.levelwright.persistence.sql.Fields.NEAR;
import static dev.levelwright.persistence.sql.Fields.NUMBER;
import static dev.levelwright.persistence.sql.Fields.REALM;
import static dev.levelwright.persistence.sql.Fields.REASON;

import dev.levelwright.decision.Deposit;
import dev.levelwright.form.Spelling;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.TraitPosting;
import dev.levelwright.ledger.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record3;
import org.jooq.exception.DataAccessException;

/**
 * Takes the oldest keys and the oldest entries of a realm's journal out of the database, one batch in one transaction.
 * Entries go in the order of their numbers and none before its key; their sums come into the checkpoint. It disturbs
 * nobody who writes: they never look at what goes, nor does the realm become another.
 */
final class Pruning {
    private final Connection connection;
    private final DSLContext sql;
    private final Tools tools;
    private final Tables tables;
    private final long realm;

    Pruning(Connection connection, Tools tools, long realm) {
        this.connection = connection;
        this.tools = tools;
        this.tables = tools.tables();
        this.sql = tables.on(connection);
        this.realm = realm;
    }

    /** Takes out at most {@code most} keys of entries before one instant, and as many entries before another. */
    Pruned batch(long keysBefore, long entriesBefore, int most) {
        try {
            return take(keysBefore, entriesBefore, most);
        } catch (DataAccessException failure) {
            throw new SqlFailure(
                    Failures.sqlError(failure).orElseGet(() -> new SQLException(failure.getMessage(), failure)));
        }
    }

    private Pruned take(long keysBefore, long entriesBefore, int most) {
        Record3<Long, Long, Long> gone = locked();
        List<Row> keys = old(gone.value1(), keysBefore, most);
        long keysGone = last(keys, gone.value1());
        List<Row> entries = old(gone.value2(), entriesBefore, most).stream()
                .filter(row -> row.number <= keysGone)
                .toList();
        dropKeys(keys);
        dropEntries(entries);
        if (keys.size() + entries.size() > 0) {
            sql.update(tables.retention())
                    .set(KEYS, keysGone)
                    .set(ENTRIES, last(entries, gone.value2()))
                    .set(AT, entries.stream().mapToLong(Row::at).reduce(gone.value3(), Math::max))
                    .where(REALM.eq(realm))
                    .execute();
        }
        return new Pruned(keys.size(), entries.size());
    }

    /** How far it was pruned, and nobody else prunes it before this transaction ends. */
    private Record3<Long, Long, Long> locked() {
        Optional<Record3<Long, Long, Long>> known = lock();
        if (known.isEmpty()) {
            sql.insertInto(tables.retention(), REALM, KEYS, ENTRIES, AT)
                    .values(realm, 0L, 0L, 0L)
                    .execute();
        }
        return known.or(this::lock).orElseThrow();
    }

    private Optional<Record3<Long, Long, Long>> lock() {
        return sql.select(KEYS, ENTRIES, AT)
                .from(tables.retention())
                .where(REALM.eq(realm))
                .forUpdate()
                .fetchOptional();
    }

    /** The entries behind {@code after} up to the first that is not old. */
    private List<Row> old(long after, long before, int most) {
        return sql
                .select(NUMBER, AT, ACTIVITY)
                .from(tables.journal())
                .where(REALM.eq(realm))
                .and(NUMBER.gt(after))
                .orderBy(REALM, NUMBER)
                .limit(most)
                .fetch(row -> new Row(row.value1(), row.value2(), row.value3()))
                .stream()
                .takeWhile(row -> row.at < before)
                .toList();
    }

    private static long last(List<Row> rows, long otherwise) {
        return rows.isEmpty() ? otherwise : rows.get(rows.size() - 1).number;
    }

    /** Keys are found by the ids of their entries; those of a player who was erased are not, but by looking at all. */
    private void dropKeys(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int[] dropped = sql.batch(rows.stream()
                        .map(row -> sql.deleteFrom(tables.key())
                                .where(REALM.eq(realm))
                                .and(NEAR.eq(row.near()))
                                .and(ACTIVITY_DIGEST.eq(row.digest()))
                                .and(NUMBER.eq(row.number)))
                        .toList())
                .execute();
        if (Arrays.stream(dropped).sum() < rows.size()) {
            sql.deleteFrom(tables.key())
                    .where(REALM.eq(realm))
                    .and(NUMBER.le(last(rows, 0)))
                    .execute();
        }
    }

    private void dropEntries(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Condition these = REALM.eq(realm).and(NUMBER.between(rows.get(0).number, last(rows, 0)));
        Sums sums = new Sums();
        sql.select(NUMBER, AT, ACTIVITY, CONTENT)
                .from(tables.journal())
                .where(these)
                .orderBy(NUMBER)
                .fetch(row ->
                        tools.texts().transaction(EntryRow.of(row.value1(), row.value2(), row.value3(), row.value4())))
                .forEach(sums::add);
        sql.deleteFrom(tables.journal()).where(these).execute();
        addAmounts(sums.amounts);
        setTraits(sums.traits);
    }

    private void addAmounts(Map<Place, Long> amounts) {
        List<Map.Entry<Place, Long>> added = List.copyOf(amounts.entrySet());
        if (added.isEmpty()) {
            return;
        }
        int[] known = sql.batch(added.stream()
                        .map(sum -> sql.update(tables.checkpoint())
                                .set(AMOUNT, AMOUNT.plus(sum.getValue()))
                                .where(sum.getKey().is(realm)))
                        .toList())
                .execute();
        List<Map.Entry<Place, Long>> unknown = new ArrayList<>();
        for (int i = 0; i < known.length; i++) {
            if (known[i] == 0) {
                unknown.add(added.get(i));
            }
        }
        sql.batch(unknown.stream()
                        .map(sum -> insert(sum.getKey(), sum.getValue()))
                        .toList())
                .execute();
    }

    private Query insert(Place place, long amount) {
        return sql.insertInto(tables.checkpoint(), REALM, HOLDER, ASSET_KEY, ASSET, REASON, AMOUNT)
                .values(realm, place.holder, place.key, place.asset, place.reason, amount);
    }

    private void setTraits(Map<Trait, Optional<String>> traits) {
        traits.forEach((trait, value) -> {
            sql.deleteFrom(tables.checkpointTrait())
                    .where(REALM.eq(realm))
                    .and(HOLDER.eq(trait.holder))
                    .and(NAME.eq(trait.name))
                    .execute();
            value.ifPresent(now -> sql.insertInto(tables.checkpointTrait(), REALM, HOLDER, NAME, CONTENT)
                    .values(realm, trait.holder, trait.name, Spelling.write(now))
                    .execute());
        });
    }

    private long number(HolderName name) {
        return Rows.one(
                        connection,
                        tools.statements().findHolder,
                        row -> row.getLong(1),
                        realm,
                        Spelling.write(name.kind()),
                        Start.order(name.id()))
                .orElseThrow(() -> new IllegalStateException("the journal posts to " + name + " who has no number"));
    }

    /** What entries come to together. */
    private final class Sums {
        private final Map<HolderName, Long> numbers = new LinkedHashMap<>();
        private final Map<Place, Long> amounts = new LinkedHashMap<>();
        private final Map<Trait, Optional<String>> traits = new LinkedHashMap<>();

        void add(Transaction transaction) {
            transaction.postings().forEach(this::add);
            transaction.traits().forEach(this::set);
        }

        private void add(Posting posting) {
            add(posting.from(), posting.reason(), -posting.amount());
            add(posting.to(), posting.reason(), posting.amount());
        }

        private void add(Account account, String reason, long amount) {
            String key = Spelling.write(account.balance().key());
            String asset = Spelling.write(account.asset());
            if (account.holder().equals(HolderName.FAUCET)) {
                amounts.merge(new Place(Checkpoint.FAUCET, "", asset, Spelling.write(reason)), -amount, Math::addExact);
            } else if (account.holder().equals(HolderName.SINK)) {
                amounts.merge(new Place(Checkpoint.SINK, "", asset, Spelling.write(reason)), amount, Math::addExact);
            } else if (!account.holder().equals(Deposit.WAITING)) {
                long number = numbers.computeIfAbsent(account.holder(), Pruning.this::number);
                amounts.merge(new Place(number, key, asset, ""), amount, Math::addExact);
            } else if (account.balance().keyed()) {
                amounts.merge(new Place(Checkpoint.WAITING, key, asset, ""), amount, Math::addExact);
            }
        }

        private void set(TraitPosting change) {
            long number = numbers.computeIfAbsent(change.holder(), Pruning.this::number);
            traits.put(new Trait(number, Spelling.write(change.trait())), change.after());
        }
    }

    /** A row of the checkpoint. */
    private record Place(long holder, String key, String asset, String reason) {
        Condition is(long realm) {
            return REALM.eq(realm)
                    .and(HOLDER.eq(holder))
                    .and(ASSET_KEY.eq(key))
                    .and(ASSET.eq(asset))
                    .and(REASON.eq(reason));
        }
    }

    private record Trait(long holder, String name) {}

    /** An entry that is old. */
    private record Row(long number, long at, String activity) {
        long near() {
            return Digest.near(Spelling.read(activity));
        }

        byte[] digest() {
            return Digest.of(Spelling.read(activity)).bytes();
        }
    }
}
