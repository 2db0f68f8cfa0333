package dev.levelwright.discord.event;

import java.util.Optional;

/**
 * Somebody's voice state from now on.
 *
 * @param guild the guild
 * @param member whose
 * @param channel the voice channel they are in; empty when in none
 * @param muted whether they are muted, by themselves or by others
 * @param deafened whether they are deafened, by themselves or by others
 * @param away whether the channel is the guild's one for those who are away
 */
public record VoiceEvent(
        String guild, Member member, Optional<String> channel, boolean muted, boolean deafened, boolean away) {
    public VoiceEvent {
        Snowflake.require("a guild", guild);
        channel.ifPresent(id -> Snowflake.require("a voice channel", id));
    }

    /** Somebody who can speak and hear in a channel. */
    public static VoiceEvent in(String guild, Member member, String channel) {
        return new VoiceEvent(guild, member, Optional.of(channel), false, false, false);
    }

    /** Somebody who is in no channel any more. */
    public static VoiceEvent gone(String guild, Member member) {
        return new VoiceEvent(guild, member, Optional.empty(), false, false, false);
    }

    /** The channel in which they are present, unless they are away. */
    Optional<String> present() {
        return away ? Optional.empty() : channel;
    }
}
