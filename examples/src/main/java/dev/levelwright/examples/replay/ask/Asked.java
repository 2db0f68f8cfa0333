package dev.levelwright.examples.replay.ask;

import dev.levelwright.Levelwright;
import dev.levelwright.Realm;
import dev.levelwright.engine.View;
import dev.levelwright.examples.replay.input.InputProblem;
import dev.levelwright.holder.HolderName;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * An opened database and the realm that is asked about.
 *
 * @param game the game over the database; its clock stands at the instant that is asked about
 * @param name the realm's name
 */
record Asked(Levelwright game, String name) implements AutoCloseable {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    Realm realm() {
        return game.in(name);
    }

    /** What a holder has; an error when nothing was ever written about them. */
    View view(String holder) {
        View view = realm().view(HolderName.player(holder));
        if (!view.born()) {
            throw new InputProblem("nobody called " + holder + " did anything in realm " + name);
        }
        return view;
    }

    /** An instant on the clocks of the realm's zone. */
    String shown(long millis) {
        return MINUTES.format(
                Instant.ofEpochMilli(millis).atZone(realm().rulebook().zone()));
    }

    @Override
    public void close() {
        game.close();
    }
}
