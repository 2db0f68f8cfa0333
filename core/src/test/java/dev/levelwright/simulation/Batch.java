package dev.levelwright.simulation;

import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Decider;
import dev.levelwright.engine.Need;
import dev.levelwright.engine.Step;
import dev.levelwright.holder.RealmName;
import dev.levelwright.store.Call;
import dev.levelwright.store.NotTogether;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one commit will hold, decided bit by bit, so that others can act in between. */
final class Batch {
    private final Disk disk;
    private final Map<RealmName, Known> memory;
    private final List<Work> works;
    private final boolean looking;
    private final Map<RealmName, Draft> drafts = new LinkedHashMap<>();
    private int next;
    private int call;
    private int rounds;
    private Optional<Draft> trial = Optional.empty();
    private Optional<BroughtScene> scene = Optional.empty();

    /** What was decided is not right; all of it is decided again, with keys looked up. */
    static final class Stale extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    /**
     * A commit of {@code works}.
     *
     * @param memory what the process knows, by realm
     * @param looking whether keys are looked up
     */
    Batch(Disk disk, Map<RealmName, Known> memory, List<Work> works, boolean looking) {
        this.disk = disk;
        this.memory = memory;
        this.works = works;
        this.looking = looking;
    }

    List<Work> works() {
        return works;
    }

    List<Draft> drafts() {
        return List.copyOf(drafts.values());
    }

    boolean isDecided() {
        return next == works.size();
    }

    boolean isChanged() {
        return drafts.values().stream().anyMatch(Draft::isChanged);
    }

    /** Asks a decider once; brings what it wants, or goes on to the next. */
    void step() {
        Work work = works.get(next);
        try {
            work.entry().ifPresent(draft(work.realm())::publish);
            if (call == work.calls().size() || ask(work, work.calls().get(call))) {
                finish(work);
            }
        } catch (Stale stale) {
            throw stale;
        } catch (RuntimeException failure) {
            if (disk.flaw() == Flaw.KEEPS_HALF_OF_WHAT_BELONGS_TOGETHER) {
                trial.ifPresent(half -> drafts.put(work.realm(), half));
            }
            work.fail(failure);
            begin(next + 1);
        }
    }

    private void finish(Work work) {
        trial.ifPresent(whole -> drafts.put(work.realm(), whole));
        begin(next + 1);
    }

    private void begin(int work) {
        next = work;
        call = 0;
        rounds = 0;
        trial = Optional.empty();
        scene = Optional.empty();
    }

    /** Whether the last of the work's calls is decided. */
    private boolean ask(Work work, Call now) {
        Draft draft = trial.orElseGet(() -> draft(work.realm()).copy());
        trial = Optional.of(draft);
        Optional<Outcome> first = draft.first(now.activity());
        if (first.isEmpty()) {
            first = decide(draft, now);
        }
        return first.isPresent() && decided(work, draft, first.get());
    }

    private boolean decided(Work work, Draft draft, Outcome outcome) {
        if (work.calls().size() > 1 && !outcome.accepted()) {
            requireNew(work, draft);
            throw new NotTogether(outcome);
        }
        work.decided().add(outcome);
        call++;
        rounds = 0;
        scene = Optional.empty();
        return call == work.calls().size();
    }

    /** What is refused writes no keys, so nothing else shows that one of the calls acted before and was decided anew. */
    private void requireNew(Work work, Draft draft) {
        boolean acted = work.calls().stream()
                .anyMatch(each -> draft.realm().key(each.activity().id()).isPresent());
        if (acted && !looking) {
            throw new Stale();
        }
    }

    private Optional<Outcome> decide(Draft draft, Call now) {
        BroughtScene here = scene.orElseGet(() -> {
            BroughtScene fresh = new BroughtScene(draft.realm(), draft.chronicle(), draft);
            now.activity().parties().values().forEach(party -> fresh.bring(List.of(new Need.Holder(party))));
            return fresh;
        });
        scene = Optional.of(here);
        Step step;
        try {
            step = now.decider().decide(here);
        } catch (RuntimeException failure) {
            return Optional.of(draft.looked(now.activity()).orElseThrow(() -> failure));
        }
        if (step instanceof Step.More more) {
            Broken.unless(rounds++ < Decider.MAX_ROUNDS, "deciders come to an end", now.activity());
            here.bring(more.needs());
            return Optional.empty();
        }
        Optional<Outcome> first = step instanceof Step.Unheard ? draft.looked(now.activity()) : Optional.empty();
        return first.isPresent() ? first : Optional.of(draft.take(now.activity(), step));
    }

    private Draft draft(RealmName realm) {
        return drafts.computeIfAbsent(
                realm,
                name -> new Draft(
                        name,
                        disk.realm(name),
                        memory.computeIfAbsent(name, unknown -> new Known(disk.realm(name))),
                        looking));
    }
}
