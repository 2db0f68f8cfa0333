package dev.levelwright.persistence;

import static dev.levelwright.persistence.Play.ADA;
import static dev.levelwright.persistence.Play.BOB;
import static dev.levelwright.persistence.Play.COINS;
import static dev.levelwright.persistence.Play.activity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Decision;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Decider;
import dev.levelwright.engine.Step;
import dev.levelwright.holder.RealmName;
import dev.levelwright.store.ContentDiffers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One id acts once, whatever happens around it. */
public interface KeyLaws extends StoreLaws {
    @Test
    default void anActivityActsOnceHoweverManyThreadsDeliverIt() {
        List<Outcome> outcomes = Play.onThreads(64, thread -> play().mint("gift", ADA, 100));

        assertThat(outcomes).filteredOn(outcome -> !outcome.replayed()).hasSize(1);
        assertThat(outcomes)
                .allMatch(Outcome::accepted)
                .extracting(Outcome::number)
                .containsOnly(1L);
        assertThat(play().coins(ADA)).isEqualTo(100);
        assertThat(play().journal()).hasSize(1);
    }

    @Test
    default void whatIsDeliveredAgainGivesTheFirstOutcome() {
        Outcome first = play().mint("gift", ADA, 100);
        play().mint("other", ADA, 1);

        Outcome again = play().did("gift", hand -> hand.mint(ADA, COINS, 999));

        assertThat(again).isEqualTo(first.again());
        assertThat(play().reader().outcome("gift")).contains(first);
        assertThat(play().coins(ADA)).isEqualTo(101);
    }

    @Test
    default void theSameIdWithOtherContentIsAnError() {
        play().mint("gift", ADA, 100);
        List<Activity> others = List.of(
                activity("gift").with("amount", 5),
                activity("gift").by(BOB),
                activity("gift").party("target", BOB),
                activity("gift").byHost(),
                Activity.of("other", "gift", Play.NOW).by(ADA));

        for (Activity other : others) {
            assertThatThrownBy(() -> play().did(other, hand -> hand.mint(ADA, COINS, 1)))
                    .isInstanceOf(ContentDiffers.class)
                    .hasMessageContaining("gift");
        }
        assertThat(play().coins(ADA)).isEqualTo(100);
    }

    @Test
    default void ofTwoContentsAtTheSameMomentOneActsAndOneIsAnError() {
        List<CompletableFuture<Outcome>> both = Play.onThreads(
                16,
                thread -> play().submit(activity("gift").with("amount", thread % 2), hand -> hand.mint(ADA, COINS, 1))
                        .toCompletableFuture());

        long errors = both.stream()
                .filter(one -> one.handle((outcome, failure) -> failure instanceof ContentDiffers)
                        .join())
                .count();
        assertThat(errors).isEqualTo(8);
        assertThat(play().coins(ADA)).isEqualTo(1);
    }

    @Test
    default void contextAndInstantAreNoContent() {
        Outcome first = play().did(activity("gift").given("channel", "general"), hand -> hand.mint(ADA, COINS, 1));

        Activity later = activity("gift").given("channel", "renamed").at(Play.NOW.plusSeconds(60));

        assertThat(play().did(later, hand -> hand.mint(ADA, COINS, 1))).isEqualTo(first.again());
        assertThat(play().coins(ADA)).isEqualTo(1);
    }

    @Test
    default void aRefusalIsRememberedToo() {
        Outcome refused = play().did("pay", hand -> hand.move(ADA, BOB, COINS, 10));
        play().mint("gift", ADA, 100);

        Outcome again = play().did("pay", hand -> hand.move(ADA, BOB, COINS, 10));

        assertThat(refused.accepted()).isFalse();
        assertThat(again).isEqualTo(refused.again());
        assertThat(play().coins(BOB)).isZero();
    }

    @Test
    default void whatNoRuleIsConcernedWithLeavesNothing() {
        Activity activity = activity("chatter");

        Outcome unheard = play().decided(activity, Hand.unheard(activity));

        assertThat(unheard.decision()).isInstanceOf(Decision.Unheard.class);
        assertThat(play().reader().outcome("chatter")).isEmpty();
        assertThat(play().journal()).isEmpty();
        assertThat(play().holdings(ADA).born()).isFalse();
        assertThat(play().mint("chatter", ADA, 1).replayed()).isFalse();
    }

