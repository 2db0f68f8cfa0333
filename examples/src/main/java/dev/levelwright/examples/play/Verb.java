package dev.levelwright.examples.play;

import java.util.List;
import java.util.function.Function;

/**
 * A command of the terminal itself, as {@code wait 5m}.
 *
 * @param name its word
 * @param usage what is typed behind it, or empty
 * @param about what it does
 * @param does answers a line with lines
 */
record Verb(String name, String usage, String about, Function<Typed, List<String>> does) {
    /** How it is typed. */
    String pattern() {
        return usage.isEmpty() ? name : name + " " + usage;
    }
}
