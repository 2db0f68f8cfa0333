package dev.levelwright.simulation;

import dev.levelwright.Realm;
import dev.levelwright.activity.Activity;
import dev.levelwright.engine.Decider;
import dev.levelwright.engine.Reversal;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.RealmName;
import dev.levelwright.store.ContentDiffers;
import dev.levelwright.store.NotTogether;
import dev.levelwright.store.StoreFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Carries a plot out, step by step, and requires all laws after each. */
final class World {
    private static final HolderName HOST = new HolderName("host", "simulation");

    private static final int MOST_DUE = 100;

    /** How often everybody asks again, once nothing fails any more, before somebody is left alone. */
    private static final int MOST_ROUNDS = 50;

    private final Plot plot;
    private final Tally tally;
    private final Disk disk;
    private final Inspection laws;
    private final Callers callers;
    private final List<BotProcess> processes = new ArrayList<>();
    private long earliest;
    private long latest;
    private long looked = -1;
    private Optional<Broken> broken = Optional.empty();

    World(Plot plot, Flaw flaw, Tally tally) {
        this.plot = plot;
        this.tally = tally;
        this.disk = new Disk(plot.realms(), flaw);
        this.callers = new Callers(disk, tally);
        this.earliest = plot.begin().toEpochMilli();
        this.latest = earliest;
        UnaryOperator<Decider> engine = BrokenEngine.of(flaw);
        for (int i = 0; i < plot.processes(); i++) {
            processes.add(new BotProcess(plot.rulebook(), disk, engine, tally, plot.retention(), plot.begin()));
        }
        this.laws = new Inspection(plot, disk, callers);
    }

    /** Carries everything out, then lets nothing fail any more and everybody ask until they know. */
    void run() {
        for (Step step : plot.steps()) {
            run(step);
            tally.step();
        }
        quieten();
        requireAllAnswered();
        laws.requireAudited(processes.get(0).game());
        tally.seed(latest - earliest);
    }

    Disk disk() {
        return disk;
    }

    private void run(Step step) {
        if (step instanceof Step.Happen happen) {
            submit(process(happen.process()), happen.realm(), happen.activity());
        } else if (step instanceof Step.Together together) {
            together(process(together.process()), together.realm(), together.activities());
        } else if (step instanceof Step.Reverse reverse) {
            submit(
                    process(reverse.process()),
                    reverse.realm(),
                    Reversal.of(reverse.activity(), HOST, "simulated", reverse.at()));
        } else if (step instanceof Step.Turn turn) {
            for (int i = 0; i < turn.times(); i++) {
                turn(process(turn.process()));
            }
        } else if (step instanceof Step.Arm arm) {
            process(arm.process()).session().arm(arm.fault());
        } else if (step instanceof Step.Restart restart) {
            process(restart.process()).restart();
        } else if (step instanceof Step.Retry retry) {
            callers.unanswered()
                    .forEach(one -> submit(process(retry.process()), one.name().realm(), one.activity()));
        } else if (step instanceof Step.Clock clock) {
            set(process(clock.process()), clock.now());
        } else if (step instanceof Step.RunDue due) {
            runDue(process(due.process()), due.realm());
        } else {
            publish(step);
        }
        requireLaws();
    }

    private BotProcess process(int number) {
        return processes.get(number % processes.size());
    }

    private void submit(BotProcess process, RealmName realm, Activity activity) {
        Callers.Asked one = callers.ask(realm, activity);
        process.game()
                .in(realm.id())
                .submit(activity)
                .whenComplete((outcome, failure) -> told(() -> {
                    if (failure == null) {
                        callers.hear(one, activity.content(), outcome);
                    } else {
                        fail(List.of(one), failure);
                    }
                }));
    }

    /** What is thrown where somebody is told goes nowhere, so it is kept for the next look at the laws. */
    private void told(Runnable how) {
        try {
            how.run();
        } catch (Broken law) {
            broken = broken.or(() -> Optional.of(law));
        }
    }

    private void together(BotProcess process, RealmName realm, List<Activity> activities) {
        List<Callers.Asked> all = activities.stream()
                .map(activity -> callers.ask(realm, activity))
                .toList();
        process.together(realm, activities)
                .whenComplete((outcomes, failure) -> told(() -> {
                    if (failure == null) {
                        for (int i = 0; i < outcomes.size(); i++) {
                            callers.hear(all.get(i), activities.get(i).content(), outcomes.get(i));
                        }
                    } else {
                        fail(all, failure);
                    }
                }));
    }

