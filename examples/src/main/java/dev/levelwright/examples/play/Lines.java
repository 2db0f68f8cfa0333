package dev.levelwright.examples.play;

import dev.levelwright.chat.Markup;

/** Texts of people on a terminal: data, whatever they hold. */
final class Lines {
    private Lines() {}

    /** The text without anything that a terminal would obey. */
    static String shown(String text) {
        return Markup.PLAIN.data(text);
    }
}
