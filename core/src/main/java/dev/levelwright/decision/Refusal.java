package dev.levelwright.decision;

import dev.levelwright.holder.HolderName;
import java.util.OptionalLong;

/** Why a rule did nothing, and when it will work, if time alone will make it. */
public sealed interface Refusal {
    /** The id of the rule that refused. */
    String rule();

    /** The first instant (epoch milliseconds) at which time alone removes the reason; empty when it never does. */
    OptionalLong until();

    /**
     * A limit of the rule is used up.
     *
     * @param most how many uses the limit allows
     */
    record Limited(String rule, long most, OptionalLong until) implements Refusal {}

    /**
     * The room of an allowance or the capacity of an asset left nothing to grant.
     *
     * @param asset whose room it was
     * @param capacity its capacity at that moment
     * @param message the rulebook's own words, or empty
     */
    record Capped(String rule, HolderName holder, String asset, long capacity, String message, OptionalLong until)
            implements Refusal {}

    /** The holder has less than the rule takes. */
    record Insufficient(String rule, HolderName holder, String asset, long needed, long held, OptionalLong until)
            implements Refusal {}

    /** The receiver cannot take all of it, and the asset or the move refuses parts. */
    record Full(String rule, HolderName holder, String asset, long amount, long room) implements Refusal {
        @Override
        public OptionalLong until() {
            return OptionalLong.empty();
        }
    }

    /**
     * A condition of the rule does not hold.
     *
     * @param condition the condition's word in the rulebook
     * @param detail the condition with its values, for people
     */
    record Unmet(String rule, String condition, String detail, OptionalLong until) implements Refusal {}

    /** The activity states something that the rule cannot work with: a missing party, an amount that is none. */
    record Malformed(String rule, String what, String value) implements Refusal {
        @Override
        public OptionalLong until() {
            return OptionalLong.empty();
        }
    }

    /** The activity would take more steps than one decision may. */
    record TooMuch(String rule, String what, long bound) implements Refusal {
        @Override
        public OptionalLong until() {
            return OptionalLong.empty();
        }
    }

    /** The activity is older than the keys that are kept, so it may have acted already. */
    record Stale(long oldest) implements Refusal {
        @Override
        public String rule() {
            return "";
        }

        @Override
        public OptionalLong until() {
            return OptionalLong.empty();
        }
    }
}
