package dev.levelwright.chat;

import java.util.Locale;
import java.util.Optional;

/**
 * Which levels a realm announces, where, and how. Started with {@link #sameChannel}, {@link #in}, {@link #privately} or
 * {@link #off}.
 *
 * <p>Example: {@code sameChannel().every(5).from(10)} tells of 10, 15, 20; who comes from 9 to 12 at once is told of as
 * having reached 12.
 *
 * @param where where to
 * @param channel of {@link Where#FIXED}, the platform's id of it; otherwise empty
 * @param every only when a multiple of this is reached, at least 1
 * @param from no level below this one
 * @param text the realm's own words, with {@code {player}}, {@code {level}}, {@code {title}} and {@code {track}} replaced;
 *     empty for ours
 * @param locale the language of our words
 */
public record AnnouncementPolicy(
        Where where, String channel, int every, int from, Optional<String> text, Locale locale) {
    /** Where announcements go. */
    public enum Where {
        /** Where it happened. */
        SAME,
        /** Always the same channel. */
        FIXED,
        /** To the player alone. */
        PRIVATE,
        /** Nowhere. */
        OFF
    }

    public AnnouncementPolicy {
        if (every < 1) {
            throw new IllegalArgumentException("every of announcements must be at least 1 but was " + every);
        }
    }

    /** Every level, where it happened, in English. */
    public static AnnouncementPolicy sameChannel() {
        return of(Where.SAME, "");
    }

    /** Every level, always in that channel, in English. */
    public static AnnouncementPolicy in(String channel) {
        return of(Where.FIXED, channel);
    }

    /** Every level, to the player alone, in English. */
    public static AnnouncementPolicy privately() {
        return of(Where.PRIVATE, "");
    }

    /** Nothing. */
    public static AnnouncementPolicy off() {
        return of(Where.OFF, "");
    }

    /** The same for every {@code nth} level alone. */
    public AnnouncementPolicy every(int nth) {
        return new AnnouncementPolicy(where, channel, nth, from, text, locale);
    }

    /** The same from a level on. */
    public AnnouncementPolicy from(int level) {
        return new AnnouncementPolicy(where, channel, every, level, text, locale);
    }

    /** The same in words of the realm's own. */
    public AnnouncementPolicy saying(String words) {
        return new AnnouncementPolicy(where, channel, every, from, Optional.of(words), locale);
    }

    /** The same in another language. */
    public AnnouncementPolicy inLanguage(Locale language) {
        return new AnnouncementPolicy(where, channel, every, from, text, language);
    }

    /** Whether reaching {@code level} is worth telling. */
    boolean tells(int level) {
        return where != Where.OFF && level >= from && level % every == 0;
    }

    private static AnnouncementPolicy of(Where where, String channel) {
        return new AnnouncementPolicy(where, channel, 1, Integer.MIN_VALUE, Optional.empty(), Locale.ENGLISH);
    }
}
