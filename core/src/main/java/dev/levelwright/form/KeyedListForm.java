package dev.levelwright.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Several registered entries: the fields of one object, or a list of objects with one entry each. */
record KeyedListForm<T>(Registry<T> registry, int max) implements Form<List<T>>, Named {
    @Override
    public String name() {
        return registry.name() + "s";
    }

    @Override
    public String describe() {
        return "an object (" + name() + ") or a list of them";
    }

    @Override
    public Fit fit(Document document) {
        return document instanceof Document.Fields || document instanceof Document.Items ? Fit.SURE : Fit.OTHER;
    }

    @Override
    public Optional<List<T>> read(Cursor at) {
        if (at.document() instanceof Document.Items) {
            return list().read(at);
        }
        return at.document() instanceof Document.Fields fields ? object(at, fields) : at.expected(describe());
    }

    @Override
    public Document write(List<T> values) {
        return values.size() == 1 ? registry.asKeyed().write(values.get(0)) : list().write(values);
    }

    @Override
    public Document.Fields schema(Definitions definitions) {
        return definitions.refer(
                name(),
                this,
                () -> Schema.empty()
                        .with("description", "Several of: " + registry.doc())
                        .with(
                                "anyOf",
                                List.of(
                                        registry.asKeyed().schema(definitions),
                                        several(definitions),
                                        list().schema(definitions)))
                        .fields());
    }

    private Form<List<T>> list() {
        return Forms.list(registry.asKeyed(), max);
    }

    private Optional<List<T>> object(Cursor at, Document.Fields fields) {
        List<String> names = fields.values().keySet().stream()
                .filter(field -> !field.equals(Schema.REMARK))
                .toList();
        if (names.size() < 2 || names.stream().anyMatch(registry::isLeading)) {
            return registry.asKeyed().read(at).map(List::of);
        }
        if (names.size() > max) {
            return at.refuse("must be " + describe() + ", at most " + max + ", but has " + names.size());
        }
        List<T> values = new ArrayList<>(names.size());
        names.forEach(name -> entry(at, fields, name).ifPresent(values::add));
        return values.size() == names.size() ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    private Optional<T> entry(Cursor at, Document.Fields fields, String name) {
        return registry.isField(name) ? registry.read(name, at.field(name)) : registry.readOther(at, fields, name);
    }

    /** An object with any of the keys; a leading field belongs to an object of its own. */
    private Document.Fields several(Definitions definitions) {
        Map<String, Document> properties = new LinkedHashMap<>();
        for (String entry : registry.names()) {
            properties.put(
                    entry, registry.isLeading(entry) ? Document.flag(false) : registry.schema(entry, definitions));
        }
        properties.put(Schema.REMARK, Document.flag(true));
        Document.Fields known = Schema.words(List.copyOf(properties.keySet()));
        return Schema.type("object")
                .with("properties", Document.fields(properties))
                .with("propertyNames", Schema.any(known, Forms.name().schema(definitions)))
                .with("additionalProperties", registry.hasOthers() ? Schema.scalar() : Document.flag(false))
                .with("not", Schema.onlyRemarks())
                .atMost(max)
                .fields();
    }
}
