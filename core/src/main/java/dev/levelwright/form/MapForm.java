package dev.levelwright.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An object whose field names are data: a bounded, ordered map. */
record MapForm<K, V>(Form<K> key, Form<V> value, int max) implements Form<Map<K, V>> {
    MapForm {
        if (max < 1) {
            throw new IllegalArgumentException("a map must allow at least 1 entry but allowed " + max);
        }
    }

    @Override
    public String describe() {
        return "an object of at most " + max + " fields";
    }

    @Override
    public Fit fit(Document document) {
        return document instanceof Document.Fields ? Fit.SURE : Fit.OTHER;
    }

    @Override
    public Optional<Map<K, V>> read(Cursor at) {
        if (!(at.document() instanceof Document.Fields fields)) {
            return at.expected(describe());
        }
        int size = Keys.count(fields);
        return size <= max ? entries(at, fields, size) : at.refuse("must be " + describe() + " but has " + size);
    }

    @Override
    public Document write(Map<K, V> map) {
        Map<String, Document> fields = new LinkedHashMap<>();
        map.forEach((name, item) -> fields.put(Keys.name(key.write(name)), value.write(item)));
        return Document.fields(fields);
    }

    @Override
    public Document.Fields schema(Definitions definitions) {
        return Keys.schema(key.schema(definitions), value.schema(definitions), max);
    }

    private Optional<Map<K, V>> entries(Cursor at, Document.Fields fields, int size) {
        Map<K, V> map = new LinkedHashMap<>();
        int read = 0;
        for (String name : fields.values().keySet()) {
            read += !name.equals(Schema.REMARK) && entry(at, fields, name, map) ? 1 : 0;
        }
        return read == size ? Optional.of(Collections.unmodifiableMap(map)) : Optional.empty();
    }

    private boolean entry(Cursor at, Document.Fields fields, String name, Map<K, V> map) {
        Cursor field = at.field(name);
        Optional<K> k = key.read(Keys.cursor(field, fields, name));
        Optional<V> v = value.read(field);
        if (k.isEmpty() || v.isEmpty()) {
            return false;
        }
        boolean fresh = map.putIfAbsent(k.orElseThrow(), v.orElseThrow()) == null;
        if (!fresh) {
            field.report(fields.keyPlace(name), "means the same as another field of this object");
        }
        return fresh;
    }
}
