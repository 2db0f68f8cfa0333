package dev.levelwright.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object with exactly one registered key, or with the leading field of a registered object. */
record KeyedForm<T>(Registry<T> registry) implements Form<T>, Named {
    @Override
    public String name() {
        return registry.name();
    }

    @Override
    public String describe() {
        return "an object (" + registry.name() + ")";
    }

    @Override
    public Fit fit(Document document) {
        if (!(document instanceof Document.Fields fields)) {
            return Fit.OTHER;
        }
        return registered(fields).isEmpty() ? Fit.KIND : Fit.SURE;
    }

    @Override
    public Optional<T> read(Cursor at) {
        if (!(at.document() instanceof Document.Fields fields)) {
            return at.expected(describe());
        }
        List<String> found = registered(fields);
        List<String> leading = found.stream().filter(registry::isLeading).toList();
        if (leading.size() == 1) {
            return registry.read(leading.get(0), at);
        }
        return found.size() == 1 ? single(at, fields, found.get(0)) : unclear(at, fields, found);
    }

    @Override
    public Document write(T value) {
        String name = registry.nameOf(value);
        Document written = registry.write(value);
        return registry.isLeading(name) ? written : Document.field(name, written);
    }

    @Override
    public Document.Fields schema(Definitions definitions) {
        return definitions.refer(name(), this, () -> {
            List<Document.Fields> all = new ArrayList<>();
            registry.names().forEach(entry -> all.add(one(entry, definitions)));
            if (registry.hasOthers()) {
                all.add(other(definitions));
            }
            return Schema.empty()
                    .with("description", registry.doc())
                    .with("anyOf", all)
                    .fields();
        });
    }

    private Document.Fields one(String entry, Definitions definitions) {
        Document.Fields schema = registry.schema(entry, definitions);
        return registry.isLeading(entry) ? schema : Schema.object(Map.of(entry, schema), List.of(entry));
    }

    /** One field of a name that is not registered; the remark may come on top. */
    private Document.Fields other(Definitions definitions) {
        Document.Fields registered = Schema.words(registry.names());
        Document.Fields others = Schema.all(
                Forms.name().schema(definitions),
                Schema.empty().with("not", registered).fields());
        return Schema.type("object")
                .with("properties", Document.field(Schema.REMARK, Document.flag(true)))
                .with("propertyNames", Schema.any(others, Schema.words(List.of(Schema.REMARK))))
                .with("additionalProperties", Schema.scalar())
                .with("not", Schema.onlyRemarks())
                .atMost(1)
                .fields();
    }

    private List<String> registered(Document.Fields fields) {
        List<String> names = registry.names();
        return fields.values().keySet().stream().filter(names::contains).toList();
    }

    private Optional<T> single(Cursor at, Document.Fields fields, String name) {
        List<String> others = fields.values().keySet().stream()
                .filter(field -> !field.equals(name) && !field.equals(Schema.REMARK))
                .toList();
        others.forEach(field -> Keys.reportUnknown(at, fields, field, List.of()));
        Optional<T> value = registry.read(name, at.field(name));
        return others.isEmpty() ? value : Optional.empty();
    }

    private Optional<T> unclear(Cursor at, Document.Fields fields, List<String> found) {
        if (!found.isEmpty()) {
            return at.refuse("must have one of " + String.join(", ", found) + " but has " + found.size() + " of them");
        }
        List<String> others = fields.values().keySet().stream()
                .filter(field -> !field.equals(Schema.REMARK))
                .toList();
        if (others.size() == 1) {
            return registry.readOther(at, fields, others.get(0));
        }
        others.forEach(field -> Keys.reportUnknown(at, fields, field, registry.names()));
        return others.isEmpty()
                ? at.refuse("must have one of " + String.join(", ", registry.names()))
                : Optional.empty();
    }
}
