package dev.levelwright.persistence.sql;

import dev.levelwright.holder.RealmName;
import dev.levelwright.store.Call;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Something that a caller wants done in a batch, and the caller's answer. */
final class Work<T> {
    private final RealmName realm;
    private final List<Call> calls;
    private final Function<Batch, T> deciding;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private Runnable telling = () -> {};

    /**
     * Work in a realm.
     *
     * @param calls what it will decide
     */
    Work(RealmName realm, List<Call> calls, Function<Batch, T> deciding) {
        this.realm = realm;
        this.calls = calls;
        this.deciding = deciding;
    }

    RealmName realm() {
        return realm;
    }

    List<Call> calls() {
        return calls;
    }

    /** Completes when the caller is told. */
    CompletionStage<T> answer() {
        return answer;
    }

    /**
     * Decides. What fails here is this caller's alone; only a failure of the database goes through, because then the
     * batch is lost.
     */
    void decide(Batch batch) {
        try {
            T value = deciding.apply(batch);
            telling = () -> answer.complete(value);
        } catch (SqlFailure failure) {
            throw failure;
        } catch (RuntimeException | Error failure) {
            fail(failure);
        }
    }

    /** The caller will be told of a failure. */
    void fail(Throwable failure) {
        telling = () -> answer.completeExceptionally(failure);
    }

    /** Tells the caller. */
    void tell() {
        telling.run();
    }
}
