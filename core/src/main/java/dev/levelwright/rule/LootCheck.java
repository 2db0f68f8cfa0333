package dev.levelwright.rule;

import dev.levelwright.form.Cursor;
import dev.levelwright.form.Document;
import dev.levelwright.loot.LootTable;
import dev.levelwright.mechanic.Effect;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether the loot tables of a rulebook fit together. */
final class LootCheck {
    /** Most tables that open one within another. */
    static final int MAX_DEPTH = 4;

    private final Names names;
    private final Cursor root;
    private final Map<String, Collection<String>> opens = new TreeMap<>();

    LootCheck(Names names, Cursor root) {
        this.names = names;
        this.root = root;
    }

    void report() {
        names.rulebook().loot().forEach(this::table);
        Circles circles = new Circles(opens);
        opens.keySet().forEach(name -> nesting(name, circles));
    }

    private void table(String name, LootTable<List<Effect>> table) {
        Cursor at = root.field("loot").field(name);
        Collection<String> opened = opens.computeIfAbsent(name, key -> new TreeSet<>());
        for (int i = 0; i < table.guaranteed().size(); i++) {
            gift(table.guaranteed().get(i), at.field("guaranteed").item(i), opened);
        }
        for (int i = 0; i < table.weighted().size(); i++) {
            gift(
                    table.weighted().get(i).payload(),
                    place(table.weighted().get(i).name(), i, at),
                    opened);
        }
        table.pity()
                .ifPresent(pity ->
                        referring(at.field("pity").field("counter"), opened).single(pity.counter()));
    }

    /** Where an entry stands: in a list, in the list of its table, or by its name beside its odds. */
    private static Cursor place(String entry, int index, Cursor at) {
        if (at.document() instanceof Document.Items) {
            return at.item(index);
        }
        return at.document() instanceof Document.Fields fields
                        && fields.get("each").isPresent()
                ? at.field("each").field(entry)
                : at.field("weighted").item(index);
    }

    private void gift(List<Effect> effects, Cursor at, Collection<String> opened) {
        effects.forEach(effect -> effect.refer(referring(at, opened)));
    }

    private void nesting(String name, Circles circles) {
        if (circles.isOn(name)) {
            root.field("loot").field(name).report("loot table " + name + " opens itself");
        } else if (circles.depth(name, MAX_DEPTH + 1) > MAX_DEPTH) {
            root.field("loot").field(name).report("loot tables must not nest deeper than " + MAX_DEPTH);
        }
    }

    private Referring referring(Cursor at, Collection<String> opened) {
        return new Referring(names, at, opened::add);
    }
}
