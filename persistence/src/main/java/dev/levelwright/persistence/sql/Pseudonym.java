package dev.levelwright.persistence.sql;

import dev.levelwright.form.Canonical;
import dev.levelwright.form.Document;
import dev.levelwright.form.Spelling;
import dev.levelwright.holder.HolderName;
import dev.levelwright.persistence.json.JsonDocuments;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Another name for a holder in everything that was written: as {@code player:80351110} wherever it stands, and as the id
 * alone where it stands by itself in a text. An id of less than five characters is replaced with its kind only: alone it
 * might be anything.
 */
final class Pseudonym {
    private static final int SHORTEST_ALONE = 5;
    private static final String NO_WORD_BEFORE = "(?<![\\p{L}\\p{N}_])";
    private static final String NO_WORD_BEHIND = "(?![\\p{L}\\p{N}_])";

    private final Pattern named;
    private final String name;
    private final Pattern alone;
    private final String id;
    private final boolean replacesAlone;

    Pseudonym(HolderName of, HolderName instead) {
        this.named = whole(of.toString());
        this.name = Matcher.quoteReplacement(instead.toString());
        this.alone = whole(of.id());
        this.id = Matcher.quoteReplacement(instead.id());
        this.replacesAlone = of.id().length() >= SHORTEST_ALONE;
    }

    private static Pattern whole(String text) {
        return Pattern.compile(NO_WORD_BEFORE + Pattern.quote(text) + NO_WORD_BEHIND);
    }

    /** A text as a column keeps it. */
    String text(String spelled) {
        return Spelling.write(plain(Spelling.read(spelled)));
    }

    /** A JSON text of the journal. */
    String json(String text) {
        return Canonical.text(in(JsonDocuments.parse("journal", text)));
    }

    private String plain(String text) {
        String renamed = named.matcher(text).replaceAll(name);
        return replacesAlone ? alone.matcher(renamed).replaceAll(id) : renamed;
    }

    private Document in(Document document) {
        if (document instanceof Document.Text text) {
            return Document.text(text(text.value()));
        }
        if (document instanceof Document.Items items) {
            return Document.items(items.values().stream().map(this::in).toList());
        }
        if (document instanceof Document.Fields fields) {
            Map<String, Document> renamed = new LinkedHashMap<>();
            fields.values().forEach((field, value) -> renamed.put(field, in(value)));
            return Document.fields(renamed);
        }
        return document;
    }
}
