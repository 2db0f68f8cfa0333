package dev.levelwright.store;

import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Change;
import dev.levelwright.decision.Due;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Decider;
import dev.levelwright.engine.Engine;
import dev.levelwright.engine.Step;
import dev.levelwright.engine.View;
import dev.levelwright.holder.HolderName;
import dev.levelwright.math.Dice;
import dev.levelwright.rule.Chronicle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One realm on paper: plays activities one after the other and keeps what everybody has, and nothing of how it came about.
 * For balancing a game with a year of play in seconds. What it decides is what a store would have decided.
 *
 * <p>It is no store: it has no journal and remembers no activity, so each must come once. Not for several threads.
 */
public final class Simulation {
    private static final long REALM = 1;
    private static final Comparator<Due> EARLIEST = Comparator.comparingLong(Due::at)
            .thenComparing(due -> due.activity().id());

    private final Engine engine;
    private final Dice dice;
    private final HolderMemory holders = new HolderMemory();
    private final Map<String, Due> due = new HashMap<>();
    private final Set<String> ran = new HashSet<>();
    private MemoryScene scene;

    /**
     * A realm in which nothing has happened.
     *
     * @param secret what the dice are keyed with, at least 16 bytes; the same secret and the same activities give the same
     */
    public Simulation(Engine engine, byte[] secret) {
        this.engine = engine;
        this.dice = new Dice(secret);
        this.scene = new MemoryScene(REALM, holders, Chronicle.EMPTY, dice);
    }

    /** Decides an activity that has not come before, and takes in what it changes. */
    public Outcome play(Activity activity) {
        Step step = decided(engine.decider(activity));
        if (due.remove(activity.id()) != null) {
            ran.add(activity.id());
        }
        if (step instanceof Step.Done done) {
            take(done.change());
            return done.outcome();
        }
        return ((Step.Unheard) step).outcome();
    }

    /** Plays what is due by {@code now}, the earliest first; what that makes due by then is played as well. */
    public List<Outcome> runDue(Instant now) {
        List<Outcome> outcomes = new ArrayList<>();
        List<Due> next = dueBy(now);
        while (!next.isEmpty()) {
            next.forEach(waiting -> outcomes.add(play(waiting.activity())));
            next = dueBy(now);
        }
        return outcomes;
    }

    /** What a holder has at an instant, if nothing else happens until then. */
    public View view(HolderName holder, Instant at) {
        return engine.view(scene, holder, at.toEpochMilli());
    }

    /** All holders of a kind about whom anything was written, in code-point order. */
    public List<HolderName> holders(String kind) {
        return holders.names(kind, "", Integer.MAX_VALUE);
    }

    /** Publishes a version of the rulebook, a setting or a gift, which holds from its instant on. */
    public void publish(Chronicle.Entry entry) {
        scene = new MemoryScene(REALM, holders, scene.chronicle().with(entry), dice);
    }

    private Step decided(Decider decider) {
        for (int round = 0; round < Decider.MAX_ROUNDS; round++) {
            Step step = decider.decide(scene);
            if (!(step instanceof Step.More)) {
                return step;
            }
        }
        throw new IllegalStateException("a decider asked for more than " + Decider.MAX_ROUNDS + " times");
    }

    private void take(Change change) {
        holders.apply(change);
        for (Due waiting : change.due()) {
            if (!ran.contains(waiting.activity().id())) {
                due.putIfAbsent(waiting.activity().id(), waiting);
            }
        }
    }

    private List<Due> dueBy(Instant now) {
        return due.values().stream()
                .filter(waiting -> waiting.at() <= now.toEpochMilli())
                .sorted(EARLIEST)
                .toList();
    }
}
