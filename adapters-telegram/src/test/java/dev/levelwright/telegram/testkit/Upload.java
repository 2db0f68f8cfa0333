package dev.levelwright.telegram.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The body of a call: JSON, or a form of several parts with a file.
 *
 * @param parameters everything but the file
 * @param file the file's bytes, none when there is no file
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Upload(JsonNode parameters, byte[] file) {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");

    static Upload read(String contentType, InputStream body, ObjectMapper json) throws IOException {
        byte[] bytes = body.readAllBytes();
        Matcher boundary = BOUNDARY.matcher(String.valueOf(contentType));
        if (boundary.find()) {
            return parts(
                    new String(bytes, StandardCharsets.ISO_8859_1).split("--" + Pattern.quote(boundary.group(1))),
                    json);
        }
        return new Upload(bytes.length == 0 ? json.createObjectNode() : json.readTree(bytes), new byte[0]);
    }

    private static Upload parts(String[] parts, ObjectMapper json) {
        ObjectNode parameters = json.createObjectNode();
        byte[] file = new byte[0];
        for (String part : parts) {
            int head = part.indexOf("\r\n\r\n");
            Matcher name = NAME.matcher(head < 0 ? "" : part.substring(0, head));
            if (!name.find()) {
                continue;
            }
            String content = part.substring(head + 4, part.length() - 2);
            if (part.substring(0, head).contains("filename=")) {
                file = content.getBytes(StandardCharsets.ISO_8859_1);
            } else {
                parameters.set(name.group(1), value(content, json));
            }
        }
        return new Upload(parameters, file);
    }

    private static JsonNode value(String content, ObjectMapper json) {
        String text = new String(content.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        try {
            return text.startsWith("{") || text.startsWith("[")
                    ? json.readTree(text)
                    : json.getNodeFactory().textNode(text);
        } catch (JsonProcessingException noJson) {
            return json.getNodeFactory().textNode(text);
        }
    }
}
