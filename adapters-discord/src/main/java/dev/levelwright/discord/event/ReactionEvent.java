package dev.levelwright.discord.event;

import java.time.Instant;

/**
 * A reaction that was added to a message.
 *
 * @param guild the guild
 * @param message the message's id
 * @param author the id of the user who wrote the message
 * @param by who reacted
 * @param place where
 * @param emoji the emoji, or the id of a guild's own one
 * @param at when it was heard of: Discord does not say when it happened
 */
public record ReactionEvent(
        String guild, String message, String author, Member by, Place place, String emoji, Instant at) {
    private static final int LONGEST_EMOJI = 100;

    public ReactionEvent {
        Snowflake.require("a guild", guild);
        Snowflake.require("a message", message);
        Snowflake.require("a user", author);
        if (emoji.isEmpty() || emoji.length() > LONGEST_EMOJI) {
            throw new IllegalArgumentException(
                    "emoji must have 1 to " + LONGEST_EMOJI + " characters but has " + emoji.length());
        }
    }
}
