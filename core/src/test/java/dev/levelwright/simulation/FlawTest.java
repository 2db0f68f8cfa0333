package dev.levelwright.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The simulator finds what it should: stores and engines that are broken on purpose, each within a few seeds. */
class FlawTest {
    private static final int MOST_SEEDS = 60;
    private static final int HAPPENINGS = 100;

    @Test
    void aStoreThatForgetsKeysWhenItRestartsIsFound() {
        requireFound(Flaw.FORGETS_KEYS_ON_RESTART);
    }

    @Test
    void aStoreThatTellsBeforeItCommitsIsFound() {
        requireFound(Flaw.TELLS_BEFORE_COMMITTING);
    }

    @Test
    void aStoreThatRetriesACommitBlindlyIsFound() {
        requireFound(Flaw.RETRIES_BLINDLY);
    }

    @Test
    void aStoreThatOverwritesWhatOthersCommittedIsFound() {
        requireFound(Flaw.IGNORES_CONFLICTS);
    }

    @Test
    void aStoreThatWritesHalfOfACommitIsFound() {
        requireFound(Flaw.WRITES_HALF);
    }

    @Test
    void aStoreThatRemembersWhatWasOvertakenIsFound() {
        requireFound(Flaw.KEEPS_A_STALE_MEMORY);
    }

    @Test
    void aStoreThatForgetsRefusalsIsFound() {
        requireFound(Flaw.FORGETS_REFUSALS);
    }

    @Test
    void aStoreThatLeavesGapsInTheJournalIsFound() {
        requireFound(Flaw.LEAVES_GAPS);
    }

    @Test
    void aStoreThatKeepsHalfOfWhatBelongsTogetherIsFound() {
        requireFound(Flaw.KEEPS_HALF_OF_WHAT_BELONGS_TOGETHER);
    }

    @Test
    void aStoreThatComparesNoContentIsFound() {
        requireFound(Flaw.COMPARES_NO_CONTENT);
    }

    @Test
    void aStoreThatTellsNewsTwiceIsFound() {
        requireFound(Flaw.TELLS_NEWS_TWICE);
    }

    @Test
    void anEngineThatLosesTheRemainderOfAStepIsFound() {
        requireFound(Flaw.LOSES_THE_REMAINDER);
    }

    @Test
    void anEngineThatWritesOneSideOfATransferIsFound() {
        requireFound(Flaw.WRITES_ONE_SIDE_OF_A_TRANSFER);
    }

    @Test
    void anEngineThatPostsTooLittleIsFound() {
        requireFound(Flaw.POSTS_TOO_LITTLE);
    }

    @Test
    void anEngineThatEndsTheDayEarlierAfterAHopIsFound() {
        requireFound(Flaw.REFRESHES_THE_DAY_ON_A_HOP);
    }

    @Test
    void anEngineThatDecidesDifferentlyTheNextTimeIsFound() {
        requireFound(Flaw.LOOKS_AT_THE_CLOCK);
    }

    private static void requireFound(Flaw flaw) {
        assertThat(found(flaw)).as("the first seed that finds %s", flaw).isPresent();
    }

    private static Optional<Plot> found(Flaw flaw) {
        Simulation simulation = new Simulation(flaw, new Tally());
        return IntStream.rangeClosed(1, MOST_SEEDS)
                .mapToObj(seed -> Plots.of("town", seed, HAPPENINGS))
                .filter(plot -> simulation.failure(plot).isPresent())
                .findFirst();
    }

    @Test
    void aFailureIsToldInAFewStepsWithTheCommandThatDoesThemAgain() {
        Plot plot = found(Flaw.FORGETS_KEYS_ON_RESTART).orElseThrow();
        Simulation simulation = new Simulation(Flaw.FORGETS_KEYS_ON_RESTART, new Tally());
        String law = Shrinker.law(simulation.failure(plot).orElseThrow());

        List<Integer> few = simulation.shrunk(plot, law);

        assertThat(few).hasSizeBetween(1, 6);
        assertThat(simulation.failure(Simulation.some(plot, few)).map(Shrinker::law))
                .contains(law);
        assertThatThrownBy(() -> simulation.require(plot))
                .hasMessageContaining(law)
                .hasMessageContaining("-Dlevelwright.seed=" + plot.seed())
                .hasMessageContaining("ends and begins again");
    }
}
