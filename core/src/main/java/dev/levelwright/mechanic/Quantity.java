package dev.levelwright.mechanic;

import java.util.OptionalLong;

/** How much: a constant, a range, dice, a fact, an amount by level; a door for mechanics of your own. */
@FunctionalInterface
public interface Quantity {
    /** How much it is in this turn, in 0..2^53-1; refuses the rule when the activity does not say it properly. */
    long in(Turn turn);

    /** The amount when it is the same in every turn; empty when it depends on the turn. */
    default OptionalLong constant() {
        return OptionalLong.empty();
    }

    /**
     * Tells what it names in its rulebook; {@code references} stand where the quantity is written. A quantity that
     * names nothing needs none.
     */
    default void refer(References references) {}
}
