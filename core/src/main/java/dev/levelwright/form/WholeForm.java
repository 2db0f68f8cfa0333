package dev.levelwright.form;

import java.util.Optional;

/** A whole number within bounds, both inclusive. */
record WholeForm(long min, long max) implements Form<Long> {
    WholeForm {
        if (min > max) {
            throw new IllegalArgumentException("min must be at most max but was " + min + " over " + max);
        }
    }

    @Override
    public String describe() {
        return "a whole number in " + min + ".." + max;
    }

    @Override
    public Fit fit(Document document) {
        return document instanceof Document.Whole ? Fit.SURE : Fit.OTHER;
    }

    @Override
    public Optional<Long> read(Cursor at) {
        if (!(at.document() instanceof Document.Whole whole)) {
            return at.expected(describe());
        }
        boolean inside = min <= whole.value() && whole.value() <= max;
        return inside ? Optional.of(whole.value()) : at.expected("in " + min + ".." + max);
    }

    @Override
    public Document write(Long value) {
        return Document.whole(value);
    }

    @Override
    public Document.Fields schema(Definitions definitions) {
        return Schema.type("integer").with("minimum", min).with("maximum", max).fields();
    }
}
