package dev.levelwright.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Several notations, each for its own class of values, told apart by how they look. */
record EitherForm<T>(String name, String doc, Optional<String> wanted, List<Forms.Option<? extends T>> options)
        implements Form<T>, Named {
    EitherForm {
        options = List.copyOf(options);
        if (options.isEmpty()) {
            throw new IllegalArgumentException(name + " must have at least one option");
        }
    }

    @Override
    public String describe() {
        return wanted.orElseGet(
                () -> options.stream().map(option -> option.form().describe()).collect(Collectors.joining(" or ")));
    }

    @Override
    public Fit fit(Document document) {
        return options.stream()
                .map(option -> option.fit(document))
                .reduce(Fit.OTHER, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    @Override
    public Optional<T> read(Cursor at) {
        Fit best = fit(at.document());
        List<Forms.Option<? extends T>> candidates = options.stream()
                .filter(option -> option.fit(at.document()) == best)
                .toList();
        boolean clear = best.compareTo(Fit.LIKELY) >= 0 || best == Fit.KIND && candidates.size() == 1;
        return clear ? candidates.get(0).form().read(at).map(value -> value) : at.expected(describe());
    }

    @Override
    public Document write(T value) {
        return options.stream()
                .filter(option -> option.type().isInstance(value))
                .findFirst()
                .map(option -> option.writeAny(value))
                .orElseThrow(() -> new IllegalArgumentException(
                        name + " has no notation for " + value.getClass().getName()));
    }

    @Override
    public Document.Fields schema(Definitions definitions) {
        return definitions.refer(
                name,
                this,
                () -> Schema.empty()
                        .with("description", doc)
                        .with(
                                "anyOf",
                                options.stream()
                                        .map(option -> option.form().schema(definitions))
                                        .toList())
                        .fields());
    }
}
