package dev.levelwright.persistence.sql;

import dev.levelwright.form.Canonical;
import dev.levelwright.form.Document;
import dev.levelwright.form.Spelling;

/** Compact JSON, written element by element straight into one buffer: what {@link Canonical} would write, without a tree. */
final class Elements {
    private static final int USUAL_LENGTH = 400;
    private static final int LONGEST_TEXT = 20_000;

    private final StringBuilder out = new StringBuilder(USUAL_LENGTH);

    /** Begins a list or an object, with its bracket. */
    Elements open(char bracket) {
        begin().append(bracket);
        return this;
    }

    /** Ends it. */
    Elements close(char bracket) {
        out.append(bracket);
        return this;
    }

    Elements number(long value) {
        begin().append(value);
        return this;
    }

    Elements flag(boolean value) {
        begin().append(value);
        return this;
    }

    /** The name of a field, whose value comes next. */
    Elements name(String name) {
        text(name);
        out.append(':');
        return this;
    }

    /**
     * Any text, spelled as everywhere.
     *
     * @throws IllegalArgumentException if it has more than 20,000 characters
     */
    Elements text(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a text of the journal must have at most " + LONGEST_TEXT
                    + " characters but one has " + text.length());
        }
        if (isPlain(text)) {
            begin().append('"').append(text).append('"');
            return this;
        }
        return document(Document.text(Spelling.write(text)));
    }

    Elements document(Document document) {
        begin().append(Canonical.text(document));
        return this;
    }

    /** Whether a text is spelled and quoted as it is, as nearly all are. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < ' ' || unit == '"' || unit == '\\' || Character.isSurrogate(unit)) {
                return false;
            }
        }
        return Spelling.write(text).equals(text);
    }

    /** Before the next element. */
    private StringBuilder begin() {
        char last = out.isEmpty() ? '[' : out.charAt(out.length() - 1);
        return last == '[' || last == '{' || last == ':' ? out : out.append(',');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
