package dev.levelwright.telegram.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The chats behind a {@link LocalTelegram}: who is there, what was said, and what Telegram refuses. */
public final class Rooms {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final long FIRST_MESSAGE = 1_000_000;
    private static final List<String> METHODS = List.of(
            "getMe",
            "deleteWebhook",
            "sendMessage",
            "sendPhoto",
            "editMessageText",
            "editMessageCaption",
            "editMessageMedia",
            "answerCallbackQuery",
            "getChatAdministrators",
            "getChatMember",
            "getChat",
            "setMyCommands");

    private final ObjectNode me = Updates.bot(4242, "local_bot").put("can_read_all_group_messages", true);
    private final Map<Long, ObjectNode> people = new HashMap<>();
    private final Map<Long, Set<Long>> administrators = new HashMap<>();
    private final Set<Long> reachable = new HashSet<>();
    private final Map<Long, JsonNode> messages = new HashMap<>();
    private final Map<String, Deque<ObjectNode>> refusals = new HashMap<>();
    private final List<Sent> sent = new ArrayList<>();

    Rooms() {}

    /** The bot's number. */
    public String bot() {
        return me.get("id").asText();
    }

    /** Makes somebody an administrator of a group. */
    public synchronized void administrator(long chat, long person) {
        administrators.computeIfAbsent(chat, none -> new HashSet<>()).add(person);
    }

    /** Refuses the next call of a method because too much was sent. */
    public void tooMany(String method, int retryAfterSeconds) {
        ObjectNode refusal = refused(429, "Too Many Requests: retry after " + retryAfterSeconds);
        refusal.putObject("parameters").put("retry_after", retryAfterSeconds);
        refuse(method, refusal);
    }

    /** Refuses the next call of a method because the group moved. */
    public void moved(String method, long to) {
        ObjectNode refusal = refused(400, "Bad Request: group chat was upgraded to a supergroup chat");
        refusal.putObject("parameters").put("migrate_to_chat_id", to);
        refuse(method, refusal);
    }

    /** The calls that were done, in order. */
    public synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** The calls of one method that were done, in order. */
    public List<Sent> sent(String method) {
        return sent().stream().filter(one -> one.method().equals(method)).toList();
    }

    /** The messages that came of it, texts and pictures, in order. */
    public List<Sent> messages() {
        return sent().stream().filter(one -> one.method().startsWith("send")).toList();
    }

