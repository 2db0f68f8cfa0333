package dev.levelwright.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;

/**
 * The one text of a document: compact JSON, fields in their order, nothing escaped that need not be. Its digest is the
 * identity of a rulebook.
 */
public final class Canonical {
    private Canonical() {}

    /**
     * Compact JSON.
     *
     * @throws IllegalArgumentException if the document is nested deeper than {@value Cursor#DEEPEST}, has something
     *     unreadable in it or a text that is not Unicode (half a surrogate pair)
     */
    public static String text(Document document) {
        StringBuilder out = new StringBuilder();
        write(out, document, 0);
        return out.toString();
    }

    /** The SHA-256 of {@link #text} in UTF-8, as 64 hexadecimal digits. */
    public static String sha256(Document document) {
        byte[] bytes = text(document).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static void write(StringBuilder out, Document document, int depth) {
        if (depth > Cursor.DEEPEST) {
            throw new IllegalArgumentException("document must be nested at most " + Cursor.DEEPEST + " deep");
        }
        if (document instanceof Document.Text text) {
            quote(out, text.value());
        } else if (document instanceof Document.Items items) {
            items(out, items, depth);
        } else if (document instanceof Document.Fields fields) {
            fields(out, fields, depth);
        } else if (document instanceof Document.Unreadable) {
            throw new IllegalArgumentException("document must be readable everywhere");
        } else {
            out.append(document.words()); // numbers and flags say themselves
        }
    }

    private static void items(StringBuilder out, Document.Items items, int depth) {
        out.append('[');
        for (Iterator<Document> each = items.values().iterator(); each.hasNext(); ) {
            write(out, each.next(), depth + 1);
            out.append(each.hasNext() ? "," : "");
        }
        out.append(']');
    }

    private static void fields(StringBuilder out, Document.Fields fields, int depth) {
        out.append('{');
        for (Iterator<Map.Entry<String, Document>> each =
                        fields.values().entrySet().iterator();
                each.hasNext(); ) {
            Map.Entry<String, Document> field = each.next();
            quote(out, field.getKey());
            out.append(':');
            write(out, field.getValue(), depth + 1);
            out.append(each.hasNext() ? "," : "");
        }
        out.append('}');
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        if (isPlain(text)) {
            out.append(text);
        } else {
            text.codePoints().forEach(point -> append(out, point));
        }
        out.append('"');
    }

    /** Whether every unit stands for itself, as in nearly all texts. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < 0x20 || unit == '"' || unit == '\\' || Character.isSurrogate(unit)) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder out, int point) {
        if (Character.getType(point) == Character.SURROGATE) {
            throw new IllegalArgumentException("text must be Unicode but had half a surrogate pair");
        }
        switch (point) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> plain(out, point);
        }
    }

    private static void plain(StringBuilder out, int point) {
        if (point < 0x20) {
            out.append(String.format("\\u%04x", point));
        } else {
            out.appendCodePoint(point);
        }
    }
}
