package dev.levelwright.telegram.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an update says that concerns a game. What concerns none (edits, bots, channels, polls) is never read. */
public sealed interface Incoming {
    /** Where it happened. */
    Place place();

    /**
     * Somebody wrote or sent something.
     *
     * @param message Telegram's number of the message inside the chat; an edit keeps it
     * @param text the text, or the caption of what was sent; may be empty
     * @param mentions who is named in it
     * @param answered whose message it answers
     * @param content what was sent: {@code text}, {@code photo}, {@code sticker}, {@code voice}, ...
     */
    record Said(
            Place place,
            long message,
            Person who,
            Instant at,
            String text,
            List<Mention> mentions,
            Optional<Person> answered,
            String content)
            implements Incoming {
        public Said {
            mentions = List.copyOf(mentions);
        }
    }

    /**
     * Somebody pressed a button under one of the bot's messages.
     *
     * @param query Telegram's name of this press, which must be answered
     * @param message the message with the button
     * @param pictured whether that message is a picture with a caption
     * @param button what the button carries, at most 64 bytes
     */
    record Pressed(Place place, String query, long message, boolean pictured, Person who, String button)
            implements Incoming {}

    /**
     * Somebody reacted to a message.
     *
     * @param message the message reacted to
     * @param emoji the reaction: an emoji, or the number of a custom one
     */
    record Reacted(Place place, long message, Person who, Instant at, String emoji) implements Incoming {}

    /**
     * Somebody came into a group.
     *
     * @param message the service message that says so
     * @param by who brought them, or they themselves
     */
    record Joined(Place place, long message, Person who, Person by, Instant at) implements Incoming {}

    /**
     * Somebody left a group or was removed.
     *
     * @param message the service message that says so
     */
    record Left(Place place, long message, Person who, Instant at) implements Incoming {}

    /**
     * A group became a supergroup and goes on under another number.
     *
     * @param place the group as it was
     * @param to its number from now on
     */
    record Moved(Place place, long to) implements Incoming {}
}
