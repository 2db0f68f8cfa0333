package dev.levelwright.examples.replay.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A channel as DiscordChatExporter writes it. Messages and replies of people count, under Discord's own message ids; so
 * does a call that has ended, for whoever started it. Bots, joins and pins count for nothing.
 */
final class DiscordExport implements Rows {
    private static final Set<String> MESSAGES = Set.of("Default", "Reply");

    private final String room;
    private final JsonExport messages;
    private final Map<String, String> nicknames = new HashMap<>();

    DiscordExport(Fields channel, JsonExport messages) {
        this.room = channel.name("id");
        this.messages = messages;
    }

    @Override
    public Format format() {
        return Format.DISCORD;
    }

    @Override
    public Optional<Row> next() throws IOException {
        return messages.next().map(this::row);
    }

    @Override
    public Map<String, String> nicknames() {
        return Collections.unmodifiableMap(nicknames);
    }

    private Row row(Fields message) {
        Instant at = instant(message, "timestamp");
        String type = message.text("type");
        Fields author = message.object("author");
        if (author.flag("isBot")) {
            return Row.silent(message.place(), at);
        }
        if (MESSAGES.contains(type)) {
            return message(message, at, met(author));
        }
        return type.equals("Call") && message.has("callEndedTimestamp")
                ? call(message, at, met(author))
                : Row.silent(message.place(), at);
    }

    private Row message(Fields message, Instant at, String author) {
        JsonNode content = message.get("content");
        long chars = content.asText().codePoints().count();
        return Row.of(message.place(), Deeds.message(message.name("id"), at, author, chars, room));
    }

    private Row call(Fields message, Instant at, String author) {
        Duration length = Duration.between(at, instant(message, "callEndedTimestamp"));
        long seconds = Math.max(length.toSeconds(), 0);
        return Row.of(message.place(), Deeds.voice(message.name("id"), at, author, seconds, room));
    }

    private String met(Fields author) {
        String id = author.name("id");
        String nickname = author.textOrEmpty("nickname");
        nicknames.put(id, nickname.isEmpty() ? author.textOrEmpty("name") : nickname);
        return id;
    }

    private static Instant instant(Fields message, String field) {
        try {
            return OffsetDateTime.parse(message.text(field)).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException wrong) {
            throw message.problem(field, "must be an instant such as 2016-01-01T13:22:39.203+00:00");
        }
    }
}
