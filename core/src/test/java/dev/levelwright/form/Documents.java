package dev.levelwright.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random documents, and documents with one thing in them changed. */
public final class Documents {
    private static final String[] WORDS = {
        "name",
        "id",
        "if",
        "any",
        "fact",
        "grant",
        "roll",
        "type",
        "of",
        "//",
        "xp",
        "15..25",
        "PT60S",
        "listed",
        "UTC",
        "",
        "\u0000\n\"\\",
        "𝄞\u202e",
        "clip"
    };

    private Documents() {}

    /** Any document, nested at most so deep. */
    public static Arbitrary<Document> any(int depth) {
        Arbitrary<Document> plain = Arbitraries.oneOf(
                Arbitraries.of(WORDS).map(Document::text),
                Arbitraries.longs().map(Document::whole),
                Arbitraries.longs().between(-2, 200).map(Document::whole),
                Arbitraries.of(true, false).map(Document::flag));
        if (depth == 0) {
            return plain;
        }
        Arbitrary<Document> inner = Arbitraries.lazy(() -> any(depth - 1));
        Arbitrary<Document> lists = inner.list().ofMaxSize(4).map(Document::items);
        Arbitrary<Document> objects =
                Arbitraries.maps(Arbitraries.of(WORDS), inner).ofMaxSize(4).map(Document::fields);
        return Arbitraries.oneOf(plain, lists, objects).withoutEdgeCases();
    }

    /** The document with one random place replaced, removed, or with something put beside it. */
    public static Arbitrary<Document> mutated(Document document) {
        Arbitrary<Integer> where = Arbitraries.integers().between(0, Math.max(0, size(document) - 1));
        return Combinators.combine(where, any(1), Arbitraries.of(Change.values()), Arbitraries.of(WORDS))
                .as((at, other, change, word) -> new Mutation(other, change, word, at).of(document))
                .withoutEdgeCases();
    }

    private static int size(Document document) {
        if (document instanceof Document.Items items) {
            return 1 + items.values().stream().mapToInt(Documents::size).sum();
        }
        if (document instanceof Document.Fields fields) {
            return 1
                    + fields.values().values().stream()
                            .mapToInt(Documents::size)
                            .sum();
        }
        return 1;
    }

    private enum Change {
        REPLACE,
        REMOVE,
        ADD
    }

    private static final class Mutation {
        private final Document other;
        private final Change change;
        private final String word;
        private int left;

        Mutation(Document other, Change change, String word, int left) {
            this.other = other;
            this.change = change;
            this.word = word;
            this.left = left;
        }

        Document of(Document document) {
            if (left-- == 0) {
                return changed(document);
            }
            if (document instanceof Document.Items items) {
                return Document.items(items.values().stream().map(this::of).toList());
            }
            return document instanceof Document.Fields fields ? fields(fields) : document;
        }

        private Document fields(Document.Fields fields) {
            Map<String, Document> values = new LinkedHashMap<>();
            fields.values().forEach((name, value) -> {
                boolean gone = left == 0 && change == Change.REMOVE;
                Document there = of(value);
                if (!gone) {
                    values.put(name, there);
                }
            });
            return Document.fields(values);
        }

        private Document changed(Document document) {
            if (change == Change.ADD && document instanceof Document.Items items) {
                List<Document> values = new ArrayList<>(items.values());
                values.add(other);
                return Document.items(values);
            }
            if (change == Change.ADD && document instanceof Document.Fields fields) {
                Map<String, Document> values = new LinkedHashMap<>(fields.values());
                values.put(word, other);
                return Document.fields(values);
            }
            return other;
        }
    }
}
