package dev.levelwright.discord.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.levelwright.chat.Option;
import dev.levelwright.discord.DiscordGame;
import dev.levelwright.discord.event.InteractionEvent;
import dev.levelwright.discord.message.DiscordMessage;
import dev.levelwright.discord.message.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Interactions by HTTP: what a web server answers to Discord's calls, whichever server it is. What an interaction does is
 * durable before it is answered, and a call that comes again does nothing again. Pictures stay behind.
 *
 * <pre>{@code
 * var endpoint = new InteractionEndpoint(game, Signature.of(publicKey));
 * var answer = endpoint.answer(header("X-Signature-Ed25519"), header("X-Signature-Timestamp"), rawBody);
 * respond(answer.status(), "application/json", answer.body());
 * }</pre>
 */
public final class InteractionEndpoint {
    private static final int LONGEST = 1_000_000;
    private static final int LONGEST_NAME = 100;
    private static final Answer FORGED = new Answer(401, "{\"error\":\"invalid request signature\"}");
    private static final Answer MALFORMED = new Answer(400, "{\"error\":\"malformed\"}");
    private static final Answer FOREIGN = new Answer(404, "{\"error\":\"unknown interaction\"}");
    private static final Answer PONG = new Answer(200, "{\"type\":1}");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final DiscordGame game;
    private final Signature signature;

    /** An endpoint for an application whose calls bear that signature. */
    public InteractionEndpoint(DiscordGame game, Signature signature) {
        this.game = game;
        this.signature = signature;
    }

    /**
     * What to answer with.
     *
     * @param status the HTTP status
     * @param body JSON
     */
    public record Answer(int status, String body) {}

    /**
     * Answers one call.
     *
     * @param signed the header {@code X-Signature-Ed25519}, or an empty text when there is none
     * @param timestamp the header {@code X-Signature-Timestamp}, or an empty text
     * @param body the body as it came, before anybody parsed it
     */
    public Answer answer(String signed, String timestamp, byte[] body) {
        if (body.length > LONGEST || !signature.isValid(signed, timestamp, body)) {
            return FORGED;
        }
        try {
            DiscordJson json = DiscordJson.read(new String(body, StandardCharsets.UTF_8));
            return json.isPing()
                    ? PONG
                    : json.interaction().flatMap(this::answer).orElse(FOREIGN);
        } catch (IllegalArgumentException malformed) {
            return MALFORMED;
        }
    }

    private Optional<Answer> answer(InteractionEvent event) {
        return switch (event.kind()) {
            case COMMAND, TYPED -> game.answer(event).map(message -> response(4, message));
            case PRESS -> game.answer(event).map(message -> response(message.isPrivate() ? 4 : 7, message));
            case TYPING -> Optional.of(suggestions(game.suggestions(event)));
        };
    }

    private static Answer response(int type, DiscordMessage message) {
        ObjectNode json = JSON.objectNode().put("type", type);
        json.set("data", message.withoutPicture().json());
        return new Answer(200, json.toString());
    }

    private static Answer suggestions(List<Option.Choice> choices) {
        ObjectNode json = JSON.objectNode().put("type", 8);
        var array = json.putObject("data").putArray("choices");
        choices.forEach(choice -> array.addObject()
                .put("name", Texts.cut(choice.label(), LONGEST_NAME))
                .put("value", choice.value()));
        return new Answer(200, json.toString());
    }
}
