package dev.levelwright.examples.replay;

import dev.levelwright.decision.Outcome;
import dev.levelwright.examples.replay.input.InputProblem;
import dev.levelwright.store.ContentDiffers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * Activities that were submitted and not yet acknowledged, in the order of the input: many, so that the store can
 * commit them together, but never more than {@value #MOST}.
 */
final class InFlight {
    static final int MOST = 4_096;

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Consumer<Outcome> acknowledged;

    /** None yet; outcomes go to {@code acknowledged} in the order of the input, each once it is durable. */
    InFlight(Consumer<Outcome> acknowledged) {
        this.acknowledged = acknowledged;
    }

    /** Takes in one more; waits for the oldest when there are too many. */
    void add(String place, CompletionStage<Outcome> outcome) {
        waiting.add(new Waiting(place, outcome));
        if (waiting.size() > MOST) {
            acknowledgeOldest();
        }
    }

    /** Waits for all. */
    void drain() {
        while (!waiting.isEmpty()) {
            acknowledgeOldest();
        }
    }

    private void acknowledgeOldest() {
        acknowledged.accept(waiting.remove().await());
    }

    private record Waiting(String place, CompletionStage<Outcome> outcome) {
        Outcome await() {
            try {
                return outcome.toCompletableFuture().join();
            } catch (CompletionException failure) {
                throw explained(failure);
            }
        }

        private RuntimeException explained(CompletionException failure) {
            if (failure.getCause() instanceof ContentDiffers differs) {
                return new InputProblem(place + ": " + differs.getMessage()
                        + "; is this another chat? Then it belongs to a realm of its own: --realm NAME");
            }
            return failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }
}
