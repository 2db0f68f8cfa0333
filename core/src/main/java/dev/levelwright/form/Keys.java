package dev.levelwright.form;

import java.util.Collection;
import java.util.List;

/** Field names that are data. */
final class Keys {
    private Keys() {}

    /** How many fields there are, remarks aside. */
    static int count(Document.Fields fields) {
        return fields.values().size() - (fields.values().containsKey(Schema.REMARK) ? 1 : 0);
    }

    /** A cursor that shows the name of a field as a text, so that the form of names can read it. */
    static Cursor cursor(Cursor field, Document.Fields fields, String name) {
        return field.showing(new Document.Text(name, fields.keyPlace(name)));
    }

    /** A field that nobody reads, at the place of its name. */
    static void reportUnknown(Cursor at, Document.Fields fields, String name, Collection<String> known) {
        at.report(fields.keyPlace(name), "unknown field " + Quoted.text(name) + at.hint(name, known));
    }

    static String name(Document written) {
        if (written instanceof Document.Text text) {
            return text.value();
        }
        throw new IllegalArgumentException("a field name must be written as text but was " + written.words());
    }

    /** An object of at most {@code max} fields. */
    static Document.Fields schema(Document.Fields key, Document.Fields value, int max) {
        return Schema.type("object")
                .with("properties", Document.field(Schema.REMARK, Document.flag(true)))
                .with("propertyNames", Schema.any(key, Schema.words(List.of(Schema.REMARK))))
                .with("additionalProperties", value)
                .atMost(max)
                .fields();
    }
}
