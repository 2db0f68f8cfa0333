package dev.levelwright.persistence.sql;

import dev.levelwright.decision.Due;
import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.RealmName;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.store.Call;
import dev.levelwright.store.Reader;
import dev.levelwright.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * A store inside a transaction that the host opened. Everything happens on the thread that asks; nothing is remembered,
 * since nobody knows yet whether it will be so; what fails leaves the transaction as it was before.
 */
final class HostTransaction implements Store, Looks {
    /** Somebody else may write a realm for the first time at the same moment. */
    private static final int MOST_CONFLICTS = 3;

    private final Connection connection;
    private final Database database;
    private final Tools tools;

    HostTransaction(Connection connection, Database database, Tools tools) {
        this.connection = connection;
        this.database = database;
        this.tools = tools;
    }

    @Override
    public CompletionStage<Outcome> submit(Call call) {
        return run(call.realm(), List.of(call), batch -> batch.decide(call));
    }

    @Override
    public CompletionStage<List<Outcome>> together(List<Call> calls) {
        Optional<RealmName> realm = Work.realmOf(calls);
        return realm.isEmpty()
                ? CompletableFuture.completedFuture(List.of())
                : run(realm.get(), calls, batch -> batch.together(calls));
    }

    @Override
    public Reader reader(RealmName realm) {
        return new JdbcReader(this, tools, Boards.none(tools.tables()), realm);
    }

    @Override
    public List<Due> due(RealmName realm, Instant now, int limit) {
        return new JdbcReader(this, tools, Boards.none(tools.tables()), realm).due(now.toEpochMilli(), limit);
    }

    @Override
    public void publish(RealmName realm, Chronicle.Entry entry) {
        try {
            run(realm, List.of(), batch -> batch.publish(realm, entry))
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    /** Would have to look beyond this transaction. */
    @Override
    public void rename(RealmName from, RealmName to) {
        throw new IllegalStateException("a realm is renamed by the store itself, not inside a transaction of the host");
    }

    /** The transaction is the host's to end. */
    @Override
    public void close() {}

    @Override
    public <T> T read(Function<Connection, T> look) {
        try {
            return look.apply(connection);
        } catch (SqlFailure failure) {
            throw database.failure(failure);
        }
    }

    private <T> CompletionStage<T> run(RealmName realm, List<Call> calls, Function<Batch, T> deciding) {
        int conflicts = 0;
        while (true) {
            try {
                return CompletableFuture.completedFuture(attempt(realm, calls, deciding));
            } catch (SQLException | SqlFailure failure) {
                if (database.trouble(failure) != Trouble.CONFLICT || ++conflicts > MOST_CONFLICTS) {
                    return CompletableFuture.failedFuture(database.failure(failure));
                }
                tools.realms().forgetUnwritten();
            } catch (RuntimeException failure) {
                return CompletableFuture.failedFuture(failure);
            }
        }
    }

    private <T> T attempt(RealmName realm, List<Call> calls, Function<Batch, T> deciding) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            Batch batch = new Batch(connection, tools, new Memory(Integer.MAX_VALUE), Care.LOCKING);
            batch.lock(List.of(realm));
            batch.bring(calls);
            T value = deciding.apply(batch);
            if (batch.isChanged()) {
                batch.write();
            }
            connection.releaseSavepoint(before);
            return value;
        } catch (SQLException | RuntimeException | Error failure) {
            connection.rollback(before);
            throw failure;
        }
    }
}
