package dev.levelwright.form;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A value with a notation of its own in text, such as {@code x1.5} or {@code 15..25}. */
record ParsedForm<T>(String describe, Pattern pattern, Function<String, T> parse, Function<T, String> print)
        implements Form<T> {
    /** No notation is longer; it also bounds what a regular expression is run over. */
    private static final int LONGEST = 256;

    @Override
    public Fit fit(Document document) {
        if (!(document instanceof Document.Text text)) {
            return Fit.OTHER;
        }
        return matches(text) ? Fit.SURE : Fit.KIND;
    }

    @Override
    public Optional<T> read(Cursor at) {
        if (at.document() instanceof Document.Text text && matches(text)) {
            return Attempt.at(at, () -> parse.apply(text.value()));
        }
        return at.expected(describe);
    }

    @Override
    public Document write(T value) {
        return Document.text(print.apply(value));
    }

    @Override
    public Document.Fields schema(Definitions definitions) {
        return Schema.type("string")
                .with("$comment", describe)
                .with("maxLength", LONGEST)
                .with("pattern", Schema.anchored(pattern.pattern()))
                .fields();
    }

    private boolean matches(Document.Text text) {
        return text.value().length() <= LONGEST && pattern.matcher(text.value()).matches();
    }
}
