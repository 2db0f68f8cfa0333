package dev.levelwright.mechanic;

/**
 * A question that a rule asks before it acts; a door for mechanics of your own.
 *
 * <p>Under {@code where} an unmet condition means that the activity does not concern the rule; under {@code if} it
 * refuses the rule with the finding's detail. A condition must depend on nothing but the situation.
 */
@FunctionalInterface
public interface Condition {
    /** Looks at the situation and says whether the condition holds. */
    Finding check(Situation situation);

    /** Whether the condition holds, for whoever does not ask why; the same as {@link #check} says. */
    default boolean isMet(Situation situation) {
        return check(situation).met();
    }

    /** The word that names it in rulebooks and refusals. */
    default String word() {
        return "condition";
    }

    /**
     * Tells what it names in its rulebook; {@code references} stand at the object that the condition is written as.
     * A condition that names nothing needs none.
     */
    default void refer(References references) {}
}
