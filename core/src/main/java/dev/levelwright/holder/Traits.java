package dev.levelwright.holder;

import java.util.Set;

/** The names of the traits that the engine itself reads; a rulebook may add others per kind. */
public final class Traits {
    /** A player's time zone; windows in the holder's zone follow it. */
    public static final String ZONE = "zone";

    /** The holder that owns a unit. */
    public static final String OWNER = "owner";

    /** What a unit is called. */
    public static final String NAME = "name";

    /** The catalogue entry that a unit was made from. */
    public static final String ENTRY = "entry";

    /** Prefix of the owner's trait that names the active unit of a kind: {@code active.character}. */
    public static final String ACTIVE = "active.";

    private static final Set<String> HOLDERS = Set.of(OWNER);

    private Traits() {}

    /** The type of a trait that the engine keeps itself; text for all others. */
    public static TraitType typeOf(String trait) {
        if (HOLDERS.contains(trait) || trait.startsWith(ACTIVE)) {
            return TraitType.HOLDER;
        }
        return trait.equals(ZONE) ? TraitType.ZONE : TraitType.TEXT;
    }
}
