package dev.levelwright.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Fact;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChronicleTest {
    private static final Chronicle.Entry GIFT = new Chronicle.Gift(5, "feast", Map.of("coins", 3L), true);
    private static final Chronicle.Entry VERSION =
            new Chronicle.Version(7, Rulebook.named("one").build());

    private static Chronicle.Set cap(long from, long value) {
        return new Chronicle.Set(from, "cap", Optional.of(Fact.of(value)));
    }

    @Test
    void entriesStandInTheOrderOfTheirInstantsAndThenOfPublication() {
        Chronicle chronicle = Chronicle.EMPTY.with(cap(7, 1)).with(GIFT).with(cap(7, 2));

        assertThat(chronicle.entries()).containsExactly(GIFT, cap(7, 1), cap(7, 2));
    }

    /** Two processes may give it at once, and one process twice when it lost the first answer. */
    @Test
    void aGiftOfOneNameIsGivenOnce() {
        Chronicle once = Chronicle.EMPTY.with(GIFT);

        assertThat(once.with(new Chronicle.Gift(9, "feast", Map.of("coins", 4L), false)))
                .isSameAs(once);
    }

    @Test
    void whatIsPublishedAgainHoldsOnceSoThatRollingBackLeavesIt() {
        Chronicle first = Chronicle.EMPTY.with(
                new Chronicle.Version(1, Rulebook.named("zero").build()));
        Chronicle twice = first.with(VERSION).with(VERSION);

        assertThat(twice.entries()).hasSize(2);
        assertThat(twice.rulebookBefore(8)).map(Rulebook::name).contains("zero");
    }

    @Test
    void whatHeldInBetweenCanBePublishedAgain() {
        Chronicle there = Chronicle.EMPTY.with(cap(7, 1)).with(cap(7, 2)).with(cap(7, 1));

        assertThat(there.settings(7)).containsEntry("cap", Fact.of(1));
    }
}
