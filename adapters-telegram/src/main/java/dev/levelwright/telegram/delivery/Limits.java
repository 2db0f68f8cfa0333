package dev.levelwright.telegram.delivery;

import java.time.Duration;

/**
 * How much Telegram lets a bot send (core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
 *
 * @param perSecond calls in any second, to all chats together
 * @param spacing the time between two calls to one chat
 * @param groupPerMinute calls to one group in any minute
 * @param waiting how many calls may wait for one chat; what comes on top is not sent
 */
public record Limits(int perSecond, Duration spacing, int groupPerMinute, int waiting) {
    /** What Telegram asks for: 30 a second, one a second to a chat, 20 a minute to a group; 50 may wait. */
    public static final Limits TELEGRAM = new Limits(30, Duration.ofSeconds(1), 20, 50);

    public Limits {
        require("calls per second", perSecond);
        require("calls to a group per minute", groupPerMinute);
        require("waiting calls", waiting);
        if (spacing.isNegative()) {
            throw new IllegalArgumentException("spacing of calls must not be negative but was " + spacing);
        }
    }

    private static void require(String what, int value) {
        if (value < 1 || value > 1_000_000) {
            throw new IllegalArgumentException(what + " must be in 1..1000000 but was " + value);
        }
    }
}
