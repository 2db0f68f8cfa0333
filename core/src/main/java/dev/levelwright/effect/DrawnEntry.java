package dev.levelwright.effect;

import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.holder.Catalogue;
import dev.levelwright.holder.HolderForms;
import dev.levelwright.loot.LootTable;
import dev.levelwright.loot.Weighted;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entry of a catalogue that chance picks: {@code {"where": {"rarity": "Epic"}, "weights": "equal"}}. Whoever fits is
 * as likely as another, or as likely as a number field of the entry says. A summon is a loot table whose entries say
 * {@code {"create": {"kind": "esprit", "drawn": {"where": {"rarity": "Rare"}}}}}, so a new creature is a line of the
 * catalogue and no rule.
 *
 * @param where the values that fields of an entry must have, as text; empty means every entry
 * @param weight the number field that says how likely an entry is, where 0 means never; empty means all alike
 * @param featured an entry that is likelier than the others for a while
 */
public record DrawnEntry(Map<String, String> where, Optional<String> weight, Optional<Featured> featured) {
    static final String WORD = "drawn";

    private static final String EQUAL = "equal";

    /** Copies the map, keeping its order. */
    public DrawnEntry {
        where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
    }

    /** Any of the entries whose {@code field} has that value, all alike. */
    public static DrawnEntry where(String field, String value) {
        return new DrawnEntry(Map.of(field, value), Optional.empty(), Optional.empty());
    }

    /**
     * The entries that can be drawn as a table, by which they are drawn and whose odds are theirs.
     *
     * @param without an entry that is left out unless nothing else is left: losing to the featured one never gives it
     * @return empty when no entry can be drawn
     */
    public Optional<LootTable<String>> table(Catalogue catalogue, Optional<String> without) {
        List<Weighted<String>> all = fitting(catalogue);
        List<Weighted<String>> others = all.stream()
                .filter(entry -> without.filter(entry.name()::equals).isEmpty())
                .toList();
        List<Weighted<String>> drawn = others.isEmpty() ? all : others;
        return drawn.isEmpty() ? Optional.empty() : Optional.of(LootTable.of(catalogue.name(), drawn));
    }

    /** Draws an entry, the featured one first. */
    String draw(Turn turn, Catalogue catalogue) {
        Optional<String> likelier = featured.flatMap(one -> one.entry(turn, catalogue));
        if (likelier.isPresent() && featured.orElseThrow().wins(turn)) {
            return likelier.get();
        }
        return table(catalogue, likelier)
                .orElseThrow(() -> Amount.malformed(turn, WORD, "no entry of " + catalogue.name() + " fits " + where))
                .draw(turn::draw, 0)
                .entries()
                .get(0);
    }

    void refer(String kind, References references) {
        references.entries(kind, where, weight);
        featured.ifPresent(one -> one.refer(references.field(Featured.WORD)));
    }

    private List<Weighted<String>> fitting(Catalogue catalogue) {
        List<Weighted<String>> fitting = new ArrayList<>();
        for (String entry : catalogue.entries().keySet()) {
            long likely = fits(catalogue, entry) ? weight(catalogue, entry) : 0;
            if (likely > 0) {
                fitting.add(new Weighted<>(entry, likely, entry));
            }
        }
        return fitting;
    }

    private boolean fits(Catalogue catalogue, String entry) {
        return where.entrySet().stream()
                .allMatch(field -> catalogue
                        .value(entry, field.getKey())
                        .filter(field.getValue()::equals)
                        .isPresent());
    }

    private long weight(Catalogue catalogue, String entry) {
        return weight.isEmpty()
                ? 1
                : catalogue.value(entry, weight.get()).map(Long::parseLong).orElse(0L);
    }

    static ObjectForm<DrawnEntry> form() {
        ObjectForm.Builder<DrawnEntry> object = Form.object("drawn-entry", "An entry of a catalogue by chance.");
        Field<Map<String, String>> where = object.optional(
                "where",
                Forms.map(HolderForms.value(), Effects.MAX),
                Map.of(),
                DrawnEntry::where,
                "The values that its fields must have.");
        Field<String> weights = object.optional(
                "weights",
                Forms.name(),
                EQUAL,
                drawn -> drawn.weight().orElse(EQUAL),
                "The number field that says how likely each is, or equal.");
        Field<Optional<Featured>> featured = object.maybe(
                Featured.WORD, Featured.form(), DrawnEntry::featured, "An entry that is likelier than the others.");
        return object.build(is -> new DrawnEntry(
                is.get(where), Optional.of(is.get(weights)).filter(field -> !field.equals(EQUAL)), is.get(featured)));
    }
}
