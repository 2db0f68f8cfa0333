package dev.levelwright.persistence.sql;

import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.RealmName;
import dev.levelwright.store.Call;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Something that a caller wants done in a batch, and the caller's answer. */
final class Work<T> {
    private final RealmName realm;
    private final List<Call> calls;
    private final Function<Batch, T> deciding;
    private final BinaryOperator<T> again;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private Optional<T> decided = Optional.empty();
    private Runnable telling = () -> {};

    private Work(RealmName realm, List<Call> calls, Function<Batch, T> deciding, BinaryOperator<T> again) {
        this.realm = realm;
        this.calls = calls;
        this.deciding = deciding;
        this.again = again;
    }

    /** Decides a call. */
    static Work<Outcome> of(Call call) {
        return new Work<>(call.realm(), List.of(call), batch -> batch.decide(call), Work::own);
    }

    /** Decides calls of one realm, all or none. */
    static Work<List<Outcome>> together(RealmName realm, List<Call> calls) {
        return new Work<>(realm, calls, batch -> batch.together(calls), Work::own);
    }

    /** Does something else in a realm. */
    static <T> Work<T> in(RealmName realm, Function<Batch, T> deciding) {
        return new Work<>(realm, List.of(), deciding, (before, now) -> now);
    }

    /**
     * A commit whose answer was lost may have been made: then its key gives the outcome again, which is still the first
     * that the caller hears of.
     */
    private static Outcome own(Outcome before, Outcome now) {
        return before.again().equals(now) ? before : now;
    }

    private static List<Outcome> own(List<Outcome> before, List<Outcome> now) {
        return IntStream.range(0, now.size())
                .mapToObj(i -> own(before.get(i), now.get(i)))
                .toList();
    }

    /**
     * The one realm of several calls; empty when there are none.
     *
     * @throws IllegalArgumentException when they are of different realms
     */
    static Optional<RealmName> realmOf(List<Call> calls) {
        for (Call call : calls) {
            if (!call.realm().equals(calls.get(0).realm())) {
                throw new IllegalArgumentException("activities that belong together must be of one realm but are of "
                        + calls.get(0).realm() + " and " + call.realm());
            }
        }
        return calls.stream().map(Call::realm).findFirst();
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
            T now = deciding.apply(batch);
            T value = decided.map(before -> again.apply(before, now)).orElse(now);
            decided = Optional.of(value);
            telling = () -> answer.complete(value);
        } catch (SqlFailure failure) {
            throw failure;
        } catch (RuntimeException | Error failure) {
            fail(failure);
        }
    }

    /** What was decided was surely not committed. */
    void undecided() {
        decided = Optional.empty();
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
