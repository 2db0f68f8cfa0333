package dev.levelwright.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The named parts ({@code $defs}) of one JSON Schema while it is made. Not for several threads. */
public final class Definitions {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final Map<String, Object> owners = new LinkedHashMap<>();
    private final Map<String, Document> bodies = new LinkedHashMap<>();

    private Definitions() {}

    /**
     * The whole JSON Schema 2020-12 of a form.
     *
     * @param id the {@code $id}, an absolute address
     * @param title the title
     */
    public static Document.Fields schema(Form<?> form, String id, String title) {
        Definitions definitions = new Definitions();
        Map<String, Document> root = new LinkedHashMap<>();
        root.put("$schema", Document.text(DIALECT));
        root.put("$id", Document.text(id));
        root.put("title", Document.text(title));
        root.putAll(form.schema(definitions).values());
        root.put("$defs", Document.fields(definitions.bodies));
        return Document.fields(root);
    }

    /**
     * Refers to a definition, making it the first time. While it is made it may refer to itself.
     *
     * @param name letters, digits and {@code _.-}
     * @param owner the form that has this name, compared by equals
     * @param body makes the definition
     * @throws IllegalStateException if another form with another schema has the same name
     */
    public Document.Fields refer(String name, Object owner, Supplier<Document.Fields> body) {
        Object known = owners.putIfAbsent(name, owner);
        if (known == null) {
            bodies.put(name, Document.flag(true)); // keeps its position among the definitions
            bodies.put(name, body.get());
        } else if (!known.equals(owner)) {
            requireSame(name, owner, body);
        }
        return Document.field("$ref", Document.text("#/$defs/" + name));
    }

    /** Two forms may share a name when they are the same declaration made twice. */
    private void requireSame(String name, Object owner, Supplier<Document.Fields> body) {
        boolean unfinished = bodies.get(name) instanceof Document.Flag;
        owners.put(name, owner);
        if (!unfinished && !body.get().equals(bodies.get(name))) {
            throw new IllegalStateException("two different forms are named " + name);
        }
    }
}
