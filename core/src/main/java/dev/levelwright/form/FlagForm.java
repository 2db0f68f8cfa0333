package dev.levelwright.form;

import java.util.Optional;

/** True or false. */
record FlagForm() implements Form<Boolean> {
    @Override
    public String describe() {
        return "true or false";
    }

    @Override
    public Fit fit(Document document) {
        return document instanceof Document.Flag ? Fit.SURE : Fit.OTHER;
    }

    @Override
    public Optional<Boolean> read(Cursor at) {
        return at.document() instanceof Document.Flag flag ? Optional.of(flag.value()) : at.expected(describe());
    }

    @Override
    public Document write(Boolean value) {
        return Document.flag(value);
    }

    @Override
    public Document.Fields schema(Definitions definitions) {
        return Schema.type("boolean").fields();
    }
}
