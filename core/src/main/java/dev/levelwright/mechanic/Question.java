package dev.levelwright.mechanic;

import dev.levelwright.holder.HolderName;
import java.util.List;

/**
 * Something that only an index of the store can tell, asked while a rule is decided.
 *
 * @param <A> the type of its answer
 */
public sealed interface Question<A> {
    /** The answer, taken from what the store gave. */
    @SuppressWarnings("unchecked") // a store answers each question with the type that the question names
    default A of(Object answer) {
        return (A) answer;
    }

    /**
     * Which units of a kind does a holder own, in the order in which they were made?
     *
     * @param owner the owner
     * @param kind the unit kind
     */
    record Owned(HolderName owner, String kind) implements Question<List<HolderName>> {}
}
