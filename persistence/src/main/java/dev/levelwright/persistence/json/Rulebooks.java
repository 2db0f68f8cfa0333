package dev.levelwright.persistence.json;

import dev.levelwright.StandardVocabulary;
import dev.levelwright.form.Definitions;
import dev.levelwright.form.Document;
import dev.levelwright.form.InvalidDocument;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.mechanic.Vocabulary;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookForm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Rulebooks as JSON. A rulebook that is read is one whose pieces fit together; otherwise every problem is reported at
 * once, with path, line and column.
 *
 * <p>Methods without a {@link Vocabulary} use the words that ship.
 */
public final class Rulebooks {
    /** The {@code $id} of the published JSON Schema. */
    public static final String SCHEMA_ID = "https://levelwright.dev/rulebook.schema.json";

    private static final ObjectForm<Rulebook> STANDARD = RulebookForm.of(StandardVocabulary.create());

    private Rulebooks() {}

    /**
     * Reads a rulebook from a file in UTF-8.
     *
     * @throws InvalidDocument with all problems
     * @throws IOException if the file cannot be read
     */
    public static Rulebook read(Path file) throws IOException {
        return read(STANDARD, file);
    }

    /**
     * Reads a rulebook from a file in UTF-8, in an author's own words too.
     *
     * @throws InvalidDocument with all problems
     * @throws IOException if the file cannot be read
     */
    public static Rulebook read(Path file, Vocabulary vocabulary) throws IOException {
        return read(RulebookForm.of(vocabulary), file);
    }

    /**
     * Reads a rulebook.
     *
     * @param name what is read, for messages, such as {@code rulebook.json}
     * @throws InvalidDocument with all problems
     */
    public static Rulebook read(String name, String text) {
        return read(STANDARD, name, text);
    }

    /**
     * Reads a rulebook in an author's own words too.
     *
     * @param name what is read, for messages, such as {@code rulebook.json}
     * @throws InvalidDocument with all problems
     */
    public static Rulebook read(String name, String text, Vocabulary vocabulary) {
        return read(RulebookForm.of(vocabulary), name, text);
    }

    /**
     * Reads a rulebook whose catalogues stand in files of their own.
     *
     * @param name what is read, for messages, such as {@code rulebook.json}
     * @param beside gives the files
     * @throws InvalidDocument with all problems, a file that cannot be read among them
     */
    public static Rulebook read(String name, String text, Beside beside) {
        return read(STANDARD, name, text, beside);
    }

    /** What stands beside a rulebook: {@code {"file": "esprits.json"}} in a catalogue names the file of its entries. */
    @FunctionalInterface
    public interface Beside {
        /**
         * The text of a file.
         *
         * @param file a name without folders
         * @throws IOException if there is none, or it cannot be read
         */
        String text(String file) throws IOException;
    }

    /** Writes a rulebook for people; reading it gives an equal one. */
    public static String write(Rulebook rulebook) {
        return JsonDocuments.write(STANDARD.write(rulebook));
    }

    /** Writes a rulebook for people, in an author's own words too. */
    public static String write(Rulebook rulebook, Vocabulary vocabulary) {
        return JsonDocuments.write(RulebookForm.of(vocabulary).write(rulebook));
    }

    /** The JSON Schema (2020-12) with which editors complete and check rulebooks. */
    public static String schema() {
        return schema(STANDARD);
    }

    /** The JSON Schema (2020-12) with an author's own words too. */
    public static String schema(Vocabulary vocabulary) {
        return schema(RulebookForm.of(vocabulary));
    }

    private static Rulebook read(ObjectForm<Rulebook> form, Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(form, name, Utf8.text(name, bytes), beside -> text(file.resolveSibling(beside)));
        }
    }

    private static String text(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Utf8.text(String.valueOf(file.getFileName()), bytes);
        }
    }

    private static Rulebook read(ObjectForm<Rulebook> form, String name, String text) {
        return read(form, name, text, file -> {
            throw new NoSuchFileException(file);
        });
    }

    private static Rulebook read(ObjectForm<Rulebook> form, String name, String text, Beside beside) {
        Document document = new JsonReading(name).document(text);
        return RulebookForm.read(form, new CatalogueFiles(name, beside).in(document), name);
    }

    private static String schema(ObjectForm<Rulebook> form) {
        return JsonDocuments.write(Definitions.schema(form, SCHEMA_ID, "Levelwright rulebook"));
    }
}
