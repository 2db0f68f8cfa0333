package dev.levelwright.holder;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A kind of holder besides the player, as the rulebook declares it. */
public sealed interface Kind {
    /** The kind's name, the first half of its holders' names. */
    String name();

    /** The traits that its holders may have besides those the engine keeps itself. */
    Map<String, TraitType> traits();

    /**
     * Something that a player owns: a character, a companion, a card.
     *
     * @param catalogue where its entries are described
     * @param naming whether one owner may have two of the same name
     * @param active whether the owner's trait {@code active.<kind>} names one of them
     */
    record Unit(String name, Optional<String> catalogue, Naming naming, boolean active, Map<String, TraitType> traits)
            implements Kind {
        public Unit {
            traits = Collections.unmodifiableMap(new LinkedHashMap<>(traits));
        }
    }

    /**
     * Something that holds amounts for others: a lottery's pot, a bank, an escrow, a lot.
     *
     * @param per whether there is one for each opening (a bet, a lot) rather than one for the realm
     */
    record Pool(String name, boolean per, Map<String, TraitType> traits) implements Kind {
        public Pool {
            traits = Collections.unmodifiableMap(new LinkedHashMap<>(traits));
        }
    }

    /** Whether the units of one owner must differ in name. */
    enum Naming {
        /** Two units of one owner may have the same name. */
        FREE,
        /** Names differ for one owner, compared without regard to case. */
        UNIQUE_PER_OWNER
    }
}
