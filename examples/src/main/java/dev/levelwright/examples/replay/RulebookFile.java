package dev.levelwright.examples.replay;

import dev.levelwright.examples.replay.input.InputProblem;
import dev.levelwright.persistence.json.Rulebooks;
import dev.levelwright.rule.Rulebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/** Reads a rulebook from its file, and puts it into another zone when it is told one. */
public final class RulebookFile {
    private RulebookFile() {}

    /** The rulebook in {@code file}, for a realm in {@code zone} if there is one, else in the rulebook's own. */
    public static Rulebook read(Path file, Optional<ZoneId> zone) {
        if (!Files.isRegularFile(file)) {
            throw new InputProblem(file + ": no such rulebook");
        }
        Rulebook book = read(file);
        return zone.map(other -> in(other, book)).orElse(book);
    }

    private static Rulebook read(Path file) {
        try {
            return Rulebooks.read(file);
        } catch (IOException problem) {
            throw new UncheckedIOException("the rulebook " + file + " cannot be read: " + problem, problem);
        }
    }

    private static Rulebook in(ZoneId zone, Rulebook book) {
        return new Rulebook(
                book.name(),
                book.semantics(),
                zone,
                book.settings(),
                book.windows(),
                book.assets(),
                book.tracks(),
                book.kinds(),
                book.catalogues(),
                book.boosts(),
                book.groups(),
                book.loot(),
                book.rotations(),
                book.rules());
    }
}
