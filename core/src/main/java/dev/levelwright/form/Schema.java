package dev.levelwright.form;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words of JSON Schema, put together. */
final class Schema {
    /** The field that every object may have: a remark, never read. */
    static final String REMARK = "//";

    private final Map<String, Document> words = new LinkedHashMap<>();

    static Schema empty() {
        return new Schema();
    }

    static Schema type(String type) {
        return empty().with("type", type);
    }

    Schema with(String word, String value) {
        return with(word, Document.text(value));
    }

    Schema with(String word, long value) {
        return with(word, Document.whole(value));
    }

    Schema with(String word, boolean value) {
        return with(word, Document.flag(value));
    }

    Schema with(String word, List<? extends Document> value) {
        return with(word, Document.items(value));
    }

    Schema with(String word, Document value) {
        words.put(word, value);
        return this;
    }

    /** At most so many fields; a remark may come on top. */
    Schema atMost(int max) {
        return with(
                        "if",
                        empty().with("required", List.of(Document.text(REMARK))).fields())
                .with("then", empty().with("maxProperties", max + 1L).fields())
                .with("else", empty().with("maxProperties", max).fields());
    }

    Document.Fields fields() {
        return Document.fields(words);
    }

    /** One of these words. */
    static Document.Fields words(Collection<String> words) {
        return empty().with("enum", words.stream().map(Document::text).toList()).fields();
    }

    /** What one of two schemas allows. */
    static Document.Fields any(Document.Fields one, Document.Fields other) {
        return empty().with("anyOf", List.of(one, other)).fields();
    }

    /** What both schemas allow. */
    static Document.Fields all(Document.Fields one, Document.Fields other) {
        return empty().with("allOf", List.of(one, other)).fields();
    }

    /** An object in which nothing is to be read. */
    static Document.Fields onlyRemarks() {
        return empty().with("propertyNames", words(List.of(REMARK))).fields();
    }

    /** A text, a whole number or a flag. */
    static Document.Fields scalar() {
        return empty().with(
                        "type", List.of(Document.text("string"), Document.text("integer"), Document.text("boolean")))
                .fields();
    }

    /** The schema of an object whose fields are all known. */
    static Document.Fields object(Map<String, Document> properties, Collection<String> required) {
        Map<String, Document> all = new LinkedHashMap<>(properties);
        all.put(REMARK, Document.flag(true));
        Schema schema = type("object").with("properties", Document.fields(all));
        if (!required.isEmpty()) {
            schema.with("required", required.stream().map(Document::text).toList());
        }
        return schema.with("additionalProperties", false).fields();
    }

    /** The same schema with a sentence of docs in front. */
    static Document.Fields described(String doc, Document.Fields schema) {
        Map<String, Document> words = new LinkedHashMap<>();
        words.put("description", Document.text(doc));
        schema.values().forEach(words::putIfAbsent);
        return Document.fields(words);
    }

    /** The same schema with one word more. */
    static Document.Fields and(Document.Fields schema, String word, Document value) {
        Map<String, Document> words = new LinkedHashMap<>(schema.values());
        words.put(word, value);
        return Document.fields(words);
    }

    /** The schema of an object without one of its properties. */
    static Document.Fields withoutProperty(Document.Fields schema, String property) {
        Document.Fields properties = (Document.Fields) schema.get("properties").orElseThrow();
        Map<String, Document> others = new LinkedHashMap<>(properties.values());
        others.remove(property);
        return and(schema, "properties", Document.fields(others));
    }

    /** The whole text must match. */
    static String anchored(String regex) {
        return "^(?:" + regex + ")$";
    }
}
