package dev.levelwright.persistence.sql;

import dev.levelwright.decision.Due;
import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.RealmName;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.store.Call;
import dev.levelwright.store.Reader;
import dev.levelwright.store.Store;
import dev.levelwright.store.StoreFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

/**
 * A store in a database: PostgreSQL, which several processes may share, or H2 in this process, in a file or in memory.
 * Every outcome is durable when it is told.
 *
 * <pre>{@code
 * try (Store store = JdbcStore.open("jdbc:h2:file:./game")) {
 *     Levelwright game = Levelwright.builder().rulebook(rulebook).store(store).build();
 * }
 * }</pre>
 *
 * <p>Safe for many threads; the more of them wait for outcomes, the more activities share a commit. Outcomes are told by
 * threads of the store, so what follows them may take its time and may submit more. Who waits for an outcome anyway and is
 * alone writes to PostgreSQL on its own thread ({@link #act}).
 */
public final class JdbcStore implements Store {

    private final Database database;
    private final JdbcSettings settings;
    private final Tools tools;
    private final Boards boards;
    private final Upkeep upkeep;
    private final List<GroupCommit> commits;

    private JdbcStore(JdbcSettings settings) {
        this.database = Database.open(settings);
        this.settings = settings;
        JournalText texts = new JournalText(settings.rulebooks());
        Realms realms = new Realms(database.tables(), texts, settings.secret());
        this.tools = new Tools(database.dialect(), database.tables(), new Statements(database.tables()), texts, realms);
        this.boards = new Boards(database.tables(), settings.rankedHolders());
        this.upkeep = new Upkeep(database, tools);
        int writers = database.dialect().writers(settings.connections());
        this.commits = IntStream.range(0, writers)
                .mapToObj(i -> new GroupCommit(
                        new Writer(database, tools, new Memory(settings.cachedHolders() / writers)),
                        database.dialect().callersMayWrite()))
                .toList();
        commits.forEach(GroupCommit::start);
    }

    /**
     * Opens a database with the settings that nearly everybody wants; makes it when there is none.
     *
     * @param url {@code jdbc:postgresql://host/database}, {@code jdbc:h2:file:./game}, or {@code jdbc:h2:mem:game} for a
     *     database that ends with the store
     * @throws StoreFailure if it cannot be opened; the message says why and what to do
     */
    public static JdbcStore open(String url) {
        return open(JdbcSettings.of(url));
    }

    /**
     * Opens a database; makes it when there is none, and brings its tables up to date.
     *
     * @throws IllegalArgumentException if the URL asks for something that loses acknowledged outcomes
     * @throws StoreFailure if it cannot be opened; the message says why and what to do
     */
    public static JdbcStore open(JdbcSettings settings) {
        return new JdbcStore(settings);
    }

    @Override
    public CompletionStage<Outcome> submit(Call call) {
        return submit(Work.of(call));
    }

    @Override
    public Outcome act(Call call) {
        try {
            Work<Outcome> work = Work.of(call);
            return commit(work).act(work).toCompletableFuture().join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    @Override
    public CompletionStage<List<Outcome>> together(List<Call> calls) {
        List<Call> all = List.copyOf(calls);
        Optional<RealmName> realm;
        try {
            realm = Work.realmOf(all);
        } catch (IllegalArgumentException different) {
            return CompletableFuture.failedFuture(different);
        }
        return realm.isEmpty() ? CompletableFuture.completedFuture(List.of()) : submit(Work.together(realm.get(), all));
    }

    /**
     * The same store inside a transaction that the host opened: their commit makes durable what is decided through it,
     * their rollback undoes it. Decide through it with {@link dev.levelwright.Levelwright#through}.
     *
     * <p>The realm stays locked until that transaction ends: keep it short, and do not wait in it for the same realm
     * outside of it. Not safe for several threads, just as the connection is not.
     *
     * @param connection a connection to the same database, with a transaction begun
     * @throws IllegalArgumentException if every statement on it is a transaction of its own
     */
    public Store in(Connection connection) {
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalArgumentException(
                        "connection must be in a transaction: call setAutoCommit(false) before");
            }
        } catch (SQLException failure) {
            throw database.failure(failure);
        }
        Realms ofTransaction = new Realms(database.tables(), tools.texts(), settings.secret());
        return new HostTransaction(
                connection,
                database,
                new Tools(tools.dialect(), tools.tables(), tools.statements(), tools.texts(), ofTransaction));
    }

    @Override
    public Reader reader(RealmName realm) {
        return new JdbcReader(database, tools, boards, realm);
    }

    @Override
    public List<Due> due(RealmName realm, Instant now, int limit) {
        return new JdbcReader(database, tools, boards, realm).due(now.toEpochMilli(), limit);
    }

    @Override
    public void publish(RealmName realm, Chronicle.Entry entry) {
        try {
            submit(Work.in(realm, batch -> batch.publish(realm, entry)))
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    /**
     * Calls a realm by another name from now on, as when a chat moves.
     *
     * @throws IllegalArgumentException when there is no such realm, or one of the new name already
     */
    @Override
    public void rename(RealmName from, RealmName to) {
        upkeep.rename(from, to);
    }

    /** What is done to whole realms, players and old entries now and then. */
    public Upkeep upkeep() {
        return upkeep;
    }

    /** Whatever happens in one realm goes through one writer. */
    private <T> CompletionStage<T> submit(Work<T> work) {
        return commit(work).submit(work);
    }

    private GroupCommit commit(Work<?> work) {
        return commits.get(Math.floorMod(work.realm().hashCode(), commits.size()));
    }

    @Override
    public void close() {
        commits.forEach(GroupCommit::close);
        database.close();
    }
}
