package dev.levelwright.discord.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.levelwright.discord.command.Permissions;
import dev.levelwright.discord.event.InteractionEvent;
import dev.levelwright.discord.event.InteractionEvent.Kind;
import dev.levelwright.discord.event.Member;
import dev.levelwright.discord.event.MessageEvent;
import dev.levelwright.discord.event.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Events out of Discord's JSON, as its gateway and its HTTP calls bring it. Depth, length and numbers are bounded; what
 * is outside of guilds, or of a kind that no game hears, is empty.
 *
 * <p>Discord's JSON of a message does not tell a thread from a channel: who knows better says so with {@link Place}.
 */
public final class DiscordJson {
    private static final Set<Integer> MESSAGES = Set.of(0, 19);
    private static final Map<Integer, Kind> KINDS = Map.of(2, Kind.COMMAND, 3, Kind.PRESS, 4, Kind.TYPING);
    private static final int FIRST_THREAD_TYPE = 10;
    private static final int LAST_THREAD_TYPE = 12;
    private static final int PING = 1;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(50)
                    .maxStringLength(100_000)
                    .maxDocumentLength(1_000_000)
                    .maxNumberLength(30)
                    .build())
            .build());

    private final JsonNode root;

    private DiscordJson(JsonNode root) {
        this.root = root;
    }

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException when it is no JSON object, or one beyond the bounds
     */
    public static DiscordJson read(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (!node.isObject()) {
                throw new IllegalArgumentException("what Discord sends must be an object");
            }
            return new DiscordJson(node);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("what Discord sends must be JSON: " + malformed.getOriginalMessage());
        }
    }

    /** Whether Discord only asks whether we are there. */
    public boolean isPing() {
        return root.path("type").asInt() == PING && root.path("data").isMissingNode();
    }

    /** A message ({@code MESSAGE_CREATE}) that somebody wrote in a guild, or empty. */
    public Optional<MessageEvent> message() {
        if (!root.hasNonNull("guild_id") || !MESSAGES.contains(root.path("type").asInt(-1))) {
            return Optional.empty();
        }
        return Optional.of(new MessageEvent(
                text(root, "guild_id"),
                text(root, "id"),
                member(root.path("author"), root.path("member"), root.hasNonNull("webhook_id")),
                Place.channel(text(root, "channel_id")),
                root.path("content").asText()));
    }

    /** An interaction in a guild, or empty. */
    public Optional<InteractionEvent> interaction() {
        Kind kind = KINDS.get(root.path("type").asInt());
        return kind == null || !root.hasNonNull("guild_id") ? Optional.empty() : Optional.of(interaction(kind));
    }

    private InteractionEvent interaction(Kind kind) {
        JsonNode data = root.path("data");
        JsonNode member = root.path("member");
        return new InteractionEvent(
                text(root, "id"),
                text(root, "guild_id"),
                kind,
                text(data, kind == Kind.PRESS ? "custom_id" : "name"),
                options(data),
                typing(data),
                member(member.path("user"), member, false),
                place(root.path("channel")),
                Permissions.isAdmin(
                        Long.parseUnsignedLong(member.path("permissions").asText("0"))),
                Locale.forLanguageTag(root.path("locale").asText("en")));
    }

    private static Map<String, String> options(JsonNode data) {
        Map<String, String> options = new LinkedHashMap<>();
        data.path("options").forEach(option -> {
            if (option.path("value").isValueNode()) {
                options.put(text(option, "name"), option.path("value").asText());
            }
        });
        return options;
    }

    private static String typing(JsonNode data) {
        for (JsonNode option : data.path("options")) {
            if (option.path("focused").asBoolean()) {
                return text(option, "name");
            }
        }
        return "";
    }

    private static Member member(JsonNode user, JsonNode member, boolean webhook) {
        List<String> roles = new ArrayList<>();
        member.path("roles").forEach(role -> roles.add(role.asText()));
        return new Member(text(user, "id"), !webhook && !user.path("bot").asBoolean(), roles);
    }

    private Place place(JsonNode channel) {
        int type = channel.path("type").asInt();
        String id = text(root, "channel_id");
        boolean thread = type >= FIRST_THREAD_TYPE && type <= LAST_THREAD_TYPE && channel.hasNonNull("parent_id");
        if (thread) {
            return Place.channel(text(channel, "parent_id")).thread(id);
        }
        return channel.hasNonNull("parent_id")
                ? Place.channel(id).category(text(channel, "parent_id"))
                : Place.channel(id);
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("what Discord sends must have the text \"" + field + "\"");
        }
        return value.textValue();
    }
}
