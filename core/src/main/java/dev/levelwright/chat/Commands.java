package dev.levelwright.chat;

import dev.levelwright.chat.answer.Answers;
import dev.levelwright.rule.Rulebook;
import java.util.List;

/**
 * The commands that follow from a rulebook: no track, no {@code rank}; no board, no {@code leaderboard}; no kind of unit,
 * no commands of units. Every type of activity that a rule hears and a player may start is a command, its facts and roles
 * the options.
 */
public final class Commands {
    private Commands() {}

    /** The commands of a rulebook, as {@link ChatSettings#standard} has them. */
    public static List<Command> of(Rulebook rulebook) {
        return of(rulebook, ChatSettings.standard());
    }

    /** The commands of a rulebook. */
    public static List<Command> of(Rulebook rulebook, ChatSettings settings) {
        return Answers.commands(rulebook, settings);
    }
}
