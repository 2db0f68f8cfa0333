package dev.levelwright.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list written as an object: one field of every entry stands in front of it as its name. */
record NamedForm<T>(String nameField, ObjectForm<T> entry, int max) implements Form<List<T>> {
    NamedForm {
        entry.requireField(nameField);
    }

    @Override
    public String describe() {
        return "an object of at most " + max + " fields, each " + entry.describe();
    }

    @Override
    public Fit fit(Document document) {
        return document instanceof Document.Fields ? Fit.SURE : Fit.OTHER;
    }

    @Override
    public Optional<List<T>> read(Cursor at) {
        if (!(at.document() instanceof Document.Fields fields)) {
            return at.expected(describe());
        }
        int size = Keys.count(fields);
        if (size > max) {
            return at.refuse("must be an object of at most " + max + " fields but has " + size);
        }
        List<T> values = new ArrayList<>(size);
        for (String name : fields.values().keySet()) {
            if (!name.equals(Schema.REMARK)) {
                entry(at.field(name), fields, name).ifPresent(values::add);
            }
        }
        return values.size() == size ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    @Override
    public Document write(List<T> values) {
        Map<String, Document> fields = new LinkedHashMap<>();
        for (T value : values) {
            Document.Fields whole = entry.write(value);
            Map<String, Document> body = new LinkedHashMap<>(whole.values());
            body.remove(nameField);
            String name = Keys.name(whole.get(nameField).orElseThrow());
            if (fields.put(name, Document.fields(body)) != null) {
                throw new IllegalArgumentException("two entries are named " + name);
            }
        }
        return Document.fields(fields);
    }

    @Override
    public Document.Fields schema(Definitions definitions) {
        return Keys.schema(entry.fieldSchema(nameField, definitions), entry.schemaWithout(nameField, definitions), max);
    }

    /** Reads the entry as if its name were one of its fields. */
    private Optional<T> entry(Cursor at, Document.Fields around, String name) {
        if (!(at.document() instanceof Document.Fields body)) {
            return at.expected(entry.describe());
        }
        if (body.values().containsKey(nameField)) {
            at.report(
                    body.keyPlace(nameField), "unknown field " + Quoted.text(nameField) + ": the name stands in front");
            return Optional.empty();
        }
        Map<String, Document> values = new LinkedHashMap<>();
        values.put(nameField, new Document.Text(name, around.keyPlace(name)));
        values.putAll(body.values());
        return entry.read(at.showing(new Document.Fields(values, body.keys(), body.place())));
    }
}
