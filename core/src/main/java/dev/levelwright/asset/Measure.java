package dev.levelwright.asset;

import dev.levelwright.math.Amounts;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A number that a policy reads off its holder: a constant, a setting of the realm, a step by level, a field of the
 * catalogue entry. Always in 0..2^53-1.
 *
 * <p>Example: {@code {"by": "main", "from": {"1": 150, "3": 300}}} is 150 on levels 1 and 2 and 300 from level 3 on.
 */
public sealed interface Measure {
    /** The number for the holder that {@code bearing} looks at. */
    long of(Bearing bearing);

    /** Always {@code value}. */
    record Constant(long value) implements Measure {
        public Constant {
            Amounts.check("constant", value);
        }

        @Override
        public long of(Bearing bearing) {
            return value;
        }
    }

    /** The realm's setting {@code name}, written {@code "$name"}. */
    record Setting(String name) implements Measure {
        @Override
        public long of(Bearing bearing) {
            return bearing.setting(name);
        }
    }

    /** The number in {@code field} of the holder's catalogue entry. */
    record Entry(String field) implements Measure {
        @Override
        public long of(Bearing bearing) {
            return bearing.entry(field);
        }
    }

    /**
     * A step function of a level or an amount: the value at the greatest step that is not above it, 0 below the first.
     *
     * @param by a track or an asset of the same holder
     * @param from where each step begins, and its value
     */
    record ByStep(String by, NavigableMap<Long, Measure> from) implements Measure {
        public ByStep {
            if (from.isEmpty()) {
                throw new IllegalArgumentException("steps by " + by + " need at least one step");
            }
            from = Collections.unmodifiableNavigableMap(new TreeMap<>(from));
        }

        @Override
        public long of(Bearing bearing) {
            Map.Entry<Long, Measure> step = from.floorEntry(bearing.standing(by));
            return step == null ? 0 : step.getValue().of(bearing);
        }
    }

    /** Always {@code value}, in 0..2^53-1. */
    static Measure constant(long value) {
        return new Constant(value);
    }
}
