package dev.levelwright.persistence.sql;

import dev.levelwright.decision.Due;
import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.RealmName;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.store.Call;
import dev.levelwright.store.Reader;
import dev.levelwright.store.Store;
import dev.levelwright.store.StoreFailure;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * A store in a database of this process: H2 in a file, durable with every outcome, or in memory.
 *
 * <pre>{@code
 * try (Store store = JdbcStore.open("jdbc:h2:file:./game")) {
 *     Levelwright game = Levelwright.builder().rulebook(rulebook).store(store).build();
 * }
 * }</pre>
 *
 * <p>Safe for many threads; the more of them wait for outcomes, the more activities share a commit. Outcomes are told by
 * threads of the store, so what follows them may take its time and may submit more.
 */
public final class JdbcStore implements Store {
    private final Database database;
    private final Realms realms;
    private final JournalText texts;
    private final Statements statements;
    private final GroupCommit commits;

    private JdbcStore(JdbcSettings settings) {
        this.database = Database.open(settings);
        this.texts = new JournalText(settings.rulebooks());
        this.statements = new Statements(database.tables());
        this.realms = new Realms(database.tables(), texts, settings.secret());
        HolderCache cache = new HolderCache(settings.cachedHolders());
        this.commits =
                new GroupCommit(database, connection -> new Batch(connection, realms, statements, texts, cache), () -> {
                    cache.clear();
                    realms.forget();
                });
        commits.start();
    }

    /**
     * Opens a database with the settings that nearly everybody wants; makes it when there is none.
     *
     * @param url {@code jdbc:h2:file:./game}, or {@code jdbc:h2:mem:game} for a database that ends with the store
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
        return commits.submit(batch -> batch.decide(call));
    }

    @Override
    public CompletionStage<List<Outcome>> together(List<Call> calls) {
        List<Call> all = List.copyOf(calls);
        if (all.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        for (Call call : all) {
            if (!call.realm().equals(all.get(0).realm())) {
                return CompletableFuture.failedFuture(
                        new IllegalArgumentException("activities that belong together must be of one realm but are of "
                                + all.get(0).realm() + " and " + call.realm()));
            }
        }
        return commits.submit(batch -> batch.together(all));
    }

    @Override
    public Reader reader(RealmName realm) {
        return new JdbcReader(database, realms, statements, texts, realm);
    }

    @Override
    public List<Due> due(RealmName realm, Instant now, int limit) {
        return new JdbcReader(database, realms, statements, texts, realm).due(now.toEpochMilli(), limit);
    }

    @Override
    public void publish(RealmName realm, Chronicle.Entry entry) {
        try {
            commits.submit(batch -> {
                        batch.publish(realm, entry);
                        return entry;
                    })
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    @Override
    public void close() {
        commits.close();
        database.close();
    }
}
