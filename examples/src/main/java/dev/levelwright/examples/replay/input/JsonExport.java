package dev.levelwright.examples.replay.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** A JSON object with a long array {@code messages}, read message by message; what stands before it tells the format. */
final class JsonExport {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Set<String> HEAD = Set.of("guild", "channel", "id", "type", "name");

    private final JsonParser parser;
    private long number;

    private JsonExport(JsonParser parser) {
        this.parser = parser;
    }

    /** The rows of the export in {@code content}. */
    static Rows open(InputStream content, Optional<ZoneId> wallClock) throws IOException {
        JsonParser parser = JSON.createParser(content);
        Fields head = new Fields("document", head(parser));
        JsonExport messages = new JsonExport(parser);
        if (head.has("guild") && head.has("channel")) {
            return new DiscordExport(head.object("channel"), messages);
        }
        if (head.has("id") && head.has("type")) {
            return new TelegramExport(head, messages, wallClock);
        }
        throw new InputProblem("is JSON of an unknown kind; " + Recognition.KNOWN);
    }

    /** What stands before the messages; afterwards the parser is at their beginning, if there are any. */
    private static JsonNode head(JsonParser parser) throws IOException {
        var head = JSON.createObjectNode();
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("messages") && value == JsonToken.START_ARRAY) {
                return head;
            }
            if (HEAD.contains(name)) {
                head.set(name, JSON.readTree(parser));
            } else {
                parser.skipChildren();
            }
        }
        throw new InputProblem("has no array of messages; " + Recognition.KNOWN);
    }

    /** The next message, or empty behind the last one; then the document has ended as it should. */
    Optional<Fields> next() throws IOException {
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            finish();
            return Optional.empty();
        }
        String place = "line " + parser.currentTokenLocation().getLineNr() + ", messages[" + number++ + "]";
        JsonNode message = JSON.readTree(parser);
        if (!message.isObject()) {
            throw InputProblem.at(place, "must be an object");
        }
        return Optional.of(new Fields(place, message));
    }

    private void finish() throws IOException {
        while (parser.nextToken() != null) {
            parser.skipChildren();
        }
    }
}
