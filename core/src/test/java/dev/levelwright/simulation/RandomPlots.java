package dev.levelwright.simulation;

import dev.levelwright.activity.Activity;
import dev.levelwright.holder.RealmName;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.testkit.ActivityArbitraries;
import dev.levelwright.testkit.History;
import dev.levelwright.testkit.RulebookArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;

/** Draws plots of rulebooks that are drawn as well: everything that rules can be made of, and what people type. */
final class RandomPlots {
    private static final RealmName REALM = new RealmName("guild");
    private static final int SIZE = 1_000;

    private RandomPlots() {}

    /** A plot in which at most so many things happen. */
    static Plot of(long seed, int happenings) {
        History[] drawn = new History[1];
        JqwikSession.run(() -> drawn[0] = history(new Random(seed), happenings));
        return plot(seed, drawn[0]);
    }

    private static History history(Random random, int happenings) {
        Rulebook rulebook = drawn(RulebookArbitraries.rulebooks(), random);
        Optional<Rulebook> later =
                random.nextInt(3) == 0 ? Optional.of(drawn(RulebookArbitraries.rulebooks(), random)) : Optional.empty();
        return drawn(ActivityArbitraries.histories(rulebook, later, happenings), random);
    }

    private static <T> T drawn(Arbitrary<T> arbitrary, Random random) {
        return arbitrary.generator(SIZE).next(random).value();
    }

    private static Plot plot(long seed, History history) {
        SplittableRandom random = new SplittableRandom(seed);
        int processes = 1 + random.nextInt(4);
        Weaver weaver = new Weaver(random, processes);
        List<Activity> waiting = new ArrayList<>();
        for (int i = 0; i < history.activities().size(); i++) {
            Activity activity = history.activities().get(i);
            weaver.clock(Instant.ofEpochMilli(activity.at()));
            publish(weaver, history, i);
            happen(weaver, random, activity, waiting);
            if (random.nextInt(20) == 0) {
                weaver.add(new Step.RunDue(weaver.process(), REALM));
            }
            if (random.nextInt(20) == 0) {
                Instant now = Instant.ofEpochMilli(activity.at());
                weaver.add(new Step.Reverse(weaver.process(), REALM, "a" + random.nextInt(i + 1), now));
            }
        }
        waiting.forEach(activity -> weaver.happen(REALM, activity));
        weaver.end();
        return new Plot(
                "random",
                seed,
                history.rulebook(),
                history.rulebooks(),
                List.of(REALM),
                processes,
                Instant.parse("2026-03-20T12:00:00Z"),
                Duration.ofDays(30),
                weaver.steps(),
                Optional.empty());
    }

    /** Each publication in the middle of things, and refused where it comes too late. */
    private static void publish(Weaver weaver, History history, int place) {
        for (int i = 0; i < history.published().size(); i++) {
            if (place == 3 * i) {
                weaver.add(new Step.Publish(
                        weaver.process(), REALM, history.published().get(i), i % 2 == 0));
            }
        }
    }

    private static void happen(Weaver weaver, SplittableRandom random, Activity activity, List<Activity> waiting) {
        if (!waiting.isEmpty() || random.nextInt(15) == 0) {
            waiting.add(activity);
        } else {
            weaver.happen(REALM, activity);
        }
        if (waiting.size() > 1 + random.nextInt(2)) {
            weaver.add(new Step.Together(weaver.process(), REALM, waiting));
            waiting.clear();
        }
    }
}
