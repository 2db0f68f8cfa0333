package dev.levelwright.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What an object declares: one field, or all the fields of a registry. */
sealed interface Part<T> {
    /** The name for messages. */
    String name();

    /** Whether the object must have it. */
    boolean required();

    /** Whether a field of this name is read here. */
    default boolean knows(String field) {
        return field.equals(name());
    }

    /** The names of all fields that are read here. */
    default Collection<String> names() {
        return List.of(name());
    }

    /** Reads it into the values; false when there was a problem. */
    boolean read(Cursor at, Document.Fields fields, ObjectForm.Values values);

    /** Writes it into the fields. */
    void write(T value, Map<String, Document> fields);

    /** Adds its fields to the properties of a schema. */
    void properties(Definitions definitions, Map<String, Document> properties);

    /** Learns which names are taken by the other parts of the object. */
    default void claim(Predicate<String> taken, String object) {}

    /** A field that must be there. */
    record Required<T, V>(ObjectForm.Field<V> field, Form<V> form, Function<T, V> getter, String doc)
            implements Part<T> {
        @Override
        public String name() {
            return field.name();
        }

        @Override
        public boolean required() {
            return true;
        }

        @Override
        public boolean read(Cursor at, Document.Fields fields, ObjectForm.Values values) {
            if (!fields.values().containsKey(name())) {
                at.report("field " + Quoted.text(name()) + " is missing");
                return false;
            }
            return values.put(field, form.read(at.field(name())));
        }

        @Override
        public void write(T value, Map<String, Document> fields) {
            fields.put(name(), form.write(getter.apply(value)));
        }

        @Override
        public void properties(Definitions definitions, Map<String, Document> properties) {
            properties.put(name(), Schema.described(doc, form.schema(definitions)));
        }
    }

    /** A field with a default. */
    record Default<T, V>(ObjectForm.Field<V> field, Form<V> form, V missing, Function<T, V> getter, String doc)
            implements Part<T> {
        @Override
        public String name() {
            return field.name();
        }

        @Override
        public boolean required() {
            return false;
        }

        @Override
        public boolean read(Cursor at, Document.Fields fields, ObjectForm.Values values) {
            boolean there = fields.values().containsKey(name());
            return values.put(field, there ? form.read(at.field(name())) : Optional.of(missing));
        }

        @Override
        public void write(T value, Map<String, Document> fields) {
            V present = getter.apply(value);
            if (!present.equals(missing)) {
                fields.put(name(), form.write(present));
            }
        }

        @Override
        public void properties(Definitions definitions, Map<String, Document> properties) {
            Document.Fields schema = Schema.described(doc, form.schema(definitions));
            properties.put(name(), Schema.and(schema, "default", form.write(missing)));
        }
    }

    /** A field that may be missing. */
    record Maybe<T, V>(ObjectForm.Field<Optional<V>> field, Form<V> form, Function<T, Optional<V>> getter, String doc)
            implements Part<T> {
        @Override
        public String name() {
            return field.name();
        }

        @Override
        public boolean required() {
            return false;
        }

        @Override
        public boolean read(Cursor at, Document.Fields fields, ObjectForm.Values values) {
            if (!fields.values().containsKey(name())) {
                return values.put(field, Optional.of(Optional.empty()));
            }
            return values.put(field, form.read(at.field(name())).map(Optional::of));
        }

        @Override
        public void write(T value, Map<String, Document> fields) {
            getter.apply(value).ifPresent(present -> fields.put(name(), form.write(present)));
        }

        @Override
        public void properties(Definitions definitions, Map<String, Document> properties) {
            properties.put(name(), Schema.described(doc, form.schema(definitions)));
        }
    }

    /** The fields of a registry. */
    record Rest<T, E>(ObjectForm.Field<List<E>> field, Registry<E> registry, Function<T, List<E>> getter)
            implements Part<T> {
        @Override
        public String name() {
            return field.name();
        }

        @Override
        public boolean required() {
            return false;
        }

        @Override
        public boolean knows(String name) {
            return registry.isField(name);
        }

        @Override
        public Collection<String> names() {
            return registry.fieldNames();
        }

        @Override
        public boolean read(Cursor at, Document.Fields fields, ObjectForm.Values values) {
            List<String> names =
                    fields.values().keySet().stream().filter(this::knows).toList();
            List<E> read = new ArrayList<>(names.size());
            names.forEach(name -> registry.read(name, at.field(name)).ifPresent(read::add));
            return read.size() == names.size() && values.put(field, Optional.of(List.copyOf(read)));
        }

        @Override
        public void write(T value, Map<String, Document> fields) {
            for (E one : getter.apply(value)) {
                String name = registry.nameOf(one);
                if (!knows(name) || fields.put(name, registry.write(one)) != null) {
                    throw new IllegalArgumentException("an object can have one field " + name + " only");
                }
            }
        }

        @Override
        public void properties(Definitions definitions, Map<String, Document> properties) {
            names().forEach(name -> properties.put(name, registry.schema(name, definitions)));
        }

        @Override
        public void claim(Predicate<String> taken, String object) {
            registry.reserve(taken, object);
        }
    }
}
