package dev.levelwright.discord.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON that Discord sends, from templates. */
final class Payloads {
    static final ObjectMapper JSON = new ObjectMapper();

    private Payloads() {}

    /** A template with its places filled: {@code read("message_create", "ID", "1", "CONTENT", "hi")}. */
    static ObjectNode read(String template, String... values) {
        String text = text(template);
        for (int i = 0; i < values.length; i += 2) {
            text = text.replace("${" + values[i] + "}", quoted(values[i + 1]));
        }
        return parse(text);
    }

    /** The object that a text is. */
    static ObjectNode parse(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("not JSON: " + text, wrong);
        }
    }

    /** A member without roles. */
    static ObjectNode member(String user) {
        ObjectNode member = read("interaction_slash", "ID", "1", "NAME", "x").withObject("/member");
        member.remove("permissions");
        rename((ObjectNode) member.get("user"), user);
        return member;
    }

    /** Makes a user another one. */
    static void rename(ObjectNode user, String id) {
        user.put("id", id).put("username", "user" + id).put("global_name", "User " + id);
    }

    private static String text(String template) {
        String name = "/discord/" + template + ".json";
        try (InputStream in = Payloads.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String quoted(String value) {
        try {
            String json = JSON.writeValueAsString(value);
            return json.substring(1, json.length() - 1);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
