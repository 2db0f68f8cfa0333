package dev.levelwright.discord.event;

import java.time.Instant;

/**
 * One of Discord's ids: a number that begins with the instant at which it was given, so that an event needs no clock to
 * know when it happened.
 *
 * <p>Source: <a href="https://discord.com/developers/docs/reference#snowflakes">Discord, Snowflakes</a>.
 */
public final class Snowflake {
    /** The first millisecond of 2015, from which Discord counts. */
    private static final long EPOCH = 1_420_070_400_000L;

    private static final int LOW_BITS = 22;

    private Snowflake() {}

    /** The instant, in milliseconds, at which {@code id} was given. */
    public static Instant instant(String id) {
        return Instant.ofEpochMilli((number(id) >>> LOW_BITS) + EPOCH);
    }

    /** The least id that is given at an instant: what Discord's own pages of "before" and "after" are asked with. */
    public static String at(Instant instant) {
        return Long.toUnsignedString((instant.toEpochMilli() - EPOCH) << LOW_BITS);
    }

    /**
     * The id again.
     *
     * @param what whose id it is, for the message
     * @throws IllegalArgumentException when it is not one that Discord gives
     */
    static String require(String what, String id) {
        if (!id.matches("[0-9]{1,20}")) {
            throw new IllegalArgumentException("id of " + what + " must have 1 to 20 digits but was \"" + id + "\"");
        }
        return id;
    }

    private static long number(String id) {
        return Long.parseUnsignedLong(require("something in Discord", id));
    }
}
