package dev.levelwright.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One of a few words, each standing for a value. */
final class ChoiceForm<T> implements Form<T> {
    private final Map<String, T> values = new LinkedHashMap<>();
    private final Function<T, String> word;

    ChoiceForm(List<T> values, Function<T, String> word) {
        this.word = word;
        for (T value : values) {
            if (this.values.put(word.apply(value), value) != null) {
                throw new IllegalArgumentException("two choices have the word " + word.apply(value));
            }
        }
    }

    @Override
    public String describe() {
        return (values.size() == 1 ? "" : "one of ") + String.join(", ", values.keySet());
    }

    @Override
    public Fit fit(Document document) {
        if (!(document instanceof Document.Text text)) {
            return Fit.OTHER;
        }
        return values.containsKey(text.value()) ? Fit.SURE : Fit.KIND;
    }

    @Override
    public Optional<T> read(Cursor at) {
        if (!(at.document() instanceof Document.Text text)) {
            return at.expected(describe());
        }
        Optional<T> value = Optional.ofNullable(values.get(text.value()));
        return value.isPresent() ? value : refused(at, text);
    }

    @Override
    public Document write(T value) {
        return Document.text(word.apply(value));
    }

    @Override
    public Document.Fields schema(Definitions definitions) {
        return Schema.words(values.keySet());
    }

    private Optional<T> refused(Cursor at, Document.Text text) {
        String hint = at.hint(text.value(), values.keySet());
        return at.refuse("must be " + describe() + " but was " + text.words() + hint);
    }
}
