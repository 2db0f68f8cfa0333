package dev.levelwright.discord.command;

/**
 * Who is an admin of a guild: who may manage it, as Discord says with each interaction.
 *
 * <p>Source: <a href="https://discord.com/developers/docs/topics/permissions">Discord, Permissions</a>.
 */
public final class Permissions {
    /** May manage the guild. */
    public static final long MANAGE_GUILD = 1L << 5;

    /** May do everything. */
    public static final long ADMINISTRATOR = 1L << 3;

    private Permissions() {}

    /** Whether somebody with these permissions may use admin commands. */
    public static boolean isAdmin(long permissions) {
        return (permissions & (MANAGE_GUILD | ADMINISTRATOR)) != 0;
    }
}
