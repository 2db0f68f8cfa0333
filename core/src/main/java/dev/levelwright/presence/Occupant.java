package dev.levelwright.presence;

/**
 * Somebody in a voice channel.
 *
 * @param player the platform's id of the player
 * @param muted whether they cannot be heard, by their own choice or another's
 * @param deafened whether they cannot hear
 * @param bot whether it is no human
 */
public record Occupant(String player, boolean muted, boolean deafened, boolean bot) {
    /** A human who hears and is heard. */
    public static Occupant of(String player) {
        return new Occupant(player, false, false, false);
    }
}
