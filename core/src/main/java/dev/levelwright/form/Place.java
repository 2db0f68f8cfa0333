package dev.levelwright.form;

/**
 * Where something stands in a text: line and column, both counted from 1.
 *
 * @param line line from 1, or 0 when the document was built in code
 * @param column column from 1 in UTF-16 units, or 0 when the document was built in code
 */
public record Place(int line, int column) {
    /** The place of everything that was built in code and stands in no text. */
    public static final Place NONE = new Place(0, 0);

    /** Checks that both numbers are positive, or both zero. */
    public Place {
        if (line < 0 || column < 0 || (line == 0) != (column == 0)) {
            throw new IllegalArgumentException(
                    "place must have line and column from 1, or both 0, but was " + line + ", " + column);
        }
    }

    /** Whether this is a place in a text, not {@link #NONE}. */
    public boolean isKnown() {
        return line > 0;
    }

    /** {@code line 12, column 40}, or {@code built in code}. */
    @Override
    public String toString() {
        return isKnown() ? "line " + line + ", column " + column : "built in code";
    }
}
