package dev.levelwright.activity;

import dev.levelwright.math.Amounts;
import java.util.List;
import java.util.stream.StreamSupport;

/** What an activity says about itself under one name: a number, a text, a yes or no, a list of texts. */
public sealed interface Fact {
    /** Longest text, in UTF-16 units. */
    int MAX_TEXT = 500;

    /** Most texts in a list. */
    int MAX_LIST = 250;

    /** A whole number in 0..2^53-1. */
    record Whole(long value) implements Fact {
        public Whole {
            Amounts.check("number in a fact", value);
        }

        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    /** A text of at most 500 characters: data, never code. */
    record Text(String value) implements Fact {
        public Text {
            if (value.length() > MAX_TEXT) {
                throw new IllegalArgumentException(
                        "text of a fact must have at most " + MAX_TEXT + " characters but has " + value.length());
            }
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /** Yes or no. */
    record Flag(boolean value) implements Fact {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /** Several texts, such as the roles of a member. */
    record Texts(List<String> values) implements Fact {
        public Texts {
            values = List.copyOf(values);
            if (values.size() > MAX_LIST) {
                throw new IllegalArgumentException(
                        "list of a fact must have at most " + MAX_LIST + " texts but has " + values.size());
            }
        }

        @Override
        public String toString() {
            return String.join(",", values);
        }
    }

    /**
     * The fact that a Java value states: a whole number in 0..2^53-1, a boolean, a list of texts, or any other value's
     * text. A number outside of these bounds is a text, so that a rule that wants an amount refuses it.
     */
    static Fact of(Object value) {
        if (value instanceof Fact fact) {
            return fact;
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            long number = ((Number) value).longValue();
            return number < 0 || number > Amounts.MAX ? new Text(Long.toString(number)) : new Whole(number);
        }
        if (value instanceof Boolean flag) {
            return new Flag(flag);
        }
        if (value instanceof Iterable<?> many) {
            return new Texts(StreamSupport.stream(many.spliterator(), false)
                    .map(String::valueOf)
                    .toList());
        }
        return new Text(String.valueOf(value));
    }
}
