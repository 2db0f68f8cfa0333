package dev.levelwright.telegram.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Reads an Update of the Bot API (core.telegram.org/bots/api#update) as JSON, whichever library or webhook received it.
 * What it does not know it passes over: Telegram adds fields every few weeks.
 */
public final class UpdateReader {
    private static final List<String> CONTENTS = List.of(
            "text",
            "photo",
            "sticker",
            "voice",
            "video_note",
            "video",
            "animation",
            "audio",
            "document",
            "poll",
            "dice",
            "location",
            "contact",
            "story");

    private UpdateReader() {}

    /** What the update says that concerns a game; empty when nothing does. */
    public static List<Incoming> read(JsonNode update) {
        if (update.hasNonNull("message")) {
            return message(update.get("message"));
        }
        if (update.hasNonNull("callback_query")) {
            return pressed(update.get("callback_query")).stream().toList();
        }
        return update.hasNonNull("message_reaction") ? reacted(update.get("message_reaction")) : List.of();
    }

    private static List<Incoming> message(JsonNode message) {
        Place place = place(message);
        if (message.hasNonNull("migrate_to_chat_id")) {
            return List.of(
                    new Incoming.Moved(place, message.get("migrate_to_chat_id").longValue()));
        }
        if (message.hasNonNull("migrate_from_chat_id")) {
            long from = message.get("migrate_from_chat_id").longValue();
            return List.of(new Incoming.Moved(new Place(from, Place.Kind.GROUP, 0), place.chat()));
        }
        Optional<Person> who = person(message.path("from")).filter(person -> !person.bot());
        return who.isEmpty() || place.kind() == Place.Kind.CHANNEL || message.hasNonNull("sender_chat")
                ? gone(message, place)
                : ofPerson(message, place, who.get());
    }

    private static List<Incoming> ofPerson(JsonNode message, Place place, Person who) {
        if (message.hasNonNull("new_chat_members")) {
            return joined(message, place, who);
        }
        return message.hasNonNull("left_chat_member")
                ? gone(message, place)
                : content(message).<Incoming>map(content -> said(message, place, who, content)).stream()
                        .toList();
    }

    private static List<Incoming> joined(JsonNode message, Place place, Person by) {
        List<Incoming> joined = new ArrayList<>();
        for (JsonNode member : message.get("new_chat_members")) {
            person(member)
                    .filter(person -> !person.bot())
                    .ifPresent(person -> joined.add(new Incoming.Joined(
                            place, message.path("message_id").longValue(), person, by, at(message))));
        }
        return joined;
    }

    /** A bot may be the one who removed them. */
    private static List<Incoming> gone(JsonNode message, Place place) {
        return person(message.path("left_chat_member")).filter(person -> !person.bot()).stream()
                .<Incoming>map(person ->
                        new Incoming.Left(place, message.path("message_id").longValue(), person, at(message)))
                .toList();
    }

    private static Incoming said(JsonNode message, Place place, Person who, String content) {
        boolean captioned = message.hasNonNull("caption");
        return new Incoming.Said(
                place,
                message.path("message_id").longValue(),
                who,
                at(message),
                message.path(captioned ? "caption" : "text").asText(""),
                mentions(message.path(captioned ? "caption_entities" : "entities")),
                answered(message),
                content);
    }

    /** In a forum every message answers the one that opened its topic, which is no answer. */
    private static Optional<Person> answered(JsonNode message) {
        JsonNode to = message.path("reply_to_message");
        return to.hasNonNull("forum_topic_created") || to.hasNonNull("sender_chat")
                ? Optional.empty()
                : person(to.path("from"));
    }

    private static List<Mention> mentions(JsonNode entities) {
        return StreamSupport.stream(entities.spliterator(), false)
                .filter(entity -> entity.path("type").asText("").endsWith("mention"))
                .filter(entity -> entity.path("offset").intValue() >= 0
                        && entity.path("length").intValue() > 0)
                .map(entity -> new Mention(
                        entity.path("offset").intValue(),
                        entity.path("offset").intValue() + entity.path("length").intValue(),
                        person(entity.path("user"))))
                .toList();
    }

    private static Optional<String> content(JsonNode message) {
        return CONTENTS.stream().filter(message::hasNonNull).findFirst();
    }

    private static Optional<Incoming> pressed(JsonNode query) {
        JsonNode message = query.path("message");
        return person(query.path("from"))
                .filter(who -> message.hasNonNull("chat") && query.hasNonNull("data"))
                .map(who -> new Incoming.Pressed(
                        place(message),
                        query.path("id").asText(""),
                        message.path("message_id").longValue(),
                        message.hasNonNull("photo"),
                        who,
                        query.get("data").asText()));
    }

    /** Only what is new: who changes a reaction takes the old one away. Anonymous ones have no person. */
    private static List<Incoming> reacted(JsonNode reaction) {
        Optional<Person> who = person(reaction.path("user")).filter(person -> !person.bot());
        List<String> before = emojis(reaction.path("old_reaction"));
        return who.stream()
                .flatMap(person -> emojis(reaction.path("new_reaction")).stream()
                        .filter(emoji -> !before.contains(emoji))
                        .<Incoming>map(emoji -> new Incoming.Reacted(
                                place(reaction), reaction.path("message_id").longValue(), person, at(reaction), emoji)))
                .toList();
    }

    private static List<String> emojis(JsonNode reactions) {
        return StreamSupport.stream(reactions.spliterator(), false)
                .map(one -> one.path("emoji").asText(one.path("custom_emoji_id").asText("paid")))
                .toList();
    }

    private static Place place(JsonNode message) {
        JsonNode chat = message.path("chat");
        boolean topic = message.path("is_topic_message").booleanValue();
        return new Place(
                chat.path("id").longValue(),
                kind(chat.path("type").asText("")),
                topic ? message.path("message_thread_id").longValue() : 0);
    }

    private static Place.Kind kind(String type) {
        return switch (type) {
            case "private" -> Place.Kind.PRIVATE;
            case "group" -> Place.Kind.GROUP;
            case "supergroup" -> Place.Kind.SUPERGROUP;
            default -> Place.Kind.CHANNEL;
        };
    }

    /** The person that a User of the Bot API describes; empty without an {@code id}. */
    public static Optional<Person> person(JsonNode user) {
        return user.hasNonNull("id")
                ? Optional.of(new Person(
                        user.get("id").longValue(),
                        (user.path("first_name").asText("") + " "
                                        + user.path("last_name").asText(""))
                                .strip(),
                        Optional.ofNullable(user.path("username").textValue())
                                .map(name -> name.toLowerCase(Locale.ROOT)),
                        Locale.forLanguageTag(user.path("language_code").asText("en")),
                        user.path("is_bot").booleanValue()))
                : Optional.empty();
    }

    private static Instant at(JsonNode message) {
        return Instant.ofEpochSecond(message.path("date").longValue());
    }
}
