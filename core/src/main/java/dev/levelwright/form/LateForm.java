package dev.levelwright.form;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A form that is made when it is first asked for. Threads that ask at once may make it twice; either will do. */
final class LateForm<T> implements Form<T> {
    private final Supplier<? extends Form<T>> making;
    private volatile @Nullable Form<T> made;

    LateForm(Supplier<? extends Form<T>> making) {
        this.making = making;
    }

    private Form<T> form() {
        Form<T> known = made;
        if (known == null) {
            known = making.get();
            made = known;
        }
        return known;
    }

    @Override
    public String describe() {
        return form().describe();
    }

    @Override
    public Fit fit(Document document) {
        return form().fit(document);
    }

    @Override
    public Optional<T> read(Cursor at) {
        return form().read(at);
    }

    @Override
    public Document write(T value) {
        return form().write(value);
    }

    @Override
    public Document.Fields schema(Definitions definitions) {
        return form().schema(definitions);
    }
}
