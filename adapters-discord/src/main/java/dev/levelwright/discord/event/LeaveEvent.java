package dev.levelwright.discord.event;

import java.time.Instant;
import java.util.Optional;

/**
 * A member who left, or was made to.
 *
 * @param guild the guild
 * @param member who left
 * @param joined when they had come, if it is known; without it only their first leaving counts
 * @param at when it was heard of: Discord does not say when it happened
 */
public record LeaveEvent(String guild, Member member, Optional<Instant> joined, Instant at) {
    public LeaveEvent {
        Snowflake.require("a guild", guild);
    }
}
