package dev.levelwright.form;

import java.util.Optional;
import java.util.function.Function;

/** The form of one type, used for another. */
record MappedForm<S, T>(Form<S> form, Function<S, T> to, Function<T, S> from) implements Form<T> {
    @Override
    public String describe() {
        return form.describe();
    }

    @Override
    public Fit fit(Document document) {
        return form.fit(document);
    }

    @Override
    public Optional<T> read(Cursor at) {
        return form.read(at).flatMap(value -> Attempt.at(at, () -> to.apply(value)));
    }

    @Override
    public Document write(T value) {
        return form.write(from.apply(value));
    }

    @Override
    public Document.Fields schema(Definitions definitions) {
        return form.schema(definitions);
    }
}
