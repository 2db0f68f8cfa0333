package dev.levelwright.rule;

import dev.levelwright.asset.AssetForms;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.loot.LootTable;
import dev.levelwright.loot.Weighted;
import java.util.List;

/**
 * What changes from window to window, drawn for each holder: today's quests, this week's offers.
 *
 * <p>Example: each {@code day}, pick 2 of chat, voice, react, invite. Everybody sees two of them a day, Ann others than
 * Bob, and both the same two whenever they look that day. Nothing is stored and nothing is journalled: what is shown
 * follows from the realm's secret, the holder and the start of the window.
 *
 * @param name the rotation's name
 * @param window the window of the calendar in which it changes
 * @param pick how many of them a window shows
 * @param of what it picks from, all different
 */
public record Rotation(String name, String window, int pick, List<String> of) {
    /** Most things that a rotation picks from. */
    public static final int MAX = 1_000;

    /** Copies the list and checks the bounds. */
    public Rotation {
        of = List.copyOf(of);
        if (pick < 1 || pick > of.size()) {
            throw new IllegalArgumentException(
                    "pick of rotation " + name + " must be in 1.." + of.size() + " but was " + pick);
        }
        if (of.stream().distinct().count() < of.size()) {
            throw new IllegalArgumentException("rotation " + name + " must pick from different names but has " + of);
        }
    }

    /** The table by which it picks: each as likely as another, none twice. */
    public LootTable<String> table() {
        List<Weighted<String>> equal =
                of.stream().map(one -> new Weighted<>(one, 1, one)).toList();
        return LootTable.of(name, equal).withoutRepeats(pick);
    }

    static ObjectForm<Rotation> form() {
        ObjectForm.Builder<Rotation> object =
                Form.object("rotation", "What changes from window to window, drawn for each holder.");
        Field<String> name = object.required("name", AssetForms.plainName(), Rotation::name, "The rotation's name.");
        Field<String> each =
                object.required("each", AssetForms.plainName(), Rotation::window, "The window in which it changes.");
        Field<Integer> pick =
                object.optional("pick", Forms.integer(1, MAX), 1, Rotation::pick, "How many a window shows.");
        Field<List<String>> of =
                object.required("of", Forms.list(Forms.name(), 1, MAX), Rotation::of, "What it picks from.");
        return object.build(is -> new Rotation(is.get(name), is.get(each), is.get(pick), is.get(of)));
    }
}
