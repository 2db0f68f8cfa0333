package dev.levelwright.simulation;

import dev.levelwright.decision.Due;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Decider;
import dev.levelwright.holder.RealmName;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.store.Call;
import dev.levelwright.store.Reader;
import dev.levelwright.store.Store;
import dev.levelwright.store.StoreFailure;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The store of one process over the disk that all processes share. It works as the store in a database does: several
 * calls in one commit, decided over what is remembered, and guarded by the versions of their realms; if another process
 * was quicker, or the connection is lost, the same works are decided again. But it moves only when {@link #turn} is
 * called, a bit each time, so that others can act in between; and its next commit fails as it is told to.
 */
final class Session implements Store {
    private final Disk disk;
    private final UnaryOperator<Decider> engine;
    private final Tally tally;
    private final Map<RealmName, Known> memory = new HashMap<>();
    private final Deque<Work> waiting = new ArrayDeque<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final List<Runnable> late = new ArrayList<>();
    private Optional<Runnable> interlude = Optional.empty();
    private Optional<Batch> batch = Optional.empty();
    private List<Work> untold = List.of();
    private boolean again;
    private boolean impatient;
    private boolean ended;

    /**
     * A process that begins, with nothing remembered.
     *
     * @param engine what is put around each decider
     */
    Session(Disk disk, UnaryOperator<Decider> engine, Tally tally) {
        this.disk = disk;
        this.engine = engine;
        this.tally = tally;
    }

    /** Lets the next commit fail. */
    void arm(Fault fault) {
        faults.add(fault);
    }

    /** Nothing fails any more. */
    void heal() {
        faults.clear();
    }

    /** Lets something happen in the middle of the next publication. */
    void meanwhile(Runnable what) {
        interlude = Optional.of(what);
    }

    /** Whether the process has ended. */
    boolean ended() {
        return ended;
    }

    /** Whether there is nothing to do. */
    boolean isIdle() {
        return ended || (waiting.isEmpty() && batch.isEmpty() && untold.isEmpty() && late.isEmpty());
    }

    /** Does the next bit: begins a batch, asks one decider, commits, or tells. */
    void turn() {
        if (ended) {
            return;
        }
        if (!untold.isEmpty()) {
            tell();
        } else if (batch.isEmpty()) {
            begin();
        } else if (!batch.get().isDecided()) {
            decide(batch.get());
        } else {
            commit(batch.get());
        }
    }

    private void decide(Batch now) {
        try {
            now.step();
        } catch (Batch.Stale stale) {
            conflict(now);
        }
    }

    private void begin() {
        late.forEach(Runnable::run);
        late.clear();
        if (waiting.isEmpty()) {
            return;
        }
        List<Work> works = new ArrayList<>();
        int most = 1 + waiting.size() / 2;
        while (works.size() < most) {
            works.add(waiting.remove());
        }
        batch = Optional.of(new Batch(disk, memory, works, false));
    }

    private void tell() {
        List<Work> told = untold;
        untold = List.of();
        told.forEach(work -> work.tell(disk.flaw() == Flaw.TELLS_NEWS_TWICE));
    }

    private void commit(Batch now) {
        if (!now.isChanged()) {
            if (now.drafts().stream().allMatch(Draft::isOfVersion)) {
                committed(now, Optional.empty());
            } else {
                conflict(now);
            }
            return;
        }
        if (disk.flaw() == Flaw.TELLS_BEFORE_COMMITTING && !again) {
            again = true;
            now.works().forEach(work -> work.tell(false));
            return;
        }
        again = false;
        Optional<Fault> fault = Optional.ofNullable(faults.poll());
        fault.ifPresent(tally::fault);
        if (fault.isEmpty() || fault.get().keeps()) {
            if (!disk.commit(now.drafts())) {
                conflict(now);
                return;
            }
            tally.commit(now.works().size());
        } else if (disk.flaw() == Flaw.WRITES_HALF) {
            now.drafts().forEach(draft -> draft.realm().tear(draft));
        } else if (disk.flaw() == Flaw.LEAVES_GAPS) {
            now.drafts().forEach(draft -> draft.realm().skip());
        }
        after(now, fault);
    }

    private void after(Batch now, Optional<Fault> fault) {
        if (fault.isEmpty()) {
            committed(now, fault);
            return;
        }
        switch (fault.get()) {
            case CUT_DROPPED, CUT_KEPT -> doubt(now);
            case AWAY_DROPPED, AWAY_KEPT -> away(now);
            case ACKNOWLEDGEMENT_LOST, ACKNOWLEDGEMENT_LATE -> committed(now, fault);
            default -> end();
        }
    }

    private void committed(Batch now, Optional<Fault> fault) {
        now.drafts().forEach(draft -> remember(draft));
        batch = Optional.empty();
        if (fault.equals(Optional.of(Fault.ACKNOWLEDGEMENT_LATE))) {
            now.works().forEach(work -> late.add(() -> work.tell(false)));
        } else if (!fault.equals(Optional.of(Fault.ACKNOWLEDGEMENT_LOST))) {
            untold = now.works();
        }
    }

    private void remember(Draft draft) {
        if (draft.isChanged()) {
            memory.put(draft.name(), draft.committed());
        }
    }

    /** Somebody else was quicker, or a key is not new: everything is decided again, with care. */
    private void conflict(Batch now) {
        tally.conflict();
        now.works().forEach(Work::undecided);
        for (Draft draft : now.drafts()) {
            Known fresh = new Known(draft.realm());
            if (disk.flaw() == Flaw.KEEPS_A_STALE_MEMORY) {
                fresh.inherit(draft.known());
            }
            memory.put(draft.name(), fresh);
        }
        carefully(now.works());
    }

    private void doubt(Batch now) {
        memory.clear();
        if (disk.flaw() == Flaw.RETRIES_BLINDLY) {
            now.works().forEach(Work::undecided);
            batch = Optional.of(new Batch(disk, memory, now.works(), false));
            return;
        }
        now.works().forEach(work -> {
            work.inDoubt();
            work.calls()
                    .forEach(call -> disk.doubt(work.realm(), call.activity().id()));
        });
        carefully(now.works());
    }

    /** The realms are locked, so nobody acts in between. */
    private void carefully(List<Work> works) {
        Batch careful = new Batch(disk, memory, works, true);
        batch = Optional.of(careful);
        while (!careful.isDecided()) {
            careful.step();
        }
        commit(careful);
    }

    private void away(Batch now) {
        memory.clear();
        batch = Optional.empty();
        now.works().forEach(work -> {
            work.undecided();
            work.fail(new StoreFailure("the database is away", new IllegalStateException("cut")));
        });
        untold = now.works();
    }

    /** The process ends; whoever waits hears nothing. */
    void end() {
        ended = true;
        batch = Optional.empty();
        waiting.clear();
        untold = List.of();
        late.clear();
    }

    @Override
    public CompletionStage<Outcome> submit(Call call) {
        return add(Work.of(List.of(around(call)))).thenApply(outcomes -> outcomes.get(0));
    }

    @Override
    public CompletionStage<List<Outcome>> together(List<Call> calls) {
        return calls.isEmpty()
                ? CompletableFuture.completedFuture(List.of())
                : add(Work.of(calls.stream().map(this::around).toList()));
    }

    private Call around(Call call) {
        return new Call(call.realm(), call.activity(), engine.apply(call.decider()));
    }

    private CompletableFuture<List<Outcome>> add(Work work) {
        if (!ended) {
            waiting.add(work);
        }
        if (impatient) {
            finish(work);
        }
        return work.answer();
    }

    /** Works on until somebody who waits has an answer, or will never have one. */
    private void finish(Work work) {
        while (!isIdle() && !work.answer().isDone()) {
            turn();
        }
        if (!work.answer().isDone()) {
            work.answer().completeExceptionally(new StoreFailure("no answer", new IllegalStateException("lost")));
        }
    }

    /** Does something that waits for outcomes. */
    <T> T waiting(Supplier<T> what) {
        impatient = true;
        try {
            return what.get();
        } finally {
            impatient = false;
        }
    }

    @Override
    public Reader reader(RealmName realm) {
        return new DiskReader(disk.realm(realm));
    }

    @Override
    public List<Due> due(RealmName realm, Instant now, int limit) {
        return disk.realm(realm).due().stream()
                .filter(due -> due.at() <= now.toEpochMilli())
                .sorted(Comparator.comparingLong(Due::at)
                        .thenComparing(due -> due.activity().id()))
                .limit(limit)
                .toList();
    }

    /** Publishing waits; what others do meanwhile is done in the middle of it. */
    @Override
    public void publish(RealmName realm, Chronicle.Entry entry) {
        Optional<Runnable> others = interlude;
        interlude = Optional.empty();
        others.ifPresent(Runnable::run);
        Work work = Work.of(realm, entry);
        CompletableFuture<List<Outcome>> answer = add(work);
        finish(work);
        if (answer.isCompletedExceptionally()) {
            throw new StoreFailure("nobody knows whether it was published", new IllegalStateException("no answer"));
        }
    }

    @Override
    public void rename(RealmName from, RealmName to) {
        disk.rename(from, to);
    }

    @Override
    public void close() {
        end();
    }
}
