package dev.levelwright.benchmarks;

import com.sun.management.ThreadMXBean;
import dev.levelwright.Levelwright;
import dev.levelwright.Realm;
import dev.levelwright.activity.Activity;
import dev.levelwright.examples.replay.DataClock;
import dev.levelwright.examples.replay.input.Input;
import dev.levelwright.persistence.json.Rulebooks;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.store.InMemoryStore;
import dev.levelwright.store.Simulation;
import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A real chat in memory, on one thread: into a store with journal and keys, through a simulation that keeps neither, and
 * beside them one {@code tryConsume} of a local Bucket4j bucket for each activity. The three take turns; the first rounds
 * warm up and are shown as they are.
 *
 * <p>Options: {@code --chat examples/data/duraspace-irc.csv.gz}, {@code --rulebook FILE.json}, {@code --rounds 12}.
 */
public final class ReplayBenchmark {
    private static final String CHAT = "examples/data/duraspace-irc.csv.gz";
    private static final String RULEBOOK = "examples/src/main/resources/rulebooks/community.json";
    private static final Duration FOR_EVER = Duration.ofDays(400L * 365);
    private static final byte[] SECRET = "a secret for measuring only".getBytes(StandardCharsets.UTF_8);
    private static final long SECOND = 1_000_000_000L;
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    private final Rulebook rulebook;
    private final List<Activity> activities;

    private ReplayBenchmark(Rulebook rulebook, List<Activity> activities) {
        this.rulebook = rulebook;
        this.activities = activities;
    }

    /** Measures and prints. */
    public static void main(String[] words) throws IOException {
        Options options = Options.read(Set.of("chat", "rulebook", "rounds"), words);
        Machine.print();
        Rulebook rulebook = Rulebooks.read(Path.of(options.text("rulebook", RULEBOOK)));
        List<Activity> activities = read(Path.of(options.text("chat", CHAT)));
        System.out.printf(
                "%,d activities, rulebook %s, %d rules%n",
                activities.size(), rulebook.name(), rulebook.rules().size());
        new ReplayBenchmark(rulebook, activities).run(options.number("rounds", 12));
    }

    private static List<Activity> read(Path chat) {
        List<Activity> activities = new ArrayList<>();
        try (Input input = Input.open(chat, Optional.empty())) {
            for (var row = input.next(); row.isPresent(); row = input.next()) {
                row.get().activity().ifPresent(activities::add);
            }
        }
        return activities;
    }

    private void run(int rounds) {
        Round[] stores = new Round[rounds];
        Round[] simulations = new Round[rounds];
        Round[] buckets = new Round[rounds];
        for (int round = 0; round < rounds; round++) {
            stores[round] = measure(this::store);
            simulations[round] = measure(this::simulation);
            buckets[round] = measure(this::bucket);
            System.out.printf(
                    "round %2d: store %s, simulation %s, Bucket4j %s%n",
                    round + 1, stores[round], simulations[round], buckets[round]);
        }
        System.out.printf(
                "median of the second half: store %s, simulation %s, Bucket4j %s%n",
                median(stores), median(simulations), median(buckets));
    }

    private void store() {
        DataClock clock = new DataClock(Instant.EPOCH);
        try (Levelwright game = Levelwright.builder()
                .rulebook(rulebook)
                .store(new InMemoryStore())
                .clock(clock)
                .retention(FOR_EVER)
                .build()) {
            Realm realm = game.in("chat");
            for (Activity activity : activities) {
                clock.moveTo(Instant.ofEpochMilli(activity.at()));
                realm.did(activity);
            }
        }
    }

    private void simulation() {
        Simulation simulation = Levelwright.builder().rulebook(rulebook).simulation(SECRET);
        for (Activity activity : activities) {
            simulation.play(activity);
        }
    }

    private void bucket() {
        Bucket bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(Long.MAX_VALUE / 4).refillGreedy(1, Duration.ofSeconds(60)))
                .build();
        for (int i = 0; i < activities.size(); i++) {
            if (!bucket.tryConsume(1)) {
                throw new IllegalStateException("measures the wrong thing");
            }
        }
    }

    private Round measure(Runnable work) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long begun = System.nanoTime();
        work.run();
        long took = System.nanoTime() - begun;
        long count = activities.size();
        return new Round(
                count * SECOND / took, took / count, (THREADS.getCurrentThreadAllocatedBytes() - bytes) / count);
    }

    private static Round median(Round[] rounds) {
        Round[] half = Arrays.copyOfRange(rounds, rounds.length / 2, rounds.length);
        Arrays.sort(half, (one, other) -> Long.compare(one.nanos, other.nanos));
        return half[half.length / 2];
    }

    private record Round(long each, long nanos, long bytes) {
        @Override
        public String toString() {
            return String.format("%,d/s (%,d ns, %,d B)", each, nanos, bytes);
        }
    }
}
