package dev.levelwright.rule;

import dev.levelwright.form.Cursor;
import dev.levelwright.form.Document;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pieces of a broken rulebook that can be read: each entry of each section is tried alone. So what they refer to is
 * looked at although other pieces are broken, and an author sees every problem at once.
 */
final class Salvage {
    private static final String RULES = "rules";
    private static final Map<String, Document> NEEDED =
            Map.of("rulebook", Document.text("salvage"), "semantics", Document.whole(Rulebook.SEMANTICS));

    private final ObjectForm<Rulebook> form;
    private final Document document;
    private final List<Integer> places = new ArrayList<>();

    Salvage(ObjectForm<Rulebook> form, Document document) {
        this.form = form;
        this.document = document;
    }

    /** A check of the pieces that can be read; empty when there is nothing to look at. */
    Optional<RulebookCheck> check(Cursor root) {
        return document instanceof Document.Fields fields
                ? read(pieces(fields)).map(rulebook -> new RulebookCheck(rulebook, places, root))
                : Optional.empty();
    }

    private Map<String, Document> pieces(Document.Fields fields) {
        Map<String, Document> whole = new LinkedHashMap<>(NEEDED);
        fields.values().forEach((section, value) -> {
            if (value instanceof Document.Items rules && section.equals(RULES)) {
                whole.put(section, rules(rules));
            } else if (value instanceof Document.Fields entries) {
                whole.put(section, entries(section, entries));
            }
        });
        whole.entrySet().removeIf(section -> !isReadable(section.getKey(), section.getValue()));
        whole.putAll(NEEDED);
        return whole;
    }

    private Document rules(Document.Items rules) {
        List<Document> readable = new ArrayList<>();
        for (int i = 0; i < rules.values().size(); i++) {
            Document rule = rules.values().get(i);
            if (isReadable(RULES, Document.items(List.of(rule)))) {
                readable.add(rule);
                places.add(i);
            }
        }
        return Document.items(readable);
    }

    private Document entries(String section, Document.Fields entries) {
        Map<String, Document> readable = new LinkedHashMap<>();
        entries.values().forEach((name, entry) -> {
            if (isReadable(section, Document.field(name, entry))) {
                readable.put(name, entry);
            }
        });
        return Document.fields(readable);
    }

    private boolean isReadable(String section, Document value) {
        Map<String, Document> alone = new LinkedHashMap<>(NEEDED);
        alone.put(section, value);
        return read(alone).isPresent();
    }

    private Optional<Rulebook> read(Map<String, Document> fields) {
        return form.read(Cursor.root(Document.fields(fields), new Problems("salvage")));
    }
}
