package dev.levelwright.mechanic;

import java.util.OptionalLong;

/**
 * What a condition found.
 *
 * @param met whether it holds
 * @param detail when it does not: the condition with its values, for people
 * @param until when it does not: the first instant (epoch milliseconds) at which time alone makes it hold, if it will
 */
public record Finding(boolean met, String detail, OptionalLong until) {
    /** The condition holds. */
    public static final Finding MET = new Finding(true, "", OptionalLong.empty());

    /** The condition does not hold, and time will not change that. */
    public static Finding unmet(String detail) {
        return new Finding(false, detail, OptionalLong.empty());
    }

    /** The condition does not hold before {@code until}. */
    public static Finding unmetUntil(long until, String detail) {
        return new Finding(false, detail, OptionalLong.of(until));
    }

    /** {@link #MET}, or unmet with {@code detail}. */
    public static Finding when(boolean met, String detail) {
        return met ? MET : unmet(detail);
    }
}
