package dev.levelwright.examples.games;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rulebooks of the bundled games are right. */
class RulebooksTest {
    static java.util.List<Game> games() {
        return Games.all();
    }

    @ParameterizedTest
    @MethodSource("games")
    void everyBundledRulebookIsReadAndHasTheNameOfItsGame(Game game) {
        assertThat(game.rulebook().name()).isEqualTo(game.name());
    }
}
