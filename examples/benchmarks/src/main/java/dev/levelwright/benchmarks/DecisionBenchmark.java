package dev.levelwright.benchmarks;

import dev.levelwright.activity.Activity;
import dev.levelwright.decision.DecisionForms;
import dev.levelwright.engine.Engine;
import dev.levelwright.engine.Step;
import dev.levelwright.form.Canonical;
import dev.levelwright.ledger.LedgerForms;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one decision costs, from the activity to everything that is to be written, no store in between. Read the results
 * as ratios to {@link #bucket4j}, which is measured in the same run. Run with {@code -prof gc} for bytes per operation.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DecisionBenchmark {
    private final Engine engine = Games.engine();
    private final StillScene scene = Games.scene(engine);
    private final Activity message = activity("message");
    private final Activity train = activity("train");
    private final Activity open = activity("open");
    private final Step decided = message();
    private final Bucket bucket = Bucket.builder()
            .addLimit(limit -> limit.capacity(Long.MAX_VALUE / 4).refillGreedy(1, Duration.ofSeconds(60)))
            .build();

    private static Activity activity(String type) {
        return Activity.of(type, "1180000000000000001", Games.NOON).by(Games.PLAYER);
    }

    /** Makes sure that what is measured acts. */
    @Setup
    public void check() {
        Games.outcome(message());
        Games.outcome(settle());
        Games.outcome(loot());
    }

    /** A message: cooldown, daily cap, boost, level. */
    @Benchmark
    public Step message() {
        return engine.decider(message).decide(scene);
    }

    /** Two hours of regeneration, and five energy spent. */
    @Benchmark
    public Step settle() {
        return engine.decider(train).decide(scene);
    }

    /** A chest with pity: the draw is an HMAC-SHA-256. */
    @Benchmark
    public Step loot() {
        return engine.decider(open).decide(scene);
    }

    /** The message's entry of the journal and its outcome, as the texts that a store keeps. */
    @Benchmark
    public int texts() {
        Step.Done done = (Step.Done) decided;
        return Canonical.text(LedgerForms.transaction().write(done.change().transaction()))
                        .length()
                + Canonical.text(DecisionForms.outcome().write(done.outcome())).length();
    }

    /** The peer: one token out of a local bucket. */
    @Benchmark
    public boolean bucket4j() {
        return bucket.tryConsume(1);
    }
}
