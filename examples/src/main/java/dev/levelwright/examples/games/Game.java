package dev.levelwright.examples.games;

import dev.levelwright.persistence.json.Rulebooks;
import dev.levelwright.rule.Rulebook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A game that comes with the examples.
 *
 * @param name its name, and that of its rulebook
 * @param about what it is about, in a few words
 */
public record Game(String name, String about) {
    /** Its rulebook, read and checked. */
    public Rulebook rulebook() {
        return Rulebooks.read(file(), text());
    }

    /** Its rulebook as it is written: what a variant of the game begins with. */
    public String text() {
        try (InputStream bytes = Game.class.getResourceAsStream("/rulebooks/" + file())) {
            if (bytes == null) {
                throw new IllegalStateException("there is no rulebook " + file() + " among the examples");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException("the rulebook " + file() + " cannot be read", problem);
        }
    }

    private String file() {
        return name + ".json";
    }
}