    /** Some failures say that nothing was written, others that nobody knows; what is no failure of these is a bug. */
    private void fail(List<Callers.Asked> all, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof ContentDiffers) {
            Broken.unless(
                    all.stream().anyMatch(one -> one.contents().size() > 1),
                    "content differs only where there were two",
                    cause.getMessage());
            all.forEach(callers::refuse);
        } else if (cause instanceof NotTogether) {
            all.forEach(this::requireNothingWritten);
            all.forEach(callers::refuse);
        } else if (!(cause instanceof StoreFailure)) {
            throw new Broken("whatever is said, there is a decision", cause.toString());
        }
    }

    /** What was handed in with others only, and refused with them, has done nothing. */
    private void requireNothingWritten(Callers.Asked one) {
        boolean written =
                disk.realm(one.name().realm()).key(one.name().activity()).isPresent();
        Broken.unless(!written || one.times() > 1, "of what belongs together all is written or nothing", one.name());
    }

    private void turn(BotProcess process) {
        process.session().turn();
        if (process.session().ended()) {
            process.restart();
        }
        requireLaws();
    }

    private void set(BotProcess process, Instant now) {
        process.clock().set(now);
        earliest = Math.min(earliest, now.toEpochMilli());
        latest = Math.max(latest, now.toEpochMilli());
    }

    /** Somebody waits for each outcome, and leaves when the first one fails. */
    private void runDue(BotProcess process, RealmName realm) {
        Map<String, Activity> due = new LinkedHashMap<>();
        process.session()
                .due(realm, process.clock().instant(), MOST_DUE)
                .forEach(one -> due.put(one.activity().id(), one.activity()));
        try {
            process.session()
                    .waiting(() -> process.game().in(realm.id()).runDue())
                    .forEach(outcome -> {
                        Activity activity = due.get(outcome.activity());
                        callers.hear(callers.ask(realm, activity), activity.content(), outcome);
                    });
        } catch (StoreFailure failure) {
            tally.interrupted();
        }
        if (process.session().ended()) {
            process.restart();
        }
    }

    private void publish(Step step) {
        if (step instanceof Step.Publish publish) {
            publish(publish.process(), publish.realm(), publish.twice(), realm -> realm.publish(publish.entry()));
        } else if (step instanceof Step.Give give) {
            publish(
                    give.process(),
                    give.realm(),
                    give.twice(),
                    realm -> realm.giveEverybody(give.id(), Map.of(give.asset(), give.amount()), give.newcomers()));
        }
    }

    private void publish(int number, RealmName realm, boolean twice, Consumer<Realm> what) {
        BotProcess process = process(number);
        if (twice) {
            process.session().meanwhile(() -> tryTo(process(number + 1), realm, what));
        }
        tryTo(process, realm, what);
    }

    /** What cannot be published is refused; where nobody knows whether it was, somebody may look. */
    private void tryTo(BotProcess process, RealmName realm, Consumer<Realm> what) {
        try {
            what.accept(process.game().in(realm.id()));
        } catch (IllegalArgumentException | StoreFailure refused) {
            tally.interrupted();
        }
        if (process.session().ended()) {
            process.restart();
        }
    }

    private void requireLaws() {
        broken.ifPresent(law -> {
            throw law;
        });
        long now = callers.heard();
        for (DiskRealm realm : disk.realms().values()) {
            now += realm.changes();
        }
        if (now != looked) {
            looked = now;
            laws.require(processes.get(0).game());
        }
    }

    private void quieten() {
        processes.forEach(process -> process.session().heal());
        for (int round = 0; round < MOST_ROUNDS && !isQuiet(); round++) {
            BotProcess process = process(round);
            callers.unanswered().forEach(one -> submit(process, one.name().realm(), one.activity()));
            while (processes.stream().anyMatch(some -> !some.session().isIdle())) {
                processes.forEach(this::turn);
            }
        }
    }

    private boolean isQuiet() {
        return callers.unanswered().isEmpty()
                && processes.stream().allMatch(process -> process.session().isIdle());
    }

    private void requireAllAnswered() {
        Broken.unless(
                callers.unanswered().isEmpty(),
                "who asks long enough is told",
                callers.unanswered().stream().map(Callers.Asked::name).toList());
    }
}
