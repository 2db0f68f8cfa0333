package dev.levelwright.examples.play;

import dev.levelwright.examples.games.Game;
import dev.levelwright.examples.text.Style;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One run of a game at the terminal, from the greeting until somebody leaves or nothing more is typed. */
final class Sitting {
    private final Game game;
    private final Play play;
    private final Style style;
    private final Consumer<Saved> keep;

    /**
     * A run.
     *
     * @param keep remembers how things stand, after every line
     */
    Sitting(Game game, Play play, Style style, Consumer<Saved> keep) {
        this.game = game;
        this.play = play;
        this.style = style;
        this.keep = keep;
    }

    /** Answers every line until the end. */
    void spend(Console console) {
        console.show(greeting());
        console.show(play.opening());
        keep.accept(play.saved());
        Optional<String> line = console.next(play.prompt());
        while (line.isPresent()) {
            console.show(answer(line.get()));
            keep.accept(play.saved());
            line = play.over() ? Optional.empty() : console.next(play.prompt());
        }
    }

    private List<String> greeting() {
        return List.of(
                style.title(game.name()) + "  " + game.about(),
                style.faint("Try help, me, as bob, wait 5m, tomorrow, quit."));
    }

    /** Whatever goes wrong is said in a line, and the game goes on. */
    private List<String> answer(String line) {
        try {
            return play.type(line);
        } catch (RuntimeException failure) {
            return List.of(style.bad("That did not work: " + Lines.shown(String.valueOf(failure.getMessage()))));
        }
    }
}
