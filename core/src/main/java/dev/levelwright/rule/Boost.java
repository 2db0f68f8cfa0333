package dev.levelwright.rule;

import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Condition;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A multiplier, declared once. A holder is under it while they hold its asset, on its days, between its ends, and where
 * its conditions hold.
 *
 * <p>Example: held as {@code double-xp-uses}, on {@code grant:xp}, x2, spent per activity: the next two messages that
 * earn XP earn double. Held as {@code energy-fast} with a countdown, on {@code regeneration:energy}, x2: energy comes
 * twice as fast while time is left.
 *
 * @param name the boost's name
 * @param heldAs the asset that one must hold to be under it; empty means everybody
 * @param on what it acts on
 * @param asset the asset it acts on
 * @param where conditions under which it applies; not for regeneration and capacity, which time alone looks at
 * @param by the ratio; x0 blocks
 * @param each whether the ratio counts once for each unit held: 10% of prestige 3 is x1.3
 * @param group the group in which it stacks
 * @param spend whether one unit of its asset is used up by each activity in which it applied
 * @param days the days of the week, in the realm's zone, on which it applies; empty means all
 * @param from the instant from which on it applies, or empty
 * @param until the instant at which it ends, or empty
 */
public record Boost(
        String name,
        Optional<String> heldAs,
        On on,
        String asset,
        List<Condition> where,
        Ratio by,
        boolean each,
        String group,
        boolean spend,
        Set<DayOfWeek> days,
        Optional<Instant> from,
        Optional<Instant> until) {
    /** What a boost acts on. */
    public enum On {
        /** The amount of a grant. */
        GRANT,
        /** The amount of a cost. */
        COST,
        /** The speed of regeneration: x2 halves the period. */
        REGENERATION,
        /** The capacity. */
        CAPACITY
    }

    public Boost {
        where = List.copyOf(where);
        days = days.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(days));
        if ((spend || each) && heldAs.isEmpty()) {
            throw new IllegalArgumentException("boost " + name + " counts or spends what is held, so it needs held-as");
        }
        boolean timed = on == On.REGENERATION || on == On.CAPACITY;
        if (timed && (!where.isEmpty() || spend || !days.isEmpty())) {
            throw new IllegalArgumentException("boost " + name
                    + " acts on time alone, so it can have neither conditions nor days nor be spent per activity");
        }
    }
}
