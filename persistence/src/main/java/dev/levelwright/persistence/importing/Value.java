package dev.levelwright.persistence.importing;

import dev.levelwright.form.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value in another bot's file, with its place. Unlike a document of ours it may be a fraction or {@code null}. */
sealed interface Value {
    /** Where it begins. */
    Place place();

    /** What it is, in words for a message. */
    String words();

    /** An object, in the order of its fields. */
    record Fields(Map<String, Value> values, Place place) implements Value {
        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public String words() {
            return "an object";
        }
    }

    /** A list. */
    record Items(List<Value> values, Place place) implements Value {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String words() {
            return "a list";
        }
    }

    /** A text. */
    record Text(String value, Place place) implements Value {
        private static final int SHOWN = 40;

        @Override
        public String words() {
            boolean plain = value.length() <= SHOWN && value.chars().allMatch(letter -> letter >= ' ' && letter < 0x7F);
            return plain ? "the text \"" + value + "\"" : "a text of " + value.length() + " characters";
        }
    }

    /** A number as it is written, at most 100 characters. */
    record Numeral(String digits, Place place) implements Value {
        @Override
        public String words() {
            return digits;
        }
    }

    /** A flag, {@code null}, or nothing at all. */
    record Other(String words, Place place) implements Value {}
}
