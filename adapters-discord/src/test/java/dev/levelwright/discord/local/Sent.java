package dev.levelwright.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;

/**
 * A call that a bot made to the REST API.
 *
 * @param method the HTTP method
 * @param path the path behind the version: {@code /channels/200/messages}
 * @param query what stood behind the question mark, or empty
 * @param body the body as text; of a multipart body all of it
 */
public record Sent(String method, String path, String query, String body) {
    static Sent of(String method, String path, String query, byte[] body) {
        return new Sent(method, path, query == null ? "" : query, new String(body, StandardCharsets.UTF_8));
    }

    /** The JSON of the body, whether files go along or not; an empty object when there is none. */
    public JsonNode json() {
        int part = body.indexOf("name=\"payload_json\"");
        int begin = body.indexOf('{', Math.max(0, part));
        if (begin < 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        String rest = body.substring(begin);
        int end = rest.indexOf("\r\n--");
        return Payloads.parse(end < 0 ? rest : rest.substring(0, end));
    }

    /** All words of a message: the embed's title, text and fields, behind one another. */
    public String words() {
        JsonNode embed = json().at("/embeds/0");
        StringBuilder words = new StringBuilder(embed.path("title").asText());
        words.append('\n').append(embed.path("description").asText());
        embed.path("fields")
                .forEach(field -> words.append('\n')
                        .append(field.path("name").asText())
                        .append(": ")
                        .append(field.path("value").asText()));
        return words.toString();
    }

    /** Whether it is that call: the method, and a path that matches the whole expression. */
    public boolean is(String wanted, String pathExpression) {
        return method.equals(wanted) && path.matches(pathExpression);
    }
}
