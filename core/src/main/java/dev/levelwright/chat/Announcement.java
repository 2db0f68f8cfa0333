package dev.levelwright.chat;

import java.util.Optional;

/**
 * What the game tells without being asked: levels gained.
 *
 * @param realm where
 * @param player whom it concerns, by the platform's id
 * @param to where it is to be told
 * @param reply what
 */
public record Announcement(String realm, String player, Destination to, Reply reply) {
    /** Where an announcement goes. */
    public sealed interface Destination {}

    /**
     * Where it happened.
     *
     * @param channel the channel that the activity said it happened in; empty when it said none, so that the adapter sends
     *     it to the chat itself, or nowhere
     */
    public record Same(Optional<String> channel) implements Destination {}

    /**
     * Always the same place.
     *
     * @param channel the platform's id of it
     */
    public record Fixed(String channel) implements Destination {}

    /** To the player alone. */
    public record Private() implements Destination {}
}
