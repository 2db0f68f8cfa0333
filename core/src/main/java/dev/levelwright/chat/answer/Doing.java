package dev.levelwright.chat.answer;

import dev.levelwright.activity.Activity;
import dev.levelwright.chat.Option;
import dev.levelwright.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A type of activity that somebody can start in a chat.
 *
 * @param type the type
 * @param rules the rules that hear it
 * @param facts what they want to know
 * @param roles the roles and pools besides the actor that they work with
 * @param trusted whether all of them are for the host alone, so that only an admin may start it
 */
record Doing(String type, List<Rule> rules, List<Wanted> facts, Set<String> roles, boolean trusted) {
    /** The fact that says which item is used or bought. */
    static final String ITEM = "item";

    /** The items that it is about, or none. */
    Set<String> items() {
        return facts.stream()
                .filter(wanted -> wanted.fact().equals(ITEM) && wanted.type() == Option.Type.CHOICE)
                .map(Wanted::values)
                .findFirst()
                .orElse(Set.of());
    }

    /** Whether it is done with an owned unit. */
    boolean withUnit() {
        return roles.contains(Activity.UNIT);
    }

    /** Whether a press of a button says enough: nothing is wanted but what {@code known} says. */
    boolean needsNothingBut(String known) {
        return roles.stream().allMatch(known::equals)
                && facts.stream()
                        .filter(Wanted::required)
                        .allMatch(wanted -> wanted.fact().equals(known));
    }

    /** What it wants to know of a fact, or empty. */
    Optional<Wanted> fact(String name) {
        return facts.stream().filter(wanted -> wanted.fact().equals(name)).findFirst();
    }
}
