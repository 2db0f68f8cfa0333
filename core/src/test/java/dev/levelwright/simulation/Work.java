package dev.levelwright.simulation;

import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.RealmName;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.store.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Something that a caller wants done, and the caller's answer. */
final class Work {
    private final RealmName realm;
    private final List<Call> calls;
    private final Optional<Chronicle.Entry> entry;
    private final CompletableFuture<List<Outcome>> answer = new CompletableFuture<>();
    private final List<Outcome> decided = new ArrayList<>();
    private List<Outcome> before = List.of();
    private Optional<RuntimeException> failure = Optional.empty();

    private Work(RealmName realm, List<Call> calls, Optional<Chronicle.Entry> entry) {
        this.realm = realm;
        this.calls = calls;
        this.entry = entry;
    }

    /** Calls that are decided one after the other, all or none. */
    static Work of(List<Call> calls) {
        return new Work(calls.get(0).realm(), calls, Optional.empty());
    }

    /** An entry to be published. */
    static Work of(RealmName realm, Chronicle.Entry entry) {
        return new Work(realm, List.of(), Optional.of(entry));
    }

    RealmName realm() {
        return realm;
    }

    List<Call> calls() {
        return calls;
    }

    Optional<Chronicle.Entry> entry() {
        return entry;
    }

    CompletableFuture<List<Outcome>> answer() {
        return answer;
    }

    /** What was decided so far, in the order of calls. */
    List<Outcome> decided() {
        return decided;
    }

    /** It comes to nothing. */
    void fail(RuntimeException with) {
        failure = Optional.of(with);
    }

    /** Begins anew; what was decided surely did not become durable. */
    void undecided() {
        before = List.of();
        decided.clear();
        failure = Optional.empty();
    }

    /** Begins anew; what was decided may have become durable. */
    void inDoubt() {
        before = List.copyOf(decided);
        decided.clear();
        failure = Optional.empty();
    }

    /**
     * Tells the caller. What this very work has decided, and finds again after a doubt, is told as it was decided.
     *
     * @param always whether everything is told as news, which is wrong
     */
    void tell(boolean always) {
        if (failure.isPresent()) {
            answer.completeExceptionally(failure.get());
            return;
        }
        List<Outcome> told = new ArrayList<>();
        for (int i = 0; i < decided.size(); i++) {
            Outcome now = decided.get(i);
            boolean own = i < before.size() && before.get(i).again().equals(now);
            told.add(always ? asNews(now) : own ? before.get(i) : now);
        }
        answer.complete(told);
    }

    private static Outcome asNews(Outcome told) {
        return new Outcome(told.activity(), told.number(), told.at(), told.decision(), told.standings(), false);
    }
}
