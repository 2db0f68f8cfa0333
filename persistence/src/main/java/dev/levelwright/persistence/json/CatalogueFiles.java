package dev.levelwright.persistence.json;

import dev.levelwright.form.Document;
import dev.levelwright.form.InvalidDocument;
import dev.levelwright.form.Place;
import dev.levelwright.form.Problem;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings the entries of catalogues that stand in files of their own, beside the rulebook, to where they are named. */
final class CatalogueFiles {
    private static final String CATALOGUES = "catalogues";
    private static final String FILE = "file";
    private static final String ENTRIES = "entries";

    private final String rulebook;
    private final Rulebooks.Beside beside;

    CatalogueFiles(String rulebook, Rulebooks.Beside beside) {
        this.rulebook = rulebook;
        this.beside = beside;
    }

    /** The rulebook with all entries in it. */
    Document in(Document document) {
        if (!(document instanceof Document.Fields whole)
                || !(whole.values().get(CATALOGUES) instanceof Document.Fields catalogues)) {
            return document;
        }
        Map<String, Document> brought = new LinkedHashMap<>(catalogues.values());
        for (Map.Entry<String, Document> catalogue : catalogues.values().entrySet()) {
            if (catalogue.getValue() instanceof Document.Fields fields
                    && fields.values().get(FILE) instanceof Document.Text file
                    && !fields.values().containsKey(ENTRIES)) {
                brought.put(catalogue.getKey(), brought(fields, file));
            }
        }
        return with(whole, CATALOGUES, new Document.Fields(brought, catalogues.keys(), catalogues.place()));
    }

    private Document brought(Document.Fields catalogue, Document.Text file) {
        if (!file.value().matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*")) {
            throw invalid(
                    file.place(), "a catalogue's file must stand beside the rulebook but was \"" + file.value() + "\"");
        }
        String text;
        try {
            text = beside.text(file.value());
        } catch (IOException missing) {
            throw invalid(file.place(), "the catalogue's file \"" + file.value() + "\" cannot be read");
        }
        Document.Fields entries = with(catalogue, ENTRIES, new JsonReading(file.value()).document(text));
        Map<String, Document> values = new LinkedHashMap<>(entries.values());
        values.remove(FILE);
        return new Document.Fields(values, entries.keys(), entries.place());
    }

    private InvalidDocument invalid(Place place, String message) {
        return new InvalidDocument(rulebook, List.of(new Problem(CATALOGUES, place, message)), 1);
    }

    private static Document.Fields with(Document.Fields fields, String name, Document value) {
        Map<String, Document> values = new LinkedHashMap<>(fields.values());
        values.put(name, value);
        return new Document.Fields(values, fields.keys(), fields.place());
    }
}
