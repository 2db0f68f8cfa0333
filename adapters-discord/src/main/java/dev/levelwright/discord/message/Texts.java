package dev.levelwright.discord.message;

/** Texts within the lengths that Discord takes, which it counts in UTF-16 units. */
public final class Texts {
    private Texts() {}

    /** The text, or as much of its beginning as fits, without half a character at the end. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, splits ? most - 1 : most);
    }
}