    synchronized List<Sent> awaitSent(String method, int count, long millis) {
        long until = System.nanoTime() + millis * 1_000_000L;
        while (matching(method).size() < count) {
            if (System.nanoTime() > until) {
                throw new AssertionError(
                        "waited for " + count + " calls of " + method + ", in vain; done were " + sent);
            }
            try {
                wait(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped", stopped);
            }
        }
        return matching(method);
    }

    private List<Sent> matching(String method) {
        return method.isEmpty() ? messages() : sent(method);
    }

    /** Whoever writes in private can be written to. */
    synchronized void heard(ObjectNode update) {
        JsonNode message = update.path("message");
        JsonNode from = message.path("from");
        if (from.isObject()) {
            people.put(from.get("id").longValue(), from.deepCopy());
        }
        if (message.path("chat").path("type").asText().equals("private")) {
            reachable.add(message.path("chat").path("id").longValue());
        }
    }

    synchronized ObjectNode call(String path, Upload upload) {
        String method =
                METHODS.stream().filter(path::equalsIgnoreCase).findFirst().orElse("");
        Deque<ObjectNode> scripted = refusals.getOrDefault(method, new ArrayDeque<>());
        ObjectNode answer = method.isEmpty()
                ? refused(404, "Not Found: method " + path)
                : scripted.isEmpty() ? done(method, upload) : scripted.removeFirst();
        if (answer.get("ok").booleanValue()) {
            sent.add(new Sent(
                    method,
                    upload.parameters(),
                    answer.path("result").path("message_id").asLong(),
                    upload.file()));
            notifyAll();
        }
        return answer;
    }

    static ObjectNode refused(int code, String description) {
        return JSON.objectNode().put("ok", false).put("error_code", code).put("description", description);
    }

    private synchronized void refuse(String method, ObjectNode refusal) {
        refusals.computeIfAbsent(method, none -> new ArrayDeque<>()).add(refusal);
    }

    private ObjectNode done(String method, Upload upload) {
        JsonNode parameters = upload.parameters();
        long chat = parameters.path("chat_id").asLong();
        boolean fileless = method.equals("sendPhoto") && upload.file().length == 0;
        return switch (method) {
            case "getMe" -> ok(me);
            case "getChatAdministrators" -> ok(administratorsOf(chat));
            case "getChatMember" -> person(parameters.path("user_id").asLong(), true);
            case "getChat" -> person(chat, false);
            case "sendMessage", "sendPhoto" -> said(chat, parameters, fileless);
            case "editMessageText", "editMessageCaption", "editMessageMedia" -> edited(parameters);
            default -> ok(JSON.booleanNode(true));
        };
    }

    private ArrayNode administratorsOf(long chat) {
        ArrayNode members = JSON.arrayNode();
        for (long id : administrators.getOrDefault(chat, Set.of())) {
            members.addObject().put("status", "administrator").set("user", Updates.person(id, "Admin"));
        }
        return members;
    }

    private ObjectNode person(long id, boolean member) {
        ObjectNode person = people.get(id);
        if (person == null) {
            return refused(400, "Bad Request: chat not found");
        }
        return ok(member ? JSON.objectNode().put("status", "member").set("user", person) : person);
    }

    private ObjectNode said(long chat, JsonNode parameters, boolean fileless) {
        if (chat > 0 && !reachable.contains(chat)) {
            return refused(403, "Forbidden: bot can't initiate conversation with a user");
        }
        String wrong = fileless ? "there is no photo" : wrong(parameters);
        if (!wrong.isEmpty()) {
            return refused(400, "Bad Request: " + wrong);
        }
        long number = FIRST_MESSAGE + messages.size();
        messages.put(number, parameters);
        return ok(told(number, parameters));
    }

    private ObjectNode edited(JsonNode parameters) {
        long number = parameters.path("message_id").asLong();
        String wrong = wrong(parameters);
        if (!wrong.isEmpty() || !messages.containsKey(number)) {
            return refused(400, "Bad Request: " + (wrong.isEmpty() ? "message to edit not found" : wrong));
        }
        JsonNode before = messages.put(number, parameters);
        boolean same = html(before).equals(html(parameters))
                && before.path("reply_markup").equals(parameters.path("reply_markup"));
        return same ? refused(400, "Bad Request: message is not modified") : ok(told(number, parameters));
    }

    private static ObjectNode told(long number, JsonNode parameters) {
        ObjectNode message = JSON.objectNode().put("message_id", number).put("date", 1);
        message.putObject("chat").put("id", parameters.path("chat_id").asLong()).put("type", "private");
        return message.put("text", "said");
    }

    /** What Telegram would say about texts and buttons; empty when all is well. */
    private static String wrong(JsonNode parameters) {
        boolean captioned = !parameters.has("text");
        int words;
        try {
            words = SentText.ofHtml(html(parameters)).words().length();
        } catch (IllegalArgumentException unreadable) {
            return String.valueOf(unreadable.getMessage());
        }
        if (words > (captioned ? 1024 : 4096) || (words == 0 && !captioned)) {
            return "message text has " + words + " characters";
        }
        for (JsonNode row : parameters.path("reply_markup").path("inline_keyboard")) {
            for (JsonNode button : row) {
                int bytes = button.path("callback_data").asText("").getBytes(StandardCharsets.UTF_8).length;
                if (bytes < 1 || bytes > 64 || button.path("text").asText("").isBlank() || row.size() > 8) {
                    return "BUTTON_DATA_INVALID";
                }
            }
        }
        return "";
    }

    /** The text, or the caption, wherever the method has it. */
    static String html(JsonNode parameters) {
        JsonNode body = parameters.has("media") ? parameters.get("media") : parameters;
        return body.path(body.has("caption") ? "caption" : "text").asText("");
    }

    private static ObjectNode ok(JsonNode result) {
        return JSON.objectNode().put("ok", true).set("result", result);
    }
}
