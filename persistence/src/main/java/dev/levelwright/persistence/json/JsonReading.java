package dev.levelwright.persistence.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.levelwright.form.Cursor;
import dev.levelwright.form.Document;
import dev.levelwright.form.InvalidDocument;
import dev.levelwright.form.Place;
import dev.levelwright.form.Problem;
import dev.levelwright.math.Amounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One reading of one text. */
final class JsonReading {
    private static final JsonFactory SYNTAX = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Cursor.DEEPEST)
                    .maxNumberLength(100) // a longer one ends the reading; a long needs 19, the rest is reported
                    .maxStringLength(100_000)
                    .maxNameLength(256)
                    .maxDocumentLength(JsonDocuments.MOST_BYTES)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES) // names are foreign data: nothing of them stays
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String name;

    JsonReading(String name) {
        this.name = name;
    }

    /** The whole document; values that it cannot hold stand in it as {@link Document.Unreadable}. */
    Document document(String text) {
        if (text.length() > JsonDocuments.MOST_BYTES) {
            throw failed(Place.NONE, "must be at most " + JsonDocuments.MOST_BYTES + " characters");
        }
        try (JsonParser parser = SYNTAX.createParser(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)) {
            return document(parser);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory could not be read", impossible);
        }
    }

    private Document document(JsonParser parser) throws IOException {
        try {
            if (parser.nextToken() == null) {
                throw failed(Place.NONE, "must be JSON but is empty");
            }
            Document document = value(parser);
            if (parser.nextToken() != null) {
                throw failed(place(parser), "must end after one value");
            }
            return document;
        } catch (JsonProcessingException refused) {
            throw failed(place(refused, parser), SyntaxMessage.of(refused));
        }
    }

    /** Reads the value that begins with the current token. The parser bounds how deep this goes. */
    private Document value(JsonParser parser) throws IOException {
        Place place = place(parser);
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser, place);
            case START_ARRAY -> items(parser, place);
            case VALUE_STRING -> text(parser.getText(), place);
            case VALUE_NUMBER_INT -> whole(parser.getText(), place);
            case VALUE_TRUE -> new Document.Flag(true, place);
            case VALUE_FALSE -> new Document.Flag(false, place);
            case VALUE_NULL -> new Document.Unreadable("must not be null: leave the field out", place);
            default ->
                new Document.Unreadable(
                        "must be a whole number but was " + parser.getText()
                                + ": write fractions as text, such as \"0.6%\"",
                        place);
        };
    }

    private Document fields(JsonParser parser, Place place) throws IOException {
        Map<String, Document> values = new LinkedHashMap<>();
        Map<String, Place> keys = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            Place key = place(parser);
            if (text(field, key) instanceof Document.Unreadable) {
                throw failed(key, "half a surrogate pair in a field name");
            }
            parser.nextToken();
            Document value = value(parser);
            boolean twice = keys.putIfAbsent(field, key) != null;
            values.put(field, twice ? new Document.Unreadable("is given twice", key) : value);
        }
        return new Document.Fields(values, keys, place);
    }

    private Document items(JsonParser parser, Place place) throws IOException {
        List<Document> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return new Document.Items(values, place);
    }

    /** An escape such as \\ud800 can spell half a character, which no UTF-8 can hold. */
    private static Document text(String text, Place place) {
        boolean whole = text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
        return whole
                ? new Document.Text(text, place)
                : new Document.Unreadable("must be Unicode but has half a surrogate pair", place);
    }

    private static Document whole(String digits, Place place) {
        try {
            return new Document.Whole(Long.parseLong(digits), place);
        } catch (NumberFormatException tooLarge) {
            return new Document.Unreadable("must be in 0.." + Amounts.MAX + " but was " + digits, place);
        }
    }

    private InvalidDocument failed(Place place, String message) {
        return new InvalidDocument(name, List.of(new Problem("", place, message)), 1);
    }

    private static Place place(JsonParser parser) {
        return place(parser.currentTokenLocation());
    }

    private static Place place(JsonProcessingException refused, JsonParser parser) {
        return place(refused.getLocation() == null ? parser.currentLocation() : refused.getLocation());
    }

    private static Place place(JsonLocation location) {
        return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
