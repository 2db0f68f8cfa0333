package dev.levelwright.examples.play;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What a game at the terminal remembers besides its database: a small file beside it.
 *
 * @param run which run it is, from 1: the first part of the ids of what is typed
 * @param person who typed last
 * @param place the channel in which they were
 * @param clock how the clock went
 */
record Saved(int run, String person, String place, String clock) {
    /** What a new game begins with. */
    static Saved first(PlayClock clock) {
        return new Saved(1, Seat.FIRST_PERSON, Seat.FIRST_PLACE, clock.written());
    }

    /** The same for the next run. */
    Saved next() {
        return new Saved(run + 1, person, place, clock);
    }

    /** What {@code file} remembers, or empty when there is none yet. */
    static Optional<Saved> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException problem) {
            throw new UncheckedIOException(file + " cannot be read: " + problem.getMessage(), problem);
        }
        return Optional.of(new Saved(
                Integer.parseInt(values.getProperty("run", "1")),
                values.getProperty("person", ""),
                values.getProperty("place", ""),
                values.getProperty("clock", PlayClock.running().written())));
    }

    /** Remembers it in {@code file}. */
    void write(Path file) {
        Properties values = new Properties();
        values.setProperty("run", Integer.toString(run));
        values.setProperty("person", person);
        values.setProperty("place", place);
        values.setProperty("clock", clock);
        try (Writer writer = Files.newBufferedWriter(file)) {
            values.store(writer, "A game at the terminal, between two runs");
        } catch (IOException problem) {
            throw new UncheckedIOException(file + " cannot be written: " + problem.getMessage(), problem);
        }
    }
}
