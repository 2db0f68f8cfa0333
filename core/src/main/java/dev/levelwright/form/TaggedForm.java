package dev.levelwright.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An object with a field whose text says which registered entry the other fields are. */
record TaggedForm<T>(Registry<T> registry, String tag) implements Form<T>, Named {
    @Override
    public String name() {
        return registry.name();
    }

    @Override
    public String describe() {
        return "an object (" + registry.name() + ") with " + tag + " " + String.join(", ", registry.names());
    }

    @Override
    public Fit fit(Document document) {
        if (!(document instanceof Document.Fields fields)) {
            return Fit.OTHER;
        }
        return fields.values().containsKey(tag) ? Fit.SURE : Fit.KIND;
    }

    @Override
    public Optional<T> read(Cursor at) {
        if (!(at.document() instanceof Document.Fields fields)) {
            return at.expected(describe());
        }
        if (!fields.values().containsKey(tag)) {
            return at.refuse("field " + Quoted.text(tag) + " is missing");
        }
        Map<String, Document> others = new LinkedHashMap<>(fields.values());
        others.remove(tag);
        Cursor body = at.showing(new Document.Fields(others, fields.keys(), fields.place()));
        return Forms.choice(registry.names(), entry -> entry)
                .read(at.field(tag))
                .flatMap(entry -> registry.read(entry, body));
    }

    @Override
    public Document write(T value) {
        Map<String, Document> fields = new LinkedHashMap<>();
        fields.put(tag, Document.text(registry.nameOf(value)));
        fields.putAll(((Document.Fields) registry.write(value)).values());
        return Document.fields(fields);
    }

    @Override
    public Document.Fields schema(Definitions definitions) {
        return definitions.refer(
                name(),
                this,
                () -> Schema.empty()
                        .with("description", registry.doc())
                        .with(
                                "oneOf",
                                registry.names().stream()
                                        .map(entry -> registry.schemaTagged(entry, tag, definitions))
                                        .toList())
                        .fields());
    }
}
