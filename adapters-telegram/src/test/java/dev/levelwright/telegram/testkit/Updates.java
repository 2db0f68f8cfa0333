package dev.levelwright.telegram.testkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** Updates as Telegram words them, each without its number: {@link LocalTelegram#deliver} gives it one. */
public final class Updates {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Updates() {}

    /** A person whose app speaks English. */
    public static ObjectNode person(long id, String firstName) {
        return JSON.objectNode()
                .put("id", id)
                .put("is_bot", false)
                .put("first_name", firstName)
                .put("language_code", "en");
    }

    /** A bot. */
    public static ObjectNode bot(long id, String handle) {
        return person(id, handle).put("is_bot", true).put("username", handle);
    }

    /** A private chat, which has the number of its person. */
    public static ObjectNode privately(long person) {
        return JSON.objectNode().put("id", person).put("type", "private");
    }

    /** A basic group; its number is below zero. */
    public static ObjectNode group(long id) {
        return JSON.objectNode().put("id", id).put("type", "group").put("title", "Group");
    }

    /** A supergroup; its number is below -1000000000000. */
    public static ObjectNode supergroup(long id) {
        return JSON.objectNode().put("id", id).put("type", "supergroup").put("title", "Supergroup");
    }

    /** A text message. */
    public static ObjectNode message(ObjectNode chat, ObjectNode from, long message, Instant at, String text) {
        ObjectNode update = service(chat, from, message, at);
        ((ObjectNode) update.get("message")).put("text", text);
        return update;
    }

    /** The same as an answer to another message, of {@code to}. */
    public static ObjectNode answering(ObjectNode update, ObjectNode to) {
        ObjectNode message = (ObjectNode) update.get("message");
        message.putObject("reply_to_message")
                .put("message_id", 1)
                .put("date", message.get("date").longValue())
                .put("text", "said before")
                .<ObjectNode>set("chat", message.get("chat"))
                .set("from", to);
        return update;
    }

    /** The same where the first occurrence of {@code words} names {@code person}, who has no handle. */
    public static ObjectNode naming(ObjectNode update, String words, ObjectNode person) {
        ObjectNode message = (ObjectNode) update.get("message");
        ArrayNode entities = message.withArray("/entities");
        entities.addObject()
                .put("type", "text_mention")
                .put("offset", message.get("text").textValue().indexOf(words))
                .put("length", words.length())
                .set("user", person);
        return update;
    }

    /** A press on a button of one of the bot's messages. */
    public static ObjectNode press(ObjectNode chat, ObjectNode from, String query, long message, String button) {
        ObjectNode update = JSON.objectNode();
        ObjectNode press = update.putObject("callback_query").put("id", query).put("data", button);
        press.put("chat_instance", "1").set("from", from);
        press.putObject("message")
                .put("message_id", message)
                .put("date", 1)
                .put("text", "said by the bot")
                .set("chat", chat);
        return update;
    }

    /** The same press under a picture. */
    public static ObjectNode pictured(ObjectNode press) {
        ObjectNode message = (ObjectNode) press.get("callback_query").get("message");
        message.remove("text");
        message.putArray("photo")
                .addObject()
                .put("file_id", "f")
                .put("file_unique_id", "f")
                .put("width", 1)
                .put("height", 1);
        return press;
    }

    /** A reaction that was not there before. */
    public static ObjectNode reaction(ObjectNode chat, ObjectNode from, long message, Instant at, String emoji) {
        ObjectNode update = JSON.objectNode();
        ObjectNode reaction =
                update.putObject("message_reaction").put("message_id", message).put("date", at.getEpochSecond());
        reaction.set("chat", chat);
        reaction.set("user", from);
        reaction.putArray("old_reaction");
        reaction.putArray("new_reaction").addObject().put("type", "emoji").put("emoji", emoji);
        return update;
    }

    /** People who came, brought by {@code from} or by themselves. */
    public static ObjectNode joined(ObjectNode chat, ObjectNode from, long message, Instant at, List<ObjectNode> who) {
        ObjectNode update = service(chat, from, message, at);
        ((ObjectNode) update.get("message")).putArray("new_chat_members").addAll(who);
        return update;
    }

    /** Somebody who went. */
    public static ObjectNode left(ObjectNode chat, ObjectNode from, long message, Instant at, ObjectNode who) {
        ObjectNode update = service(chat, from, message, at);
        ((ObjectNode) update.get("message")).set("left_chat_member", who);
        return update;
    }

    /** A group that becomes a supergroup of another number, as the old group is told. */
    public static ObjectNode moving(ObjectNode chat, ObjectNode from, long message, Instant at, long to) {
        ObjectNode update = service(chat, from, message, at);
        ((ObjectNode) update.get("message")).put("migrate_to_chat_id", to);
        return update;
    }

    /** An edit of a message. */
    public static ObjectNode edited(ObjectNode chat, ObjectNode from, long message, Instant at, String text) {
        ObjectNode update = message(chat, from, message, at, text);
        update.set("edited_message", update.remove("message"));
        return update;
    }

    private static ObjectNode service(ObjectNode chat, ObjectNode from, long message, Instant at) {
        ObjectNode update = JSON.objectNode();
        ObjectNode body = update.putObject("message").put("message_id", message).put("date", at.getEpochSecond());
        body.set("chat", chat.deepCopy());
        body.set("from", from.deepCopy());
        return update;
    }
}