    @Test
    default void aCallThatFailsLeavesItsNeighboursAlone() {
        List<CompletionStage<Outcome>> stages = IntStream.range(0, 300)
                .mapToObj(i -> play().submit(activity("a" + i), hand -> {
                    hand.mint(ADA, COINS, 1);
                    if (i % 3 == 0) {
                        throw new IllegalStateException("the rule of a" + i + " is broken");
                    }
                }))
                .toList();

        for (int i = 0; i < stages.size(); i++) {
            CompletionStage<Outcome> stage = stages.get(i);
            if (i % 3 == 0) {
                assertThatThrownBy(() -> Play.await(stage))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("the rule of a" + i + " is broken");
            } else {
                assertThat(Play.await(stage).accepted()).isTrue();
            }
        }
        assertThat(play().coins(ADA)).isEqualTo(200);
        assertThat(play().journal()).hasSize(200);
    }

    @Test
    default void whatFailedMayBeDeliveredAgain() {
        assertThatThrownBy(() -> play().did("gift", hand -> {
                    throw new IllegalStateException("not yet");
                }))
                .hasMessage("not yet");

        assertThat(play().mint("gift", ADA, 5).replayed()).isFalse();
        assertThat(play().coins(ADA)).isEqualTo(5);
    }

    @Test
    default void aDeciderThatNeverHasEnoughIsAnError() {
        Activity activity = activity("greedy");
        assertThatThrownBy(() -> play().decided(activity, scene -> new Step.More(Set.of())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(Integer.toString(Decider.MAX_ROUNDS));
    }

    @Test
    default void idsThatAreNumbersAreToldApartAsAnyOthers() {
        List<String> ids = List.of(
                "0",
                "7",
                "07",
                "007",
                "1099511627775",
                "1099511627776",
                "1300000000000004096",
                "1300000000000004097",
                "9999999999999999999",
                "18446744073709551615",
                "18446744073709551616",
                "-7",
                "7 ",
                "\u0667");
        ids.forEach(id -> assertThat(play().mint(id, ADA, 1).replayed()).isFalse());

        ids.forEach(id -> assertThat(play().mint(id, ADA, 1).replayed()).isTrue());
        assertThat(play().coins(ADA)).isEqualTo(ids.size());
    }

    @Test
    default void realmsAreStrangersToEachOther() {
        Play other = new Play(store(), new RealmName("other realm"));
        play().mint("gift", ADA, 100);

        Outcome there = other.mint("gift", ADA, 7);

        assertThat(there.replayed()).isFalse();
        assertThat(there.number()).isEqualTo(1);
        assertThat(other.coins(ADA)).isEqualTo(7);
        assertThat(play().coins(ADA)).isEqualTo(100);
        assertThat(other.reader().scene(Set.of()).realm())
                .isNotEqualTo(play().reader().scene(Set.of()).realm());
    }

    @Test
    default void anIdThatAnotherRealmHasUsedIsNew() {
        Play other = new Play(store(), new RealmName("other realm"));
        play().mint("first", ADA, 1);
        other.mint("first here too", ADA, 1);
        play().mint("gift", ADA, 100);

        assertThat(other.mint("gift", ADA, 7).replayed()).isFalse();
        assertThat(other.coins(ADA)).isEqualTo(8);
        assertThat(play().mint("gift", ADA, 100).replayed()).isTrue();
    }

    @Test
    default void lookingAtARealmChangesNothing() {
        Play stranger = new Play(store(), new RealmName("never seen"));

        assertThat(stranger.holdings(ADA).born()).isFalse();
        assertThat(stranger.journal()).isEmpty();
        assertThat(stranger.reader().chronicle().entries()).isEmpty();
        assertThat(stranger.reader().top("coins", 0, 10)).isEmpty();
        assertThat(stranger.reader().rank("coins", 0, ADA)).isEmpty();
        assertThat(stranger.reader().history(ADA, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(stranger.reader().holders("player", "", 10)).isEmpty();
        assertThat(store().due(new RealmName("never seen"), Play.NOW, 10)).isEmpty();
    }
}
