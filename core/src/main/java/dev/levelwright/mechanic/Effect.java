package dev.levelwright.mechanic;

/**
 * What a rule does; a door for mechanics of your own. An effect works only through its {@link Turn}, which posts,
 * limits and traces, so that no effect can break the laws. It must depend on nothing but the turn.
 */
public interface Effect {
    /** When in the rule it happens: what the rest builds on first, then costs, grants, then moves, then state. */
    Phase phase();

    /** Does it, or leaves the whole rule undone through {@link Turn#refuse}. */
    void apply(Turn turn);

    /**
     * Tells what it names in its rulebook; {@code references} stand at the object in which the effect's field is. An
     * effect that names nothing needs none.
     */
    default void refer(References references) {}

    /** The order in which a rule's effects happen; effects of one phase keep the order in which they are written. */
    enum Phase {
        /** What the rest builds on: what is expected, pools that are opened, winners that are drawn. */
        OPENING,
        /** What is taken. */
        COST,
        /** What is given: conversions, grants, rolls. */
        GRANT,
        /** What goes from one holder to another. */
        MOVE,
        /** What is set: traits, raised amounts, new units. */
        STATE
    }
}
