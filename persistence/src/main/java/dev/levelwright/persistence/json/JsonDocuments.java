package dev.levelwright.persistence.json;

import dev.levelwright.form.Canonical;
import dev.levelwright.form.Cursor;
import dev.levelwright.form.Document;
import dev.levelwright.form.Form;
import dev.levelwright.form.InvalidDocument;
import dev.levelwright.form.Problems;
import java.io.IOException;
import java.io.InputStream;

/**
 * JSON text as documents, and back. It knows the syntax only; what a document means is the business of its
 * {@link Form}.
 *
 * <p>Strict: one value, no comments, no field twice, no {@code null}, whole numbers within a {@code long}. Bounded:
 * {@value #MOST_BYTES} bytes, {@value Cursor#DEEPEST} levels, texts of 100,000 and field names of 256 characters.
 */
public final class JsonDocuments {
    /** The largest text that is read, in bytes of UTF-8: 4 MiB. */
    public static final int MOST_BYTES = 4 << 20;

    private JsonDocuments() {}

    /**
     * Reads a document.
     *
     * @param name what is read, for messages, such as {@code rulebook.json}
     * @throws InvalidDocument with every value that cannot be read, or with the first error of syntax; line and column
     */
    public static Document parse(String name, String text) {
        Problems problems = new Problems(name);
        Document document = new JsonReading(name).document(text);
        Unreadables.report(Cursor.root(document, problems));
        problems.throwIfAny();
        return document;
    }

    /**
     * Reads a document in UTF-8, with or without a byte order mark. Does not close the stream.
     *
     * @throws InvalidDocument as {@link #parse(String, String)}, and if it is not UTF-8
     * @throws IOException if the stream cannot be read
     */
    public static Document parse(String name, InputStream bytes) throws IOException {
        return parse(name, Utf8.text(name, bytes));
    }

    /**
     * Reads a value.
     *
     * @throws InvalidDocument with the problems of the text and of the form, all at once; an error of syntax alone
     */
    public static <T> T read(Form<T> form, String name, String text) {
        return form.read(new JsonReading(name).document(text), name);
    }

    /**
     * Reads a value in UTF-8. Does not close the stream.
     *
     * @throws InvalidDocument with the problems of the text and of the form, all at once
     * @throws IOException if the stream cannot be read
     */
    public static <T> T read(Form<T> form, String name, InputStream bytes) throws IOException {
        return read(form, name, Utf8.text(name, bytes));
    }

    /**
     * Writes a document for people: what fits stands on one line, the rest is indented by two spaces; a line feed at
     * the end. The same document gives the same text.
     *
     * @throws IllegalArgumentException if the document has no text, as {@link Canonical#text}
     */
    public static String write(Document document) {
        return new JsonLayout().text(document);
    }
}
