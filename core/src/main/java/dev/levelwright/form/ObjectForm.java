package dev.levelwright.form;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The form of a record: named fields, each with its own form and docs. Unknown fields are problems, the field
 * {@code //} is a remark. Begun by {@link Form#object}.
 *
 * @param <T> the record
 */
public final class ObjectForm<T> implements Form<T>, Named {
    private final String name;
    private final String doc;
    private final List<Part<T>> parts;
    private final Function<Values, T> make;

    private ObjectForm(Builder<T> builder, Function<Values, T> make) {
        this.name = builder.name;
        this.doc = builder.doc;
        this.parts = List.copyOf(builder.parts);
        this.make = make;
    }

    @Override
    public String name() {
        return name;
    }

    String doc() {
        return doc;
    }

    @Override
    public String describe() {
        return "an object (" + name + ")";
    }

    @Override
    public Fit fit(Document document) {
        if (!(document instanceof Document.Fields fields)) {
            return Fit.OTHER;
        }
        boolean complete = fields.values().keySet().containsAll(required());
        boolean pure = unknown(fields).isEmpty();
        boolean any = unknown(fields).size() < Keys.count(fields);
        return complete && pure ? Fit.SURE : complete && any ? Fit.LIKELY : Fit.KIND;
    }

    @Override
    public Optional<T> read(Cursor at) {
        if (!(at.document() instanceof Document.Fields fields)) {
            return at.expected(describe());
        }
        Values values = new Values();
        boolean whole = true;
        for (Part<T> part : parts) {
            whole &= part.read(at, fields, values);
        }
        whole &= nothingUnknown(at, fields);
        return whole ? Attempt.at(at, () -> make.apply(values)) : Optional.empty();
    }

    @Override
    public Document.Fields write(T value) {
        Map<String, Document> fields = new LinkedHashMap<>();
        for (Part<T> part : parts) {
            part.write(value, fields);
        }
        return Document.fields(fields);
    }

    @Override
    public Document.Fields schema(Definitions definitions) {
        return definitions.refer(name, this, () -> body(definitions, new LinkedHashMap<>(), required()));
    }

    /** The schema without one of the fields, which stands elsewhere. */
    Document.Fields schemaWithout(String field, Definitions definitions) {
        List<String> required =
                required().stream().filter(other -> !other.equals(field)).toList();
        return definitions.refer(name, List.of(this, field), () -> {
            Document.Fields body = body(definitions, new LinkedHashMap<>(), required);
            return Schema.withoutProperty(body, field);
        });
    }

    /** The schema with a leading field that says which of several objects this is. */
    Document.Fields schemaTagged(String tag, String value, Definitions definitions) {
        List<String> required = new ArrayList<>(List.of(tag));
        required.addAll(required());
        return definitions.refer(name, List.of(this, tag, value), () -> {
            Map<String, Document> properties = new LinkedHashMap<>();
            properties.put(tag, Document.field("const", Document.text(value)));
            return body(definitions, properties, required);
        });
    }

    /** The schema of one field. */
    Document.Fields fieldSchema(String field, Definitions definitions) {
        Map<String, Document> properties = new LinkedHashMap<>();
        parts.stream().filter(part -> part.knows(field)).forEach(part -> part.properties(definitions, properties));
        return (Document.Fields) Document.fields(properties).get(field).orElseThrow();
    }

    boolean hasField(String field) {
        return parts.stream().anyMatch(part -> part.knows(field));
    }

    void requireField(String field) {
        if (!required().contains(field)) {
            throw new IllegalArgumentException(name + " must have the required field " + field);
        }
    }

    private Document.Fields body(Definitions definitions, Map<String, Document> properties, List<String> required) {
        parts.forEach(part -> part.properties(definitions, properties));
        return Schema.described(doc, Schema.object(properties, required));
    }

    private List<String> required() {
        return parts.stream().filter(Part::required).map(Part::name).toList();
    }

    private List<String> unknown(Document.Fields fields) {
        return fields.values().keySet().stream()
                .filter(field -> !field.equals(Schema.REMARK) && !hasField(field))
                .toList();
    }

    private boolean nothingUnknown(Cursor at, Document.Fields fields) {
        List<String> unknown = unknown(fields);
        if (!unknown.isEmpty()) {
            List<String> known =
                    parts.stream().flatMap(part -> part.names().stream()).toList();
            unknown.forEach(field -> Keys.reportUnknown(at, fields, field, known));
        }
        return unknown.isEmpty();
    }

    /**
     * What stands for one field while a record is read: a key to {@link Values}.
     *
     * @param <V> the type of the field's value
     */
    public static final class Field<V> {
        private final String name;

        Field(String name) {
            this.name = name;
        }

        /** The field's name in documents. */
        public String name() {
            return name;
        }
    }

    /** The values of all fields of one object, read. */
    public static final class Values {
        private final Map<Field<?>, Object> values = new IdentityHashMap<>();

        private Values() {}

        /**
         * The value of a field.
         *
         * @throws IllegalStateException if the field belongs to another object
         */
        @SuppressWarnings("unchecked") // put is the only way in, and it is typed
        public <V> V get(Field<V> field) {
            Object value = values.get(field);
            if (value == null) {
                throw new IllegalStateException("field " + field.name() + " belongs to another object");
            }
            return (V) value;
        }

        <V> boolean put(Field<V> field, Optional<V> value) {
            value.ifPresent(present -> values.put(field, present));
            return value.isPresent();
        }
    }

    /**
     * Declares the fields of an object, in the order in which they are written. Every declaration gives the key under
     * which the constructor finds the value.
     *
     * @param <T> the record
     */
    public static final class Builder<T> {
        private final String name;
        private final String doc;
        private final List<Part<T>> parts = new ArrayList<>();

        Builder(String name, String doc) {
            this.name = name;
            this.doc = doc;
        }

        /** A field that must be there. */
        public <V> Field<V> required(String field, Form<V> form, Function<T, V> getter, String doc) {
            return add(new Part.Required<>(new Field<>(field), form, getter, doc))
                    .field();
        }

        /** A field that stands for a default when it is missing, and is written only when it says something else. */
        public <V> Field<V> optional(String field, Form<V> form, V missing, Function<T, V> getter, String doc) {
            return add(new Part.Default<>(new Field<>(field), form, missing, getter, doc))
                    .field();
        }

        /** A field that may be missing. */
        public <V> Field<Optional<V>> maybe(String field, Form<V> form, Function<T, Optional<V>> getter, String doc) {
            return add(new Part.Maybe<>(new Field<>(field), form, getter, doc)).field();
        }

        /**
         * All fields that are registered names, in the order of the document: the open part of a record. At most one
         * value for each registered name. Entries known by a leading field take no part.
         */
        public <E> Field<List<E>> rest(Registry<E> registry, Function<T, List<E>> getter) {
            return add(new Part.Rest<>(new Field<>(registry.name()), registry, getter))
                    .field();
        }

        /**
         * Ends the declaration.
         *
         * @param make makes the record; an {@link IllegalArgumentException}, {@link ArithmeticException} or
         *     {@link java.time.DateTimeException} it throws becomes a problem where the object stands
         */
        public ObjectForm<T> build(Function<Values, T> make) {
            for (Part<T> part : parts) {
                part.claim(field -> parts.stream().anyMatch(other -> other != part && other.knows(field)), name);
            }
            return new ObjectForm<>(this, make);
        }

        private <P extends Part<T>> P add(P part) {
            for (String field : part.names()) {
                if (field.equals(Schema.REMARK) || parts.stream().anyMatch(other -> other.knows(field))) {
                    throw new IllegalArgumentException(name + " has the field " + field + " already");
                }
            }
            parts.add(part);
            return part;
        }
    }
}
