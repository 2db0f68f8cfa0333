package dev.levelwright.simulation;

import dev.levelwright.activity.Activity;
import dev.levelwright.holder.RealmName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Weaves what happens in a realm with all that can go wrong around it: schedules, faults, repetitions, clocks. */
final class Weaver {
    private final SplittableRandom random;
    private final int processes;
    private final List<Step> steps = new ArrayList<>();
    private final List<Step.Happen> past = new ArrayList<>();
    private final List<Step.Happen> held = new ArrayList<>();
    private final int trouble;

    /** A weaver for so many processes; some seeds see much trouble, others little. */
    Weaver(SplittableRandom random, int processes) {
        this.random = random;
        this.processes = processes;
        this.trouble = random.nextInt(12);
    }

    List<Step> steps() {
        return steps;
    }

    int process() {
        return random.nextInt(processes);
    }

    /** Adds a step, and what the processes do and suffer meanwhile. */
    void add(Step step) {
        steps.add(step);
        work();
        if (random.nextInt(100) < trouble) {
            Fault[] all = Fault.values();
            steps.add(new Step.Arm(process(), all[random.nextInt(all.length)]));
        }
        if (random.nextInt(100) < trouble / 3) {
            steps.add(new Step.Restart(process()));
        }
        if (random.nextInt(100) < 4 + trouble) {
            steps.add(new Step.Retry(process()));
        }
    }

    private void work() {
        int bits = random.nextInt(4);
        for (int i = 0; i < bits; i++) {
            steps.add(new Step.Turn(process(), 1 + random.nextInt(4)));
        }
    }

    /** Adds an activity: now or held back until later ones were handed in; once or several times. */
    void happen(RealmName realm, Activity activity) {
        Step.Happen happen = new Step.Happen(process(), realm, activity);
        past.add(happen);
        if (random.nextInt(12) == 0) {
            held.add(happen);
        } else {
            add(happen);
        }
        if (random.nextInt(8) == 0) {
            again();
        }
        if (!held.isEmpty() && random.nextInt(6) == 0) {
            add(held.remove(random.nextInt(held.size())));
        }
    }

    /** Delivers something again, perhaps at another process, with another context, or, wrongly, another content. */
    private void again() {
        Step.Happen before = past.get(random.nextInt(past.size()));
        Activity activity = before.activity().given("delivery", random.nextInt(100));
        if (random.nextInt(12) == 0) {
            activity = activity.with("other", 1);
        }
        add(new Step.Happen(process(), before.realm(), activity));
    }

    /** Sets the clocks of all processes to about an instant; now and then one of them is wrong. */
    void clock(Instant now) {
        for (int process = 0; process < processes; process++) {
            boolean wrong = random.nextInt(20) == 0;
            long skew = wrong
                    ? random.nextLong(
                            -Duration.ofHours(26).toMillis(),
                            Duration.ofHours(26).toMillis())
                    : random.nextInt(1_000);
            steps.add(new Step.Clock(process, now.plusMillis(skew)));
        }
    }

    /** Hands in everything that was held back. */
    void end() {
        held.forEach(this::add);
        held.clear();
    }
}
