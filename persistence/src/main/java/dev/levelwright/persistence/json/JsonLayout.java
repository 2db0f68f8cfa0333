package dev.levelwright.persistence.json;

import dev.levelwright.form.Canonical;
import dev.levelwright.form.Document;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The layout of a rulebook: what fits stands on one line, everything else has a line for each entry. */
final class JsonLayout {
    private static final int WIDTH = 110;
    private static final int SHORT = 24;

    String text(Document document) {
        Canonical.text(document); // refuses what has no text, before anything is laid out
        return spread(document, 0) + "\n";
    }

    /** In full: with a line for each entry, if it has entries. */
    private String spread(Document document, int depth) {
        if (document instanceof Document.Fields fields && !fields.values().isEmpty()) {
            return fields.values().entrySet().stream()
                    .map(field -> entry(field, depth + 1))
                    .collect(Collectors.joining(",\n", "{\n", "\n" + indent(depth) + "}"));
        }
        if (document instanceof Document.Items items && !items.values().isEmpty()) {
            boolean fill = items.values().stream().allMatch(JsonLayout::isShort);
            return fill ? filled(items.values(), depth + 1) : lines(items.values(), depth + 1);
        }
        return line(document);
    }

    private String entry(Map.Entry<String, Document> field, int depth) {
        String name = indent(depth) + Canonical.text(Document.text(field.getKey())) + ": ";
        return name + fitted(field.getValue(), name.length(), depth);
    }

    /** On one line if that is short enough to stand after so many characters. */
    private String fitted(Document document, int column, int depth) {
        String line = line(document);
        return column + line.length() < WIDTH ? line : spread(document, depth);
    }

    private String lines(List<Document> values, int depth) {
        return values.stream()
                .map(value -> indent(depth) + fitted(value, depth * 2, depth))
                .collect(Collectors.joining(",\n", "[\n", "\n" + indent(depth - 1) + "]"));
    }

    /** Many numbers or words: as many on a line as fit. */
    private String filled(List<Document> values, int depth) {
        StringBuilder text = new StringBuilder("[\n").append(indent(depth));
        int column = depth * 2;
        for (int i = 0; i < values.size(); i++) {
            String word = line(values.get(i)) + (i + 1 < values.size() ? "," : "");
            boolean first = column == depth * 2;
            boolean fits = first || column + 1 + word.length() < WIDTH;
            text.append(first ? "" : fits ? " " : "\n" + indent(depth)).append(word);
            column = fits ? column + (first ? 0 : 1) + word.length() : depth * 2 + word.length();
        }
        return text.append('\n').append(indent(depth - 1)).append(']').toString();
    }

    private static boolean isShort(Document value) {
        boolean plain = !(value instanceof Document.Fields) && !(value instanceof Document.Items);
        return plain && line(value).length() <= SHORT;
    }

    private static String line(Document document) {
        if (document instanceof Document.Fields fields) {
            return fields.values().isEmpty() ? "{}" : lineOf(fields);
        }
        if (document instanceof Document.Items items) {
            return items.values().stream().map(JsonLayout::line).collect(Collectors.joining(", ", "[", "]"));
        }
        return Canonical.text(document);
    }

    private static String lineOf(Document.Fields fields) {
        return fields.values().entrySet().stream()
                .map(field -> Canonical.text(Document.text(field.getKey())) + ": " + line(field.getValue()))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String indent(int depth) {
        return "  ".repeat(depth);
    }
}
