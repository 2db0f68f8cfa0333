package dev.levelwright.persistence.importing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.levelwright.form.Cursor;
import dev.levelwright.form.InvalidDocument;
import dev.levelwright.form.Place;
import dev.levelwright.form.Problem;
import dev.levelwright.form.Problems;
import dev.levelwright.persistence.json.SyntaxMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The syntax of other bots' files: JSON, bounded as a rulebook is, but larger, and with fractions and {@code null}. */
final class ForeignJson {
    private static final JsonFactory SYNTAX = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Cursor.DEEPEST)
                    .maxNumberLength(100)
                    .maxStringLength(100_000)
                    .maxNameLength(256)
                    .maxDocumentLength(Export.MOST_BYTES)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES) // names are foreign data: nothing of them stays
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String name;
    private final Problems problems;

    /** A reading of {@code name}; fields given twice become problems. */
    ForeignJson(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
    }

    /** The whole; an error of syntax ends the reading. */
    Value value(String text) {
        try (JsonParser parser = SYNTAX.createParser(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)) {
            return whole(parser);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory could not be read", impossible);
        }
    }

    private Value whole(JsonParser parser) throws IOException {
        try {
            if (parser.nextToken() == null) {
                throw failed(Place.NONE, "must be JSON but is empty");
            }
            Value value = value(parser);
            if (parser.nextToken() != null) {
                throw failed(place(parser.currentTokenLocation()), "must end after one value");
            }
            return value;
        } catch (JsonProcessingException refused) {
            JsonLocation at = refused.getLocation() == null ? parser.currentLocation() : refused.getLocation();
            throw failed(place(at), SyntaxMessage.of(refused));
        }
    }

    /** Reads the value that begins with the current token. The parser bounds how deep this goes. */
    private Value value(JsonParser parser) throws IOException {
        Place place = place(parser.currentTokenLocation());
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser, place);
            case START_ARRAY -> items(parser, place);
            case VALUE_STRING -> new Value.Text(parser.getText(), place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Numeral(parser.getText(), place);
            default -> new Value.Other(parser.getText(), place);
        };
    }

    private Value fields(JsonParser parser, Place place) throws IOException {
        Map<String, Value> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            Place key = place(parser.currentTokenLocation());
            parser.nextToken();
            if (values.put(field, value(parser)) != null) {
                problems.add(new Problem(Spot.step(field), key, "is given twice"));
            }
        }
        return new Value.Fields(values, place);
    }

    private Value items(JsonParser parser, Place place) throws IOException {
        List<Value> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return new Value.Items(values, place);
    }

    private InvalidDocument failed(Place place, String message) {
        return new InvalidDocument(name, List.of(new Problem("", place, message)), 1);
    }

    private static Place place(JsonLocation location) {
        return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
