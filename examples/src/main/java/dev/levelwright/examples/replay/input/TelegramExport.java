package dev.levelwright.examples.replay.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A chat as Telegram Desktop writes it, in the form with {@code date_unixtime} or the older one, which gives wall-clock
 * times only. Messages count, under chat id and message id; so does a group call whose duration is known. Other service
 * rows count for nothing, and rows of a kind that the exporter did not know have neither time nor author.
 */
final class TelegramExport implements Rows {
    private final String chat;
    private final JsonExport messages;
    private final Optional<WallClock> wallClock;
    private final Map<String, String> nicknames = new HashMap<>();

    TelegramExport(Fields head, JsonExport messages, Optional<ZoneId> zone) {
        this.chat = head.name("id");
        this.messages = messages;
        this.wallClock = zone.map(WallClock::new);
    }

    @Override
    public Format format() {
        return Format.TELEGRAM;
    }

    @Override
    public Optional<Row> next() throws IOException {
        Optional<Fields> message = messages.next();
        while (message.isPresent() && !message.get().has("date")) {
            message = messages.next();
        }
        return message.map(this::row);
    }

    @Override
    public Map<String, String> nicknames() {
        return Collections.unmodifiableMap(nicknames);
    }

    private Row row(Fields message) {
        Instant at = instant(message);
        String id = chat + "/" + message.name("id");
        if (message.text("type").equals("message")) {
            String author = met(message, "from");
            return Row.of(message.place(), Deeds.message(id, at, author, chars(message.get("text")), chat));
        }
        OptionalLong seconds = message.seconds("duration");
        if (message.textOrEmpty("action").equals("group_call") && seconds.isPresent()) {
            String caller = met(message, "actor");
            return Row.of(message.place(), Deeds.voice(id, at, caller, seconds.getAsLong(), chat));
        }
        return Row.silent(message.place(), at);
    }

    private String met(Fields message, String role) {
        String id = message.name(role + "_id");
        String nickname = message.textOrEmpty(role);
        if (!nickname.isEmpty()) {
            nicknames.put(id, nickname);
        }
        return id;
    }

    /** A text is a text, or a list of texts and of entities that hold one. */
    private static long chars(JsonNode text) {
        if (text.isArray()) {
            long sum = 0;
            for (JsonNode part : text) {
                sum += chars(part.isObject() ? part.path("text") : part);
            }
            return sum;
        }
        return text.asText().codePoints().count();
    }

    private Instant instant(Fields message) {
        OptionalLong unix = message.seconds("date_unixtime");
        if (unix.isPresent()) {
            return Instant.ofEpochSecond(unix.getAsLong());
        }
        WallClock clock = wallClock.orElseThrow(() -> InputProblem.at(
                message.place(),
                "gives the time of a wall clock only: say where it hung, for example --zone Europe/Berlin"));
        try {
            return clock.instant(LocalDateTime.parse(message.text("date")));
        } catch (DateTimeException wrong) {
            throw message.problem("date", "must be a time such as 2015-10-25T02:58:29");
        }
    }
}
