package dev.levelwright.persistence.importing;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How members are brought into a realm.
 *
 * @param mode whether amounts replace what is held or come on top of it
 * @param by whether {@code xp} is brought by its number or by the level it was
 * @param mapping which asset takes which field of the file; when empty, each field goes to the asset of its own name,
 *     and {@code xp} to the asset of the only track if no asset is called so
 * @param dryRun whether it is only said what would be done
 */
public record ImportOptions(Mode mode, By by, SortedMap<String, String> mapping, boolean dryRun) {
    /** Copies the mapping. */
    public ImportOptions {
        mapping = Collections.unmodifiableSortedMap(new TreeMap<>(mapping));
    }

    /** What becomes of what is held already. */
    public enum Mode {
        /** It is gone: the amount is that of the file. */
        REPLACE,
        /** It stays: the amount of the file comes on top. */
        ADD
    }

    /** What of a member's progress counts. */
    public enum By {
        /** The number, whatever level it is here. */
        XP,
        /** The level, whatever it takes here, and the same share of the way to the next one where the file says it. */
        LEVEL
    }

    /** Replaces what is held by the file's numbers. */
    public static ImportOptions replacing() {
        return new ImportOptions(Mode.REPLACE, By.XP, new TreeMap<>(), false);
    }

    /** Adds the file's numbers to what is held. */
    public static ImportOptions adding() {
        return new ImportOptions(Mode.ADD, By.XP, new TreeMap<>(), false);
    }

    /** The same by level. */
    public ImportOptions byLevel() {
        return new ImportOptions(mode, By.LEVEL, mapping, dryRun);
    }

    /** The same with these fields into these assets and no others; by the rulebook's names when empty. */
    public ImportOptions mapping(Map<String, String> fieldsToAssets) {
        return new ImportOptions(mode, by, new TreeMap<>(fieldsToAssets), dryRun);
    }

    /** The same without writing anything. */
    public ImportOptions dry() {
        return new ImportOptions(mode, by, mapping, true);
    }
}
