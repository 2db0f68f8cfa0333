package dev.levelwright.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reference of a format for people: a chapter of Markdown for every definition of a schema, with a table of its
 * fields. Everything in it comes from the forms, so it cannot disagree with them.
 */
public final class Reference {
    private static final String LINK = "#/$defs/";

    private Reference() {}

    /**
     * Markdown with a chapter for every definition.
     *
     * @param schema what {@link Definitions#schema} made
     */
    public static String markdown(Document.Fields schema) {
        String chapters = fields(schema, "$defs").entrySet().stream()
                .map(entry -> chapter(entry.getKey(), (Document.Fields) entry.getValue()))
                .collect(Collectors.joining());
        return "# " + text(schema, "title") + "\n\nThe whole is " + words(schema) + ".\n" + chapters;
    }

    private static String chapter(String name, Document.Fields schema) {
        String head = "\n## " + name + "\n\n" + text(schema, "description") + "\n";
        if (!schema.values().containsKey("properties")) {
            return head + "\nWritten as " + words(schema) + ".\n";
        }
        List<Document> required = list(schema, "required");
        String rows = fields(schema, "properties").entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Document.Fields)
                .map(entry -> row(entry.getKey(), (Document.Fields) entry.getValue(), required))
                .collect(Collectors.joining());
        return rows.isEmpty() ? head : head + "\n| field | value | default | |\n| --- | --- | --- | --- |\n" + rows;
    }

    private static String row(String name, Document.Fields schema, List<Document> required) {
        boolean must = required.contains(Document.text(name));
        String missing = schema.get("default").map(Reference::code).orElse(must ? "required" : "");
        return Stream.of("`" + name + "`", words(schema), missing, text(schema, "description"))
                .map(cell -> cell.replace("\n", " ").replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** What a schema allows, in words. */
    private static String words(Document.Fields schema) {
        if (schema.values().containsKey("$ref")) {
            String name = text(schema, "$ref").substring(LINK.length());
            return "[" + name + "](#" + name + ")";
        }
        if (schema.values().containsKey("anyOf") || schema.values().containsKey("oneOf")) {
            return either(list(schema, schema.values().containsKey("anyOf") ? "anyOf" : "oneOf"));
        }
        if (schema.values().containsKey("enum")) {
            return either(list(schema, "enum"));
        }
        return schema.get("const").map(Reference::code).orElseGet(() -> simple(schema));
    }

    private static String simple(Document.Fields schema) {
        return switch (text(schema, "type")) {
            case "integer" -> "number " + code(schema, "minimum") + ".." + code(schema, "maximum");
            case "array" ->
                "list of " + words((Document.Fields) schema.get("items").orElseThrow());
            case "object" -> object(schema);
            case "boolean" -> "`true`, `false`";
            default -> text(schema, "$comment").isEmpty() ? "text" : text(schema, "$comment");
        };
    }

    /** An object with one field is a notation of that field; one whose field names are data is a map. */
    private static String object(Document.Fields schema) {
        if (schema.values().get("additionalProperties") instanceof Document.Fields values) {
            return "object of name: " + words(values);
        }
        return fields(schema, "properties").entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Document.Fields)
                .map(entry -> "`" + entry.getKey() + "`: " + words((Document.Fields) entry.getValue()))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String either(List<Document> options) {
        return options.stream()
                .map(option -> option instanceof Document.Fields schema ? words(schema) : code(option))
                .collect(Collectors.joining(", "));
    }

    private static String code(Document document) {
        return "`" + Canonical.text(document) + "`";
    }

    private static String code(Document.Fields schema, String word) {
        return schema.get(word).map(Canonical::text).orElse("");
    }

    private static String text(Document.Fields schema, String word) {
        return schema.get(word).orElse(schema) instanceof Document.Text text ? text.value() : "";
    }

    private static List<Document> list(Document.Fields schema, String word) {
        return schema.get(word).orElse(schema) instanceof Document.Items items ? items.values() : List.of();
    }

    private static Map<String, Document> fields(Document.Fields schema, String word) {
        return schema.values().get(word) instanceof Document.Fields fields ? fields.values() : Map.of();
    }
}
