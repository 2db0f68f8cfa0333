package dev.levelwright.chat;

/**
 * A piece of a {@link Line}: our own words, or somebody's text, which a {@link Markup} makes harmless. Texts are kept as
 * they are; only a markup knows what is dangerous on its platform.
 *
 * @param kind what it is
 * @param text the text; of a person, their name
 * @param id of a person, the platform's id of them; otherwise empty
 */
public record Span(Kind kind, String text, String id) {
    /** What a piece of a line is. */
    public enum Kind {
        /** Our own words. */
        PLAIN,
        /** Our own words or somebody's, to stand out; as harmless as {@link #DATA}. */
        STRONG,
        /** Somebody's text: a name, a note. */
        DATA,
        /** A player, who must not be notified. */
        PERSON
    }

    /** Our own words. */
    public static Span plain(String text) {
        return new Span(Kind.PLAIN, text, "");
    }

    /** Words that stand out. */
    public static Span strong(String text) {
        return new Span(Kind.STRONG, text, "");
    }

    /** Somebody's text. */
    public static Span data(String text) {
        return new Span(Kind.DATA, text, "");
    }

    /** The player whom the platform calls {@code id} and people call {@code name}. */
    public static Span person(String id, String name) {
        return new Span(Kind.PERSON, name, id);
    }

    /** The same piece with another text. */
    public Span withText(String other) {
        return new Span(kind, other, id);
    }
}
