package dev.levelwright.discord.message;

/**
 * How an interaction is answered: the port that a bot library, or Discord's API, stands behind. Within 3 seconds one of
 * the two defer methods is called, and then, within 15 minutes, one of the
 * others.
 */
public interface Responding {
    /**
     * Says that an answer is on its way (type 5).
     *
     * @param isPrivate whether only who asked will see it, which cannot be changed later
     */
    void defer(boolean isPrivate);

    /** Says that the message under whose button somebody pressed may change (type 6). */
    void deferEdit();

    /** Puts the message in the place of what was deferred. */
    void show(DiscordMessage message);

    /** Shows a message to who asked, alone, beside what was deferred. */
    void whisper(DiscordMessage message);

    /** Takes back what was deferred for everybody to see, and shows a message to who asked, alone. */
    void whisperInstead(DiscordMessage message);
}
