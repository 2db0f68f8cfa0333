package dev.levelwright.telegram.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A call that a bot made and that was done.
 *
 * @param method the method as the documentation spells it, such as {@code sendMessage}
 * @param parameters its parameters; those of an upload with their JSON read
 * @param message the number of the message that came of it, or 0
 * @param upload the bytes that were uploaded, none mostly
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Sent(String method, JsonNode parameters, long message, byte[] upload) {
    /** The chat it went to. */
    public long chat() {
        return parameters.path("chat_id").asLong();
    }

    /** Its text or caption as people see it, and what is clickable in it. */
    public SentText text() {
        return SentText.ofHtml(Rooms.html(parameters));
    }

    /** What its buttons carry, in order. */
    public List<String> buttons() {
        return keyboard("callback_data");
    }

    /** What is written on its buttons, in order. */
    public List<String> labels() {
        return keyboard("text");
    }

    private List<String> keyboard(String field) {
        List<String> values = new ArrayList<>();
        for (JsonNode row : parameters.path("reply_markup").path("inline_keyboard")) {
            for (JsonNode button : row) {
                values.add(button.path(field).asText());
            }
        }
        return values;
    }
}
