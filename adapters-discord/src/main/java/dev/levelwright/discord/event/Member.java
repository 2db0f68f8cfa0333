package dev.levelwright.discord.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Somebody in a guild.
 *
 * @param id the user's id
 * @param person whether it is a person: neither a bot nor a webhook
 * @param roles the ids of the member's roles, as far as the event says
 */
public record Member(String id, boolean person, List<String> roles) {
    /** Discord gives a member at most that many roles. */
    private static final int MOST_ROLES = 250;

    public Member {
        Snowflake.require("a user", id);
        roles = roles.stream().limit(MOST_ROLES).toList();
    }

    /** A person of whom nothing but the id is known. */
    public static Member person(String id) {
        return new Member(id, true, List.of());
    }

    /** How many whole days old the account is at an instant, at least 0. */
    long accountDays(Instant at) {
        return Math.max(0, Duration.between(Snowflake.instant(id), at).toDays());
    }
}
