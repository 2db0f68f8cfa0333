package dev.levelwright.form;

/**
 * One thing that is wrong in a document, with where it is.
 *
 * @param path steps from the root, such as {@code assets.xp-today.capacity} or {@code rules[3] "open-jackpot".cost};
 *     empty for the document itself
 * @param place line and column, if the document came from a text
 * @param message what is wrong, beginning so that it can follow the path
 */
public record Problem(String path, Place place, String message) {
    /** {@code rules[3].grant.xp (line 12, column 40): must be in 0..10 but was -1}. */
    @Override
    public String toString() {
        String where = path.isEmpty() ? "document" : path;
        return where + (place.isKnown() ? " (" + place + ")" : "") + ": " + message;
    }
}
