package dev.levelwright.examples.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.examples.ReadmeFile;
import dev.levelwright.examples.games.Game;
import dev.levelwright.examples.games.Games;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recorded sessions in the README are what the games say. */
class SessionsTest {
    static Stream<String> games() {
        return Games.all().stream().map(Game::name);
    }

    @ParameterizedTest
    @MethodSource("games")
    void theReadmeShowsWhatTheGameSays(String game) {
        AtTheTerminal session = AtTheTerminal.typed(game, AtTheTerminal.script(game));

        assertThat(session.exit()).isZero();
        assertThat(session.err()).isEmpty();
        ReadmeFile.says("session of " + game, "\n```text\n" + session.out().strip() + "\n```\n\n");
    }

    @ParameterizedTest
    @MethodSource("games")
    void everyLineOfASessionIsUnderstood(String game) {
        assertThat(AtTheTerminal.typed(game, AtTheTerminal.script(game)).out())
                .doesNotContain("There is no command")
                .doesNotContain("That did not work");
    }
}
