package dev.levelwright.persistence.sql;

import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Deposit;
import dev.levelwright.decision.Outcome;
import dev.levelwright.form.Spelling;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.ledger.Account;
import dev.levelwright.time.Frame;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was durable when a transaction began: from the cache where it knows, from the database where it does not. */
final class Start {
    private final Connection connection;
    private final Statements statements;
    private final JournalText texts;
    private final HolderCache cache;
    private final Map<Key<HolderName>, HolderState> holders = new HashMap<>();
    private final Map<Key<Account>, Optional<Balance>> keyed = new HashMap<>();

    Start(Connection connection, Statements statements, JournalText texts, HolderCache cache) {
        this.connection = connection;
        this.statements = statements;
        this.texts = texts;
        this.cache = cache;
    }

    /** A holder with all balances that have no key. */
    HolderState holder(RealmRow realm, HolderName name) {
        Key<HolderName> key = new Key<>(realm.number(), name);
        HolderState state = holders.get(key);
        if (state == null) {
            state = cache.get(realm.number(), name).orElseGet(() -> readHolder(realm, name));
            holders.put(key, state);
        }
        return state;
    }

    /** One balance that has a key. */
    Optional<Balance> keyed(RealmRow realm, Account account) {
        return keyed.computeIfAbsent(new Key<>(realm.number(), account), key -> readKeyed(realm, account));
    }

    /** What an activity did first. */
    Optional<Remembered> key(RealmRow realm, String activity) {
        return realm.written()
                ? Rows.one(
                        connection,
                        statements.findKey,
                        this::remembered,
                        realm.number(),
                        Digest.near(activity),
                        Digest.of(activity).bytes())
                : Optional.empty();
    }

    /** Whether an activity waits to be run. */
    boolean isDue(RealmRow realm, String activity) {
        return realm.mayHaveDue()
                && Rows.one(connection, statements.findDue, row -> true, realm.number(), Spelling.write(activity))
                        .isPresent();
    }

    /** The units of a kind that a holder owns, in the order in which they came. */
    List<HolderName> units(RealmRow realm, HolderName owner, String kind) {
        long number = holder(realm, owner).number();
        return Rows.all(
                connection,
                statements.findUnits,
                row -> new HolderName(kind, Spelling.read(row.getString(1))),
                realm.number(),
                number,
                Spelling.write(kind));
    }

    /** Lets the cache know all holders that were looked at. */
    void remember() {
        holders.forEach((key, state) -> {
            if (state.number() > 0) {
                cache.put(key.realm, state);
            }
        });
    }

    private HolderState readHolder(RealmRow realm, HolderName name) {
        if (!realm.written()) {
            return HolderState.unknown(name);
        }
        return Rows.one(
                        connection,
                        statements.findHolder,
                        row -> readHolder(realm.number(), row.getLong(1), row.getLong(3), name, seenAt(row)),
                        realm.number(),
                        Spelling.write(name.kind()),
                        order(name.id()))
                .orElseGet(() -> HolderState.unknown(name));
    }

    private HolderState readHolder(long realm, long number, long last, HolderName name, Optional<Long> seenAt) {
        Holdings holdings = seenAt.map(at ->
                        Holdings.of(name, at, balances(realm, number), traits(realm, number), frames(realm, number)))
                .orElseGet(() -> Holdings.unborn(name));
        return new HolderState(number, last, holdings, waiting(realm, number, name));
    }

    private SortedMap<BalanceName, Balance> balances(long realm, long number) {
        SortedMap<BalanceName, Balance> balances = new TreeMap<>();
        Rows.all(
                connection,
                statements.findBalances,
                row -> balances.put(BalanceName.of(Spelling.read(row.getString(1))), balance(row, 2)),
                realm,
                number,
                "");
        return balances;
    }

    private Map<String, String> traits(long realm, long number) {
        Map<String, String> traits = new HashMap<>();
        Rows.all(
                connection,
                statements.findTraits,
                row -> traits.put(Spelling.read(row.getString(1)), Spelling.read(row.getString(2))),
                realm,
                number);
        return traits;
    }

    private Map<String, Frame> frames(long realm, long number) {
        Map<String, Frame> frames = new HashMap<>();
        Rows.all(
                connection,
                statements.findFrames,
                row -> frames.put(
                        Spelling.read(row.getString(1)),
                        new Frame(row.getLong(2), row.getLong(3), Spelling.read(row.getString(4)))),
                realm,
                number);
        return frames;
    }

    private List<HolderState.Waiting> waiting(long realm, long number, HolderName name) {
        return Rows.all(connection, statements.findDeposits, row -> waiting(name, row), realm, number);
    }

    private static HolderState.Waiting waiting(HolderName name, ResultSet row) throws SQLException {
        BalanceName balance = new BalanceName(Spelling.read(row.getString(3)), Spelling.read(row.getString(4)));
        Deposit deposit = new Deposit(new Account(name, balance), row.getLong(5), Spelling.read(row.getString(6)));
        return new HolderState.Waiting(row.getLong(1), row.getInt(2), deposit);
    }

    private Optional<Balance> readKeyed(RealmRow realm, Account account) {
        long number = holder(realm, account.holder()).number();
        return number == 0
                ? Optional.empty()
                : Rows.one(
                        connection,
                        statements.findBalance,
                        row -> balance(row, 1),
                        realm.number(),
                        number,
                        Spelling.write(account.balance().key()),
                        Spelling.write(account.asset()));
    }

    private Remembered remembered(ResultSet row) throws SQLException {
        Outcome outcome = texts.outcome(row.getString(3));
        return new Remembered(Digest.read(row.getBytes(1)), outcome);
    }

    /** The bytes by which ids are ordered and found. */
    static byte[] order(String id) {
        return Spelling.write(id).getBytes(StandardCharsets.UTF_8);
    }

    private static Balance balance(ResultSet row, int first) throws SQLException {
        return new Balance(row.getLong(first), row.getLong(first + 1), row.getLong(first + 2));
    }

    private static Optional<Long> seenAt(ResultSet row) throws SQLException {
        long at = row.getLong(2);
        return row.wasNull() ? Optional.empty() : Optional.of(at);
    }

    private record Key<N>(long realm, N name) {}
}
