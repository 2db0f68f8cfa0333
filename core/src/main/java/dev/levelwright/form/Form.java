package dev.levelwright.form;

import java.util.Optional;

/**
 * How values of one type look as documents: one declaration that reads, writes, makes the JSON Schema and the docs.
 *
 * <p>Law: {@code read(write(x))} gives a value equal to {@code x}. Forms are immutable and may be shared by threads.
 *
 * @param <T> the type of the values
 */
public interface Form<T> {
    /** How well a document suits a form, judged without reading it. */
    enum Fit {
        /** Of another kind: a list where a text is wanted. */
        OTHER,
        /** Of the right kind; whether it is meant so is open. */
        KIND,
        /** Most likely meant for this form: an object with every field that must be there, and others. */
        LIKELY,
        /** Surely meant for this form, although reading may still find problems inside. */
        SURE
    }

    /** What is wanted, as it follows "must be": {@code a whole number in 0..100}. */
    String describe();

    /** How well a document suits this form; a look at its surface. */
    Fit fit(Document document);

    /**
     * Reads what is at the cursor. Never throws because of the document: every problem is reported to the cursor, and
     * the result is empty if there was one here or below.
     */
    Optional<T> read(Cursor at);

    /**
     * Writes a value in its canonical notation.
     *
     * @throws IllegalArgumentException if the value has no notation (a class that is not registered)
     */
    Document write(T value);

    /** The JSON Schema (2020-12) of this form; forms with a name are put into the definitions and referred to. */
    Document.Fields schema(Definitions definitions);

    /**
     * Reads a whole document.
     *
     * @param source what is read, for the message, such as {@code rulebook.json}
     * @throws InvalidDocument with all problems at once
     */
    default T read(Document document, String source) {
        Problems problems = new Problems(source);
        Optional<T> value = read(Cursor.root(document, problems));
        problems.throwIfAny();
        return value.orElseThrow(() -> new IllegalStateException(describe() + " failed without reporting a problem"));
    }

    /**
     * Begins the form of an object.
     *
     * @param name its name among the definitions of a schema, such as {@code regeneration}
     * @param doc one sentence that says what it is
     */
    static <T> ObjectForm.Builder<T> object(String name, String doc) {
        return new ObjectForm.Builder<>(name, doc);
    }
}
