package dev.levelwright.discord.event;

import java.time.Instant;

/**
 * A member who came by somebody's invite.
 *
 * @param guild the guild
 * @param inviter the id of the user whose invite it was
 * @param member who came
 * @param joined when, as Discord says it of the member
 */
public record InviteEvent(String guild, String inviter, Member member, Instant joined) {
    public InviteEvent {
        Snowflake.require("a guild", guild);
        Snowflake.require("a user", inviter);
    }
}
