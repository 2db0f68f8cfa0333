package dev.levelwright.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.levelwright.telegram.delivery.BotApi;
import dev.levelwright.telegram.delivery.Outgoing;
import dev.levelwright.telegram.testkit.Updates;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A Telegram that does whatever it is told, and remembers it. */
public final class Recorded implements BotApi {
    private final Set<Long> administrators;
    private final List<Outgoing> calls = new CopyOnWriteArrayList<>();

    /** Every group has these administrators. */
    public Recorded(Long... administrators) {
        this.administrators = Set.of(administrators);
    }

    @Override
    public JsonNode call(Outgoing call) {
        calls.add(call);
        return switch (call.method()) {
            case "getMe" -> Updates.bot(4242, "local_bot");
            case "getChatAdministrators" -> members();
            default -> JsonNodeFactory.instance.booleanNode(true);
        };
    }

    private JsonNode members() {
        ArrayNode members = JsonNodeFactory.instance.arrayNode();
        administrators.forEach(id -> members.addObject().set("user", Updates.person(id, "Admin")));
        return members;
    }

    /** The calls of a method, in order. */
    public List<Outgoing> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    /** The messages that were sent or changed, in order. */
    public List<Outgoing> messages() {
        return calls.stream()
                .filter(call ->
                        call.method().startsWith("send") || call.method().startsWith("edit"))
                .toList();
    }

    /** What an outgoing message says in HTML. */
    public static String html(Outgoing call) {
        return String.valueOf(
                call.parameters().getOrDefault("caption", call.parameters().get("text")));
    }
}
