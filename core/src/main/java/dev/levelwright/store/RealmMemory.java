package dev.levelwright.store;

import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Change;
import dev.levelwright.decision.Due;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Decider;
import dev.levelwright.engine.Need;
import dev.levelwright.engine.Scene;
import dev.levelwright.engine.Step;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.RealmName;
import dev.levelwright.ledger.Entry;
import dev.levelwright.math.Dice;
import dev.levelwright.rule.Chronicle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One realm of the in-memory store. Everything happens under its lock. */
final class RealmMemory implements Reader {
    private final RealmName name;
    private final long number;
    private final Dice dice;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Remembered> keys = new HashMap<>();
    private final TreeMap<String, Due> due = new TreeMap<>();
    private final List<Entry> journal = new ArrayList<>();
    private HolderMemory holders = new HolderMemory();
    private Chronicle chronicle = Chronicle.EMPTY;

    RealmMemory(RealmName name, long number, Dice dice) {
        this.name = name;
        this.number = number;
        this.dice = dice;
    }

    /** Whether anything happened or was published here. */
    boolean written() {
        return locked(() -> !journal.isEmpty() || !chronicle.entries().isEmpty());
    }

    Outcome submit(Call call) {
        return locked(() -> decide(call));
    }

    List<Outcome> together(List<Call> calls) {
        return locked(() -> {
            Saved before = save(calls);
            List<Outcome> outcomes = new ArrayList<>();
            try {
                for (Call call : calls) {
                    outcomes.add(requireAccepted(decide(call)));
                }
            } catch (RuntimeException failure) {
                restore(before);
                throw failure;
            }
            return outcomes;
        });
    }

    List<Due> due(long now, int limit) {
        return locked(() -> due.values().stream()
                .filter(waiting -> waiting.at() <= now)
                .sorted(Comparator.comparingLong(Due::at)
                        .thenComparing(waiting -> waiting.activity().id()))
                .limit(limit)
                .toList());
    }

    void publish(Chronicle.Entry entry) {
        locked(() -> chronicle = chronicle.with(entry));
    }

    private Outcome decide(Call call) {
        Activity activity = call.activity();
        Remembered first = keys.get(activity.id());
        if (first != null) {
            return first.again(name, activity);
        }
        Step step = ask(call.decider());
        due.remove(activity.id());
        if (step instanceof Step.Done done) {
            return write(activity, done);
        }
        return ((Step.Unheard) step).outcome();
    }

    private Step ask(Decider decider) {
        Scene scene = scene();
        for (int round = 0; round < Decider.MAX_ROUNDS; round++) {
            Step step = decider.decide(scene);
            if (!(step instanceof Step.More)) {
                return step;
            }
        }
        throw new IllegalStateException("a decider asked for more than " + Decider.MAX_ROUNDS + " times");
    }

    private Outcome write(Activity activity, Step.Done done) {
        Change change = done.change();
        long place = journal.size() + 1L;
        journal.add(new Entry(place, change.transaction()));
        holders.apply(change);
        Outcome outcome = done.outcome().numbered(place);
        keys.put(activity.id(), new Remembered(activity, outcome));
        for (Due waiting : change.due()) {
            if (!keys.containsKey(waiting.activity().id())) {
                due.putIfAbsent(waiting.activity().id(), waiting);
            }
        }
        return outcome;
    }

    private static Outcome requireAccepted(Outcome outcome) {
        if (!outcome.accepted()) {
            throw new NotTogether(outcome);
        }
        return outcome;
    }

    private Saved save(List<Call> calls) {
        Map<String, Optional<Remembered>> before = new HashMap<>();
        calls.forEach(call -> before.put(
                call.activity().id(),
                Optional.ofNullable(keys.get(call.activity().id()))));
        return new Saved(holders.copy(), journal.size(), new TreeMap<>(due), before);
    }

    private void restore(Saved saved) {
        holders = saved.holders;
        journal.subList(saved.journal, journal.size()).clear();
        due.clear();
        due.putAll(saved.due);
        saved.keys.forEach((id, key) -> key.ifPresentOrElse(known -> keys.put(id, known), () -> keys.remove(id)));
    }

    private Scene scene() {
        return new MemoryScene(number, holders, chronicle, dice);
    }

    @Override
    public Scene scene(Set<Need> needs) {
        return locked(() -> new MemoryScene(number, holders.copyOf(needs), chronicle, dice));
    }

    @Override
    public Chronicle chronicle() {
        return locked(() -> chronicle);
    }

    @Override
    public Optional<Outcome> outcome(String activity) {
        return locked(() -> Optional.ofNullable(keys.get(activity)).map(Remembered::outcome));
    }

    @Override
    public List<Ranked> top(String asset, long since, int limit) {
        return locked(() -> MemoryBoard.of(holders, asset, since).top(limit));
    }

    @Override
    public OptionalLong rank(String asset, long since, HolderName holder) {
        return locked(() -> MemoryBoard.of(holders, asset, since).rank(holder));
    }

    @Override
    public List<Ranked> page(String asset, long since, Ranked after, int limit) {
        return locked(() -> MemoryBoard.of(holders, asset, since).page(after, limit));
    }

    @Override
    public List<Ranked> neighbours(String asset, long since, HolderName holder, int above, int below) {
        return locked(() -> MemoryBoard.of(holders, asset, since).neighbours(holder, above, below));
    }

    @Override
    public List<HolderName> holders(String kind, String after, int limit) {
        return locked(() -> holders.names(kind, after, limit));
    }

    @Override
    public List<Entry> journal(long after, int limit) {
        return locked(() -> {
            int from = (int) Math.min(Math.max(after, 0), journal.size());
            return List.copyOf(journal.subList(from, from + Math.min(journal.size() - from, limit)));
        });
    }

    @Override
    public List<Entry> history(HolderName holder, long before, int limit) {
        return locked(() -> {
            List<Entry> found = new ArrayList<>();
            for (int i = (int) Math.min(before - 1, journal.size()); i > 0 && found.size() < limit; i--) {
                if (concerns(journal.get(i - 1), holder)) {
                    found.add(journal.get(i - 1));
                }
            }
            return found;
        });
    }

    private static boolean concerns(Entry entry, HolderName holder) {
        return entry.transaction().activity().parties().containsValue(holder)
                || entry.transaction().postings().stream()
                        .anyMatch(posting -> posting.from().holder().equals(holder)
                                || posting.to().holder().equals(holder))
                || entry.transaction().traits().stream()
                        .anyMatch(change -> change.holder().equals(holder));
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** What an id did first. */
    private record Remembered(Activity first, Outcome outcome) {
        Outcome again(RealmName realm, Activity activity) {
            if (!first.content().equals(activity.content())) {
                throw new ContentDiffers(realm.id(), activity.id());
            }
            return outcome.again();
        }
    }

    private record Saved(
            HolderMemory holders, int journal, TreeMap<String, Due> due, Map<String, Optional<Remembered>> keys) {}
}
