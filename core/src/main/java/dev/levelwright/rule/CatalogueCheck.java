package dev.levelwright.rule;

import dev.levelwright.form.Cursor;
import dev.levelwright.holder.Catalogue;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.TraitType;
import java.util.Map;
import java.util.Optional;

/** Whether what is drawn from a catalogue can be drawn: its fields are declared, and an entry fits. */
record CatalogueCheck(Names names, Cursor at) {
    /** Looks at a draw among the entries of a kind whose fields have the values of {@code where}. */
    void entries(String kind, Map<String, String> where, Optional<String> weight) {
        Optional<Kind.Unit> unit =
                names.kind(kind).filter(Kind.Unit.class::isInstance).map(Kind.Unit.class::cast);
        if (unit.filter(one -> one.catalogue().isEmpty()).isPresent()) {
            at.report("kind " + kind + " has no catalogue to draw from");
        }
        unit.flatMap(Kind.Unit::catalogue)
                .map(names.rulebook().catalogues()::get)
                .ifPresent(catalogue -> entries(catalogue, where, weight));
    }

    private void entries(Catalogue catalogue, Map<String, String> where, Optional<String> weight) {
        where.keySet().stream()
                .filter(field -> !catalogue.fields().containsKey(field))
                .forEach(field -> at.field("where")
                        .unknown("field", field, catalogue.fields().keySet()));
        weight.filter(field -> catalogue.fields().get(field) != TraitType.NUMBER)
                .ifPresent(field -> at.field("weights")
                        .report("catalogue " + catalogue.name() + " has no field \"" + field + "\" of type number"));
        boolean some = catalogue.entries().keySet().stream()
                .anyMatch(entry -> fits(catalogue, entry, where) && isPossible(catalogue, entry, weight));
        if (!some && catalogue.fields().keySet().containsAll(where.keySet())) {
            at.report("no entry of catalogue " + catalogue.name() + " can be drawn");
        }
    }

    private static boolean fits(Catalogue catalogue, String entry, Map<String, String> where) {
        return where.entrySet().stream()
                .allMatch(field -> catalogue
                        .value(entry, field.getKey())
                        .filter(field.getValue()::equals)
                        .isPresent());
    }

    private static boolean isPossible(Catalogue catalogue, String entry, Optional<String> weight) {
        return weight.isEmpty()
                || catalogue
                        .value(entry, weight.get())
                        .filter(value -> !value.equals("0"))
                        .isPresent();
    }
}
