package dev.levelwright.telegram.delivery;

import dev.levelwright.chat.Picture;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One call of the Bot API: its name, its parameters as they stand in JSON, and the picture that goes with it.
 *
 * @param method the method, such as {@code sendMessage}
 * @param parameters texts, whole numbers, booleans, and lists and maps of these, in order
 * @param picture the PNG that is uploaded with it: by {@code sendPhoto} as {@code photo}, by {@code editMessageMedia} under
 *     the picture's name
 * @param otherwise what to send instead when the one it is meant for cannot be reached
 */
public record Outgoing(
        String method, Map<String, Object> parameters, Optional<Picture> picture, Optional<Outgoing> otherwise) {
    private static final String CHAT = "chat_id";

    public Outgoing {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** A call without parameters. */
    public static Outgoing of(String method) {
        return new Outgoing(method, Map.of(), Optional.empty(), Optional.empty());
    }

    /** The same with a parameter. */
    public Outgoing with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new Outgoing(method, more, picture, otherwise);
    }

    /** The same to this chat. */
    public Outgoing to(long chat) {
        return with(CHAT, chat);
    }

    /** The same with a picture. */
    public Outgoing with(Picture shown) {
        return new Outgoing(method, parameters, Optional.of(shown), otherwise);
    }

    /** The same, and what to send when nobody can be reached by it. */
    public Outgoing orElse(Outgoing instead) {
        return new Outgoing(method, parameters, picture, Optional.of(instead));
    }

    /** The chat it goes to. */
    public long chat() {
        return parameters.get(CHAT) instanceof Long chat ? chat : 0;
    }
}
