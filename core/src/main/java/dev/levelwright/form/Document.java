package dev.levelwright.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tree of texts, whole numbers, flags, lists and objects: what a rulebook is before it means something.
 *
 * <p>It knows no syntax. Fractions do not exist: they are written as text ({@code "0.6%"}, {@code "x1.5"}). Two
 * documents are equal when they would be written alike, so the order of fields counts and places do not.
 */
public sealed interface Document {
    /** Where it stands in its text, {@link Place#NONE} if it was built in code. */
    Place place();

    /** What it is, in words for a message: {@code a list}, {@code the text "abc"}, {@code -1}. */
    String words();

    /** A text built in code. */
    static Text text(String value) {
        return new Text(value, Place.NONE);
    }

    /** A whole number built in code. */
    static Whole whole(long value) {
        return new Whole(value, Place.NONE);
    }

    /** A flag built in code. */
    static Flag flag(boolean value) {
        return new Flag(value, Place.NONE);
    }

    /** A list built in code. */
    static Items items(List<? extends Document> values) {
        return new Items(List.copyOf(values), Place.NONE);
    }

    /** An object built in code; fields keep the order of the map's iteration. */
    static Fields fields(Map<String, ? extends Document> values) {
        return new Fields(Collections.unmodifiableMap(values), Map.of(), Place.NONE);
    }

    /** An object of one field, built in code. */
    static Fields field(String name, Document value) {
        return fields(Map.of(name, value));
    }

    /** A text. */
    record Text(String value, Place place) implements Document {
        @Override
        public String words() {
            return "the text " + Quoted.text(value);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Text text && value.equals(text.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }
    }

    /** A whole number. */
    record Whole(long value, Place place) implements Document {
        @Override
        public String words() {
            return Long.toString(value);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Whole whole && value == whole.value;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(value);
        }
    }

    /** True or false. */
    record Flag(boolean value, Place place) implements Document {
        @Override
        public String words() {
            return Boolean.toString(value);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Flag flag && value == flag.value;
        }

        @Override
        public int hashCode() {
            return Boolean.hashCode(value);
        }
    }

    /** A list, in order. */
    record Items(List<Document> values, Place place) implements Document {
        /** Copies the list. */
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String words() {
            return "a list";
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Items items && values.equals(items.values);
        }

        @Override
        public int hashCode() {
            return values.hashCode();
        }
    }

    /**
     * An object: named documents in the order they were written.
     *
     * @param values the fields, in order
     * @param keys where the names stand; a name that is missing here stands nowhere
     * @param place where the object begins
     */
    record Fields(Map<String, Document> values, Map<String, Place> keys, Place place) implements Document {
        /** Copies both maps, keeping their order. */
        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            keys = Map.copyOf(keys);
        }

        /** What a field holds, if there is such a field. */
        public Optional<Document> get(String name) {
            return Optional.ofNullable(values.get(name));
        }

        /** Where the name of a field stands; the object's own place if that is not known. */
        public Place keyPlace(String name) {
            return keys.getOrDefault(name, place);
        }

        @Override
        public String words() {
            return "an object";
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Fields fields && ordered().equals(fields.ordered());
        }

        @Override
        public int hashCode() {
            return ordered().hashCode();
        }

        private List<Map.Entry<String, Document>> ordered() {
            return new ArrayList<>(values.entrySet());
        }
    }

    /**
     * A value that the syntax allows but a document cannot hold: a decimal, a {@code null}, a field given twice. It
     * keeps its place in the tree, so that everything around it is still checked and the form reports it with its path.
     *
     * @param reason the message of that problem; empty where nothing is, which nobody reports
     * @param place where it stands
     */
    record Unreadable(String reason, Place place) implements Document {
        @Override
        public String words() {
            return "unreadable";
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Unreadable unreadable && reason.equals(unreadable.reason);
        }

        @Override
        public int hashCode() {
            return reason.hashCode();
        }
    }
}
