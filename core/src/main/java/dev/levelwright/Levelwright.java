package dev.levelwright;

import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Due;
import dev.levelwright.decision.Event;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Decider;
import dev.levelwright.engine.Engine;
import dev.levelwright.engine.Reversal;
import dev.levelwright.form.Quoted;
import dev.levelwright.holder.RealmName;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.Trigger;
import dev.levelwright.store.Call;
import dev.levelwright.store.NotTogether;
import dev.levelwright.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A game that a bot embeds: a rulebook, a store, a clock. The only class that knows what time it is.
 *
 * <pre>{@code
 * var game = Levelwright.builder().rulebook(rulebook).store(new InMemoryStore()).build();
 * game.onLevelUp(e -> announce(e.holder(), e.level()));
 * Outcome outcome = game.in(guildId).player(userId).did("message", messageId);
 * say(outcome.explain(Locale.ENGLISH)); // "+18 XP, level 0 (18/100)"
 * }</pre>
 *
 * <p>Safe for many threads. Closing it closes its store.
 */
public final class Levelwright implements AutoCloseable {
    /** How far an activity's own instant may be ahead of the clock; what is further ahead happens now. */
    public static final Duration MAX_AHEAD = Duration.ofSeconds(2);

    private final Engine engine;
    private final Store store;
    private final InstantSource clock;
    private final Duration retention;
    private final List<Consumer<Event.LevelUp>> levelUps = new CopyOnWriteArrayList<>();
    private final List<Consumer<Outcome>> outcomes = new CopyOnWriteArrayList<>();
    private final List<Consumer<Happened>> happenings = new CopyOnWriteArrayList<>();

    Levelwright(Engine engine, Store store, InstantSource clock, Duration retention) {
        this.engine = engine;
        this.store = store;
        this.clock = clock;
        this.retention = retention;
    }

    /** Starts a game. */
    public static LevelwrightBuilder builder() {
        return new LevelwrightBuilder();
    }

    /** The realm that the platform calls {@code id}: a guild, a chat, a server. */
    public Realm in(String id) {
        return new Realm(this, new RealmName(id));
    }

    /** Tells {@code listener} of every level gained, once it is durable; not again when an activity is delivered again. */
    public void onLevelUp(Consumer<Event.LevelUp> listener) {
        levelUps.add(listener);
    }

    /** Tells {@code listener} of every outcome, once it is durable; not again when an activity is delivered again. */
    public void onOutcome(Consumer<Outcome> listener) {
        outcomes.add(listener);
    }

    /** Tells {@code listener} of every outcome with its realm and activity, as {@link #onOutcome} does. */
    public void onHappened(Consumer<Happened> listener) {
        happenings.add(listener);
    }

    /**
     * The same game on another face of its store, such as a transaction of the host. Listeners are not told: it may yet be
     * undone.
     */
    public Levelwright through(Store face) {
        return new Levelwright(engine, face, clock, retention);
    }

    /** The instant of the game's clock, cut to milliseconds. */
    public Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    /** The game's rulebook, for realms that published none. */
    public Rulebook rulebook() {
        return engine.rulebook(Chronicle.EMPTY, clock.millis());
    }

    @Override
    public void close() {
        store.close();
    }

    Outcome did(RealmName realm, Activity activity) {
        long oldest = oldest();
        return activity.at() < oldest
                ? Engine.stale(activity, oldest)
                : told(realm, activity, store.act(call(realm, activity)));
    }

    CompletionStage<Outcome> submit(RealmName realm, Activity activity) {
        long oldest = oldest();
        return activity.at() < oldest
                ? CompletableFuture.completedFuture(Engine.stale(activity, oldest))
                : store.submit(call(realm, activity)).thenApply(outcome -> told(realm, activity, outcome));
    }

    /** What is due is never too old: it is due until it acted. */
    CompletionStage<Outcome> submitDue(RealmName realm, Due due) {
        return store.submit(call(realm, due.activity())).thenApply(outcome -> told(realm, due.activity(), outcome));
    }

    CompletionStage<List<Outcome>> together(RealmName realm, List<Activity> activities) {
        long oldest = oldest();
        for (Activity activity : activities) {
            if (activity.at() < oldest) {
                return CompletableFuture.failedFuture(new NotTogether(Engine.stale(activity, oldest)));
            }
        }
        List<Call> calls =
                activities.stream().map(activity -> call(realm, activity)).toList();
        return store.together(calls)
                .thenApply(all -> IntStream.range(0, all.size())
                        .mapToObj(i -> told(realm, activities.get(i), all.get(i)))
                        .toList());
    }

    Engine engine() {
        return engine;
    }

    Store store() {
        return store;
    }

    /**
     * The instant before which activities are refused as stale: keys of older ones are needed no more, as long as the
     * clock does not go back.
     */
    public Instant refusedBefore() {
        return Instant.ofEpochMilli(oldest());
    }

    private long oldest() {
        return clock.millis() - retention.toMillis();
    }

    /** The activity as it would be submitted now. */
    Call call(RealmName realm, Activity activity) {
        if (Trigger.isLevel(activity.type())) {
            throw new IllegalArgumentException("type of activity " + activity.id()
                    + " must not be one that levels alone bring about but was " + activity.type());
        }
        long latest = clock.millis() + MAX_AHEAD.toMillis();
        Activity fixed = activity.at() > latest ? activity.at(Instant.ofEpochMilli(clock.millis())) : activity;
        return new Call(realm, fixed, decider(realm, fixed));
    }

    /** What a reversal takes back is looked up before it is decided: a transaction never changes. */
    private Decider decider(RealmName realm, Activity activity) {
        Optional<String> reversed = Reversal.reversed(activity);
        return reversed.isEmpty()
                ? engine.decider(activity)
                : store.reader(realm)
                        .entry(reversed.get())
                        .map(entry -> engine.reversal(activity, entry.transaction()))
                        .orElseGet(() -> Reversal.ofUnknown(activity));
    }

    /** A listener that throws must not make a durable outcome look like a failure, nor silence the others. */
    private Outcome told(RealmName realm, Activity activity, Outcome outcome) {
        if (outcome.replayed()) {
            return outcome;
        }
        happenings.forEach(listener -> tell(listener, new Happened(realm, activity, outcome)));
        outcomes.forEach(listener -> tell(listener, outcome));
        for (Event event : outcome.decision().events()) {
            if (event instanceof Event.LevelUp levelUp) {
                levelUps.forEach(listener -> tell(listener, levelUp));
            }
        }
        return outcome;
    }

    private static <T> void tell(Consumer<T> listener, T what) {
        try {
            listener.accept(what);
        } catch (RuntimeException failure) {
            System.getLogger(Levelwright.class.getName())
                    .log(System.Logger.Level.ERROR, Quoted.line("a listener failed on " + what), failure);
        }
    }
}
