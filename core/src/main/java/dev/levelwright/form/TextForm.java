package dev.levelwright.form;

import java.util.Optional;

/** A text of people's words, bounded, without control characters except line feeds. */
record TextForm(int maxLength) implements Form<String> {
    private static final String NO_CONTROLS = "^[^\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f]*$";

    TextForm {
        if (maxLength < 1) {
            throw new IllegalArgumentException("maxLength must be at least 1 but was " + maxLength);
        }
    }

    @Override
    public String describe() {
        return "a text of at most " + maxLength + " characters";
    }

    @Override
    public Fit fit(Document document) {
        return document instanceof Document.Text ? Fit.SURE : Fit.OTHER;
    }

    @Override
    public Optional<String> read(Cursor at) {
        if (!(at.document() instanceof Document.Text text)) {
            return at.expected(describe());
        }
        int length = text.value().codePointCount(0, text.value().length());
        if (length > maxLength) {
            return at.refuse("must be " + describe() + " but has " + length);
        }
        return text.value().codePoints().allMatch(TextForm::isAllowed)
                ? Optional.of(text.value())
                : at.refuse("must have no control characters but was " + text.words());
    }

    @Override
    public Document write(String value) {
        return Document.text(value);
    }

    @Override
    public Document.Fields schema(Definitions definitions) {
        return Schema.type("string")
                .with("maxLength", maxLength)
                .with("pattern", NO_CONTROLS)
                .fields();
    }

    private static boolean isAllowed(int point) {
        return point == '\n' || !(Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    }
}
