package dev.levelwright.persistence.sql;

import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Deposit;
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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was durable when a transaction began: from memory where it knows, from the database where it does not. */
final class Start {
    private final Connection connection;
    private final Statements statements;
    private final JournalText texts;
    private final Memory memory;
    private final boolean looksUpKeys;
    private final Map<Key<HolderName>, HolderState> holders = new HashMap<>();
    private final Map<Key<HolderName>, HolderState> read = new HashMap<>();
    private final Map<Key<Account>, Optional<Balance>> keyed = new HashMap<>();
    private final Map<Key<String>, Optional<Remembered>> keys = new HashMap<>();
    private final Map<Key<String>, Boolean> due = new HashMap<>();

    /**
     * What is durable now.
     *
     * @param looksUpKeys whether keys are looked up; otherwise all are taken to be new
     */
    Start(Connection connection, Statements statements, JournalText texts, Memory memory, boolean looksUpKeys) {
        this.connection = connection;
        this.statements = statements;
        this.texts = texts;
        this.memory = memory;
        this.looksUpKeys = looksUpKeys;
    }

    /** A holder with all balances that have no key. */
    HolderState holder(RealmRow realm, HolderName name) {
        Key<HolderName> key = new Key<>(realm.number(), name);
        HolderState state = holders.get(key);
        if (state == null) {
            Optional<HolderState> known = memory.holder(realm.number(), name);
            state = known.orElseGet(() -> readHolder(realm, name));
            holders.put(key, state);
            if (known.isEmpty()) {
                read.put(key, state);
            }
        }
        return state;
    }

    /** One balance that has a key. */
    Optional<Balance> keyed(RealmRow realm, Account account) {
        return keyed.computeIfAbsent(new Key<>(realm.number(), account), key -> readKeyed(realm, account));
    }

    /** What an activity did first. */
    Optional<Remembered> key(RealmRow realm, String activity) {
        return looksUpKeys
                ? keys.computeIfAbsent(new Key<>(realm.number(), activity), key -> look(realm, activity))
                : Optional.empty();
    }

    /** What an activity did first, whether keys are looked up or not. */
    Optional<Remembered> look(RealmRow realm, String activity) {
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
                && due.computeIfAbsent(
                        new Key<>(realm.number(), activity),
                        key -> Rows.one(
                                        connection,
                                        statements.findDue,
                                        row -> true,
                                        realm.number(),
                                        Spelling.write(activity))
                                .isPresent());
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

    /** The first key of an asset's balances at or behind {@code from}. */
    Optional<String> nextKey(RealmRow realm, HolderName holder, String asset, String from) {
        long number = holder(realm, holder).number();
        return Rows.one(
                connection,
                statements.findNextKey,
                row -> Spelling.read(row.getString(1)),
                realm.number(),
                number,
                Spelling.write(from),
                Spelling.write(asset));
    }

    /** Whether a holder was looked at before. */
    boolean knows(RealmRow realm, HolderName name) {
        return holders.containsKey(new Key<>(realm.number(), name)) || memory.knows(realm.number(), name);
    }

    /** Takes in a holder that was read with others. */
    void take(RealmRow realm, HolderState state) {
        Key<HolderName> key = new Key<>(realm.number(), state.name());
        holders.put(key, state);
        read.put(key, state);
    }

    /** Takes in what an activity did first, or that it did nothing. */
    void take(RealmRow realm, String activity, Optional<Remembered> first) {
        keys.put(new Key<>(realm.number(), activity), first);
    }

    boolean looksUpKeys() {
        return looksUpKeys;
    }

    Connection connection() {
        return connection;
    }

    /** Lets the memory know all holders that were read. */
    void remember() {
        read.forEach((key, state) -> {
            if (state.number() > 0) {
                memory.put(key.realm, state);
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
                        row -> readHolder(realm.number(), name, row),
                        realm.number(),
                        Spelling.write(name.kind()),
                        order(name.id()))
                .orElseGet(() -> HolderState.unknown(name));
    }

    private HolderState readHolder(long realm, HolderName name, ResultSet row) throws SQLException {
        long number = row.getLong(1);
        long last = row.getLong(3);
        Optional<Long> seenAt = seenAt(row, 2);
        SortedMap<BalanceName, Balance> balances = balances(realm, number);
        Set<String> rows = assets(balances.keySet());
        Bookkeeping.read(row.getString(4), balances);
        Holdings holdings = seenAt.map(
                        at -> Holdings.of(name, at, balances, traits(realm, number), frames(realm, number)))
                .orElseGet(() -> Holdings.unborn(name));
        return new HolderState(number, last, holdings, rows, waiting(realm, number, name));
    }

    /** The assets of balances. */
    static Set<String> assets(Set<BalanceName> balances) {
        return balances.stream().map(BalanceName::asset).collect(Collectors.toSet());
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
        return Rows.all(connection, statements.findDeposits, row -> waiting(name, row, 1), realm, number);
    }

    /** The deposit whose columns begin at {@code first}. */
    static HolderState.Waiting waiting(HolderName name, ResultSet row, int first) throws SQLException {
        BalanceName balance =
                new BalanceName(Spelling.read(row.getString(first + 2)), Spelling.read(row.getString(first + 3)));
        Deposit deposit = new Deposit(
                new Account(name, balance), row.getLong(first + 4), Spelling.read(row.getString(first + 5)));
        return new HolderState.Waiting(row.getLong(first), row.getLong(first + 1), deposit);
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
        return remembered(row.getBytes(1), EntryRow.read(row, 2));
    }

    /** What an activity did first: the digest of its content, and its entry. */
    Remembered remembered(byte[] content, EntryRow entry) {
        return new Remembered(Digest.read(content), texts.outcome(entry));
    }

    /** The bytes by which ids are ordered and found. */
    static byte[] order(String id) {
        return Spelling.write(id).getBytes(StandardCharsets.UTF_8);
    }

    /** The balance whose columns begin at {@code first}. */
    static Balance balance(ResultSet row, int first) throws SQLException {
        return new Balance(row.getLong(first), row.getLong(first + 1), row.getLong(first + 2));
    }

    /** Column {@code seen_at} at {@code place}. */
    static Optional<Long> seenAt(ResultSet row, int place) throws SQLException {
        long at = row.getLong(place);
        return row.wasNull() ? Optional.empty() : Optional.of(at);
    }

    private record Key<N>(long realm, N name) {}
}
