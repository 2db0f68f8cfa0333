package dev.levelwright.form;

import java.util.Optional;
import java.util.function.Function;

/** A full notation and a brief one for the same type; the brief one is written wherever it says everything. */
record ShorthandForm<B, T>(Form<T> full, Form<B> brief, Function<B, T> widen, Function<T, Optional<B>> narrow)
        implements Form<T> {
    @Override
    public String describe() {
        return brief.describe() + " or " + full.describe();
    }

    @Override
    public Fit fit(Document document) {
        Fit one = brief.fit(document);
        Fit other = full.fit(document);
        return one.compareTo(other) >= 0 ? one : other;
    }

    @Override
    public Optional<T> read(Cursor at) {
        Fit one = brief.fit(at.document());
        Fit other = full.fit(at.document());
        if (one == Fit.OTHER && other == Fit.OTHER) {
            return at.expected(describe());
        }
        return one.compareTo(other) < 0
                ? full.read(at)
                : brief.read(at).flatMap(value -> Attempt.at(at, () -> widen.apply(value)));
    }

    @Override
    public Document write(T value) {
        return narrow.apply(value).map(brief::write).orElseGet(() -> full.write(value));
    }

    @Override
    public Document.Fields schema(Definitions definitions) {
        return Schema.any(brief.schema(definitions), full.schema(definitions));
    }
}
