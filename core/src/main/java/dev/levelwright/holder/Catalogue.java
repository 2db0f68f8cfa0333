package dev.levelwright.holder;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What units can be made from, as data: entries with fields, in their written order.
 *
 * @param name the catalogue's name in the rulebook
 * @param fields the fields that every entry has, and their types ({@link TraitType#NUMBER} for what policies read)
 * @param entries the fields' values by entry
 */
public record Catalogue(String name, Map<String, TraitType> fields, Map<String, Map<String, String>> entries) {
    public Catalogue {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        for (Map.Entry<String, Map<String, String>> entry : entries.entrySet()) {
            check(name, fields, entry.getKey(), entry.getValue());
        }
    }

    /** The value of {@code field} of {@code entry}, or empty. */
    public Optional<String> value(String entry, String field) {
        return Optional.ofNullable(entries.getOrDefault(entry, Map.of()).get(field));
    }

    private static void check(String name, Map<String, TraitType> fields, String entry, Map<String, String> values) {
        for (Map.Entry<String, String> value : values.entrySet()) {
            TraitType type = fields.get(value.getKey());
            String place = "field " + value.getKey() + " of entry " + entry + " of catalogue " + name;
            if (type == null) {
                throw new IllegalArgumentException(place + " is not declared");
            }
            type.complaint(value.getValue()).ifPresent(complaint -> {
                throw new IllegalArgumentException(place + " " + complaint);
            });
        }
    }
}
