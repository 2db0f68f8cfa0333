package dev.levelwright.discord.event;

/**
 * A message that was written. An edit is none: it keeps the id.
 *
 * @param guild the guild
 * @param id the message's id, which also says when
 * @param author who wrote it
 * @param place where
 * @param content its text; empty when the bot may not read it
 */
public record MessageEvent(String guild, String id, Member author, Place place, String content) {
    public MessageEvent {
        Snowflake.require("a guild", guild);
        Snowflake.require("a message", id);
    }
}
