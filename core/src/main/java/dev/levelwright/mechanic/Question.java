package dev.levelwright.mechanic;

import dev.levelwright.holder.HolderName;
import java.util.List;
import java.util.Optional;

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

    /**
     * Of the keys of an asset's balances that were ever written, which is the first at or behind {@code from}? Keys that are compared differ in a digit first.
     *
     * @param holder who has the balances
     * @param asset the keyed asset
     * @param from where to begin
     */
    record NextKey(HolderName holder, String asset, String from) implements Question<Optional<String>> {}
}
