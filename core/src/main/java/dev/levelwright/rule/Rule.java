package dev.levelwright.rule;

import dev.levelwright.mechanic.Condition;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.mechanic.Quantity;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * On this activity, where it concerns us, if these conditions hold, within these limits: take this, give that. Made
 * with {@link #named}.
 *
 * @param id the rule's name, the identity of its limits
 * @param about what it does in a few words, for people who may do it; at most 100 characters, empty when it goes without
 * @param was earlier ids, whose limits it takes over
 * @param trigger what sets it off
 * @param where conditions that must hold for the activity to concern the rule
 * @param when conditions that must hold, or the rule refuses (written {@code if})
 * @param bind further roles, and whom they name (written {@code for})
 * @param limits how often it may act
 * @param within the allowances whose room limits what is granted, and that are charged with it
 * @param times how often the body is repeated, all or nothing; empty means once
 * @param effects what it does, in the order of phases
 */
public record Rule(
        String id,
        String about,
        List<String> was,
        Trigger trigger,
        List<Condition> where,
        List<Condition> when,
        Map<String, Party> bind,
        List<Limit> limits,
        List<Path> within,
        Optional<Quantity> times,
        List<Effect> effects) {
    /** The longest text about a rule, in UTF-16 units: what platforms take as a command's description. */
    public static final int MAX_ABOUT = 100;

    /** Most repetitions of a body in one decision. */
    public static final int MAX_TIMES = 100;

    public Rule {
        if (about.length() > MAX_ABOUT) {
            throw new IllegalArgumentException(
                    "about of rule " + id + " must have at most 100 characters but has " + about.length());
        }
        was = List.copyOf(was);
        where = List.copyOf(where);
        when = List.copyOf(when);
        bind = Collections.unmodifiableMap(new LinkedHashMap<>(bind));
        limits = ordered(id, limits);
        within = List.copyOf(within);
        effects = List.copyOf(effects);
    }

    /** Starts a rule called {@code id}. */
    public static RuleBuilder named(String id) {
        return new RuleBuilder(id);
    }

    /** In the order of their words, which is the order in which they are asked, however they are written. */
    private static List<Limit> ordered(String id, List<Limit> limits) {
        if (limits.stream().map(Limit::word).distinct().count() < limits.size()) {
            throw new IllegalArgumentException("rule " + id + " has two limits of one word");
        }
        return limits.stream().sorted(Comparator.comparing(Limit::word)).toList();
    }
}
