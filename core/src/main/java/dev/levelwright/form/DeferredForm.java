package dev.levelwright.form;

import java.util.Optional;
import java.util.function.Supplier;

/** A form that is looked up when it is needed, so that a form can contain itself. */
record DeferredForm<T>(String name, Supplier<? extends Form<T>> target) implements Form<T> {
    /** Only the name: what stands behind it may contain this form. */
    @Override
    public String describe() {
        return "a " + name;
    }

    @Override
    public Fit fit(Document document) {
        return target.get().fit(document);
    }

    @Override
    public Optional<T> read(Cursor at) {
        return target.get().read(at);
    }

    @Override
    public Document write(T value) {
        return target.get().write(value);
    }

    @Override
    public Document.Fields schema(Definitions definitions) {
        Form<T> form = target.get();
        boolean namesItself = form instanceof Named named && named.name().equals(name);
        return namesItself ? form.schema(definitions) : definitions.refer(name, form, () -> form.schema(definitions));
    }
}
