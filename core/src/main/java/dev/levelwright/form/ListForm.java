package dev.levelwright.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list of equals, in order, with a bounded number of entries. */
record ListForm<T>(Form<T> entry, int min, int max) implements Form<List<T>> {
    ListForm {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException("a list must have 0 <= min <= max but had " + min + ".." + max);
        }
    }

    @Override
    public String describe() {
        return "a list of " + min + ".." + max + " entries";
    }

    @Override
    public Fit fit(Document document) {
        return document instanceof Document.Items ? Fit.SURE : Fit.OTHER;
    }

    @Override
    public Optional<List<T>> read(Cursor at) {
        if (!(at.document() instanceof Document.Items items)) {
            return at.expected(describe());
        }
        int size = items.values().size();
        return min <= size && size <= max ? entries(at, size) : at.refuse("must be " + describe() + " but has " + size);
    }

    @Override
    public Document write(List<T> value) {
        List<Document> items = new ArrayList<>(value.size());
        for (T one : value) {
            items.add(entry.write(one));
        }
        return Document.items(items);
    }

    @Override
    public Document.Fields schema(Definitions definitions) {
        Schema schema = Schema.type("array").with("items", entry.schema(definitions));
        if (min > 0) {
            schema.with("minItems", min);
        }
        return schema.with("maxItems", max).fields();
    }

    private Optional<List<T>> entries(Cursor at, int size) {
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            entry.read(at.item(i)).ifPresent(values::add);
        }
        return values.size() == size ? Optional.of(List.copyOf(values)) : Optional.empty();
    }
}
