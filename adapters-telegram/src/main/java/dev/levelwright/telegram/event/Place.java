package dev.levelwright.telegram.event;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where something happened.
 *
 * @param chat Telegram's number of the chat; of a private one it is the person's own
 * @param kind what the chat is
 * @param topic the topic of a forum, 0 outside of forums
 */
public record Place(long chat, Kind kind, long topic) {
    private static final Pattern CHANNEL = Pattern.compile("(-?[0-9]{1,18})(?:/([0-9]{1,18}))?");

    /** What a chat is. */
    public enum Kind {
        /** One person and the bot. */
        PRIVATE,
        /** A basic group, which may yet become a supergroup and get another number. */
        GROUP,
        /** A group for good. */
        SUPERGROUP,
        /** A channel, where nobody plays. */
        CHANNEL
    }

    /** The place as one fact: the chat's number, in a forum followed by a slash and the topic's. */
    public String channel() {
        return topic == 0 ? Long.toString(chat) : chat + "/" + topic;
    }

    /** The place that {@link #channel} wrote; empty for a text that it did not write. */
    public static Optional<Place> of(String channel) {
        Matcher parts = CHANNEL.matcher(channel);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long chat = Long.parseLong(parts.group(1));
        long topic = parts.group(2) == null ? 0 : Long.parseLong(parts.group(2));
        return Optional.of(new Place(chat, chat < 0 ? Kind.SUPERGROUP : Kind.PRIVATE, topic));
    }

    /** The same in the chat of another number. */
    public Place in(long other) {
        return new Place(other, kind, topic);
    }

    /** Whether only one person is here. */
    public boolean isPrivate() {
        return kind == Kind.PRIVATE;
    }

    /** Whether people talk with each other here. */
    public boolean isGroup() {
        return kind == Kind.GROUP || kind == Kind.SUPERGROUP;
    }
}
