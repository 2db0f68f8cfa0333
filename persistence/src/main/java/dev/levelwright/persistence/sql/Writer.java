package dev.levelwright.persistence.sql;

import dev.levelwright.holder.RealmName;
import dev.levelwright.store.Call;
import dev.levelwright.store.StoreFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Does works in one transaction: decides them one after the other, commits once. Again after a trouble that passes, with
 * more care; in halves after one that does not, so that only those fail that cannot be written.
 */
final class Writer {
    /** So often a transaction is begun again after somebody else was there first. */
    private static final int MOST_CONFLICTS = 50;

    /** So often it is begun again after the connection was lost; the pauses between grow to about 20 seconds in sum. */
    private static final int MOST_LOSSES = 12;

    private static final long FIRST_PAUSE_NANOS = 10_000_000;
    private static final int MOST_DOUBLINGS = 8;

    /** So many transactions look keys up after one in which a key was not new. */
    private static final int WARY = 32;

    private final Database database;
    private final Tools tools;
    private final Memory memory;
    private int wary;

    Writer(Database database, Tools tools, Memory memory) {
        this.database = database;
        this.tools = tools;
        this.memory = memory;
    }

    /** Does all works; afterwards each has its answer. */
    void serve(List<Work<?>> works) {
        Optional<StoreFailure> refused = commit(works);
        if (refused.isPresent() && works.size() == 1) {
            works.get(0).fail(refused.get());
        } else if (refused.isPresent()) {
            serve(works.subList(0, works.size() / 2));
            serve(works.subList(works.size() / 2, works.size()));
        }
    }

    /** Commits; what is given back is why the database does not take it. */
    private Optional<StoreFailure> commit(List<Work<?>> works) {
        int conflicts = 0;
        int losses = 0;
        Care care = wary > 0 && tools.dialect().care() == Care.TRUSTING
                ? Care.LOOKING
                : tools.dialect().care();
        wary = Math.max(0, wary - 1);
        while (true) {
            Optional<Throwable> failure = attempt(works, care);
            if (failure.isEmpty()) {
                return Optional.empty();
            }
            Trouble trouble = database.trouble(failure.get());
            boolean again = switch (trouble) {
                case CONFLICT -> ++conflicts <= MOST_CONFLICTS;
                case LOST -> ++losses <= MOST_LOSSES;
                case FULL, REFUSED -> false;
            };
            if (trouble == Trouble.CONFLICT) {
                works.forEach(Work::undecided);
            }
            forget(trouble);
            if (!again) {
                return failed(works, trouble, database.failure(failure.get()));
            }
            care = Care.LOCKING;
            pause(trouble == Trouble.LOST ? losses : conflicts / 2);
        }
    }

    /** A database that is away or full is so for all of them. */
    private static Optional<StoreFailure> failed(List<Work<?>> works, Trouble trouble, StoreFailure failure) {
        if (trouble == Trouble.REFUSED) {
            return Optional.of(failure);
        }
        works.forEach(work -> work.fail(failure));
        return Optional.empty();
    }

    private void forget(Trouble trouble) {
        if (trouble == Trouble.CONFLICT) {
            wary = WARY;
            tools.realms().forgetUnwritten();
        } else {
            memory.clear();
            database.revive();
        }
    }

    private static void pause(int times) {
        if (times > 1) {
            long nanos = FIRST_PAUSE_NANOS << Math.min(times, MOST_DOUBLINGS);
            long end = System.nanoTime() + nanos;
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(end - System.nanoTime());
            }
        }
    }

    private Optional<Throwable> attempt(List<Work<?>> works, Care care) {
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(tools.dialect().isShared() && care != Care.LOCKING);
            Batch batch = new Batch(connection, tools, memory, care);
            begin(batch, works, care);
            works.forEach(work -> work.decide(batch));
            if (batch.isChanged()) {
                batch.write();
                database.commit(connection, batch::committed);
            } else {
                batch.requireSame();
            }
            return Optional.empty();
        } catch (SQLException | RuntimeException | Error failure) {
            return Optional.of(failure);
        }
    }

    private static void begin(Batch batch, List<Work<?>> works, Care care) {
        if (care == Care.LOCKING) {
            List<RealmName> realms = works.stream().<RealmName>map(Work::realm).toList();
            batch.lock(realms);
        }
        List<Call> calls = works.stream().flatMap(work -> work.calls().stream()).toList();
        batch.bring(calls);
    }
}
