package dev.levelwright.persistence;

import static dev.levelwright.persistence.Play.ADA;
import static dev.levelwright.persistence.Play.BOB;
import static dev.levelwright.persistence.Play.COINS;
import static dev.levelwright.persistence.Play.activity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.RealmName;
import dev.levelwright.store.Call;
import dev.levelwright.store.ContentDiffers;
import dev.levelwright.store.NotTogether;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several activities in one commit: all or none. */
public interface TogetherLaws extends StoreLaws {
    private Call minting(String id, long amount) {
        return play().call(activity(id), hand -> hand.mint(ADA, COINS, amount));
    }

    private Call paying(String id, long amount) {
        return play().call(activity(id), hand -> hand.move(ADA, BOB, COINS, amount));
    }

    @Test
    default void activitiesThatBelongTogetherActInOrderAndSeeEachOther() {
        List<Outcome> outcomes = play().together(minting("a", 10), paying("b", 4), minting("c", 1));

        assertThat(outcomes).extracting(Outcome::activity).containsExactly("a", "b", "c");
        assertThat(outcomes).extracting(Outcome::number).containsExactly(1L, 2L, 3L);
        assertThat(play().coins(ADA)).isEqualTo(7);
        assertThat(play().coins(BOB)).isEqualTo(4);
    }

    @Test
    default void oneRefusalMeansThatNothingIsWritten() {
        play().mint("first", ADA, 5);

        assertThatThrownBy(() -> play().together(minting("a", 10), paying("b", 99), minting("c", 1)))
                .isInstanceOf(NotTogether.class)
                .hasMessageContaining("b");

        assertThat(play().coins(ADA)).isEqualTo(5);
        assertThat(play().journal()).hasSize(1);
        assertThat(play().reader().outcome("a")).isEmpty();
        assertThat(play().reader().outcome("b")).isEmpty();
    }

    @Test
    default void whatIsDeliveredAgainTogetherGivesItsFirstOutcomesThoughItWouldBeRefusedNow() {
        play().mint("first", ADA, 5);
        List<Outcome> outcomes = play().together(paying("a", 2), paying("b", 3));

        assertThat(play().together(paying("a", 2), paying("b", 3)))
                .isEqualTo(outcomes.stream().map(Outcome::again).toList());
        assertThat(play().coins(BOB)).isEqualTo(5);
        assertThat(play().journal()).hasSize(3);
    }

    @Test
    default void oneFailureMeansThatNothingIsWritten() {
        HolderName lucy = HolderName.player("lucy");
        Call broken = play().call(activity("b"), hand -> {
            hand.mint(lucy, COINS, 1);
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(() -> play().together(minting("a", 10), broken)).hasMessage("broken");

        assertThat(play().journal()).isEmpty();
        assertThat(play().holdings(ADA).born()).isFalse();
        assertThat(play().mint("a", ADA, 3).replayed()).isFalse();
        assertThat(play().mint("b", lucy, 3).number()).isEqualTo(2);
    }

    @Test
    default void oneThatActedBeforeGivesItsFirstOutcomeAmongTheOthers() {
        Outcome first = play().mint("a", ADA, 10);

        List<Outcome> outcomes = play().together(minting("a", 10), minting("b", 1));

        assertThat(outcomes.get(0)).isEqualTo(first.again());
        assertThat(play().coins(ADA)).isEqualTo(11);
    }

    @Test
    default void theSameIdTwiceTogetherActsOnce() {
        List<Outcome> outcomes = play().together(minting("a", 10), minting("a", 10));

        assertThat(outcomes.get(1)).isEqualTo(outcomes.get(0).again());
        assertThat(play().coins(ADA)).isEqualTo(10);
    }

    @Test
    default void oneOfOtherContentMeansThatNothingIsWritten() {
        Call other = play().call(activity("a").with("amount", 1), hand -> hand.mint(ADA, COINS, 1));

        assertThatThrownBy(() -> play().together(minting("a", 10), other)).isInstanceOf(ContentDiffers.class);
        assertThat(play().journal()).isEmpty();
    }

    @Test
    default void activitiesOfSeveralRealmsDoNotBelongTogether() {
        Call elsewhere =
                new Play(store(), new RealmName("elsewhere")).call(activity("b"), hand -> hand.mint(ADA, COINS, 1));

        assertThatThrownBy(() -> play().together(minting("a", 1), elsewhere))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("elsewhere");
        assertThat(play().journal()).isEmpty();
    }

    @Test
    default void nothingTogetherIsNothing() {
        assertThat(play().together()).isEmpty();
    }

    @Test
    default void neighboursOfThoseThatFailTogetherAreLeftAlone() {
        List<Boolean> failed = Play.onThreads(32, thread -> {
            if (thread % 2 == 0) {
                play().mint("m" + thread, ADA, 1);
                return false;
            }
            try {
                play().together(minting("t" + thread, 100), paying("u" + thread, 1_000_000));
                return false;
            } catch (NotTogether expected) {
                return true;
            }
        });

        assertThat(failed).filteredOn(Boolean::booleanValue).hasSize(16);
        assertThat(play().coins(ADA)).isEqualTo(16);
        assertThat(play().journal()).hasSize(16).extracting("number").doesNotHaveDuplicates();
    }
}
