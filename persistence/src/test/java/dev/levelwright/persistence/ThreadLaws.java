package dev.levelwright.persistence;

import static dev.levelwright.persistence.Play.ADA;
import static dev.levelwright.persistence.Play.BOB;
import static dev.levelwright.persistence.Play.COINS;
import static dev.levelwright.persistence.Play.activity;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.decision.Outcome;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever callers' threads do, the store goes on. */
public interface ThreadLaws extends StoreLaws {
    @Test
    default void whatWasAcknowledgedIsSeenAtOnceByEverybody() {
        List<Boolean> seen = Play.onThreads(64, thread -> {
            boolean always = true;
            for (int i = 0; i < 20; i++) {
                String id = thread + "." + i;
                Outcome outcome = play().mint(id, ADA, 1);
                always &= play().coins(ADA) >= outcome.number()
                        && play().reader().outcome(id).isPresent();
            }
            return always;
        });

        assertThat(seen).containsOnly(true);
        assertThat(play().coins(ADA)).isEqualTo(1_280);
    }

    @Test
    default void callersWhoAreInterruptedHarmNobody() {
        List<Boolean> kept = Play.onThreads(8, thread -> {
            for (int i = 0; i < 20; i++) {
                Thread.currentThread().interrupt();
                play().mint(thread + "." + i, ADA, 1);
                play().coins(ADA);
                play().reader().top("coins", 0, 3);
            }
            return Thread.interrupted();
        });

        assertThat(kept).containsOnly(true);
        assertThat(play().coins(ADA)).isEqualTo(160);
    }

    @Test
    @Timeout(60)
    default void whoeverIsToldMayWaitForMore() {
        List<CompletionStage<Long>> stages = IntStream.range(0, 50)
                .mapToObj(i -> play().submit(activity("first" + i), hand -> hand.mint(ADA, COINS, 1))
                        .thenApply(outcome -> play().mint("then" + i, BOB, 1).number() + play().coins(ADA)))
                .toList();

        stages.forEach(stage -> assertThat(Play.await(stage)).isPositive());
        assertThat(play().coins(ADA)).isEqualTo(50);
        assertThat(play().coins(BOB)).isEqualTo(50);
    }

    @Test
    default void aListenerThatFailsHarmsOnlyItself() {
        CompletionStage<Outcome> broken = play().submit(activity("a"), hand -> hand.mint(ADA, COINS, 1))
                .thenApply(outcome -> {
                    throw new IllegalStateException("listener");
                });

        assertThat(broken.handle((outcome, failure) -> failure != null)
                        .toCompletableFuture()
                        .join())
                .isTrue();
        assertThat(play().mint("b", ADA, 1).number()).isEqualTo(2);
    }
}
