package dev.levelwright.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.CompletionException;

/**
 * Updates that Telegram posts to a server of the author's, as raw JSON. Safe for many threads.
 *
 * <pre>{@code
 * Webhook webhook = new Webhook(adapter, secret); // the secret_token of setWebhook
 * server.post("/telegram", request -> request.status(
 *         webhook.receive(request.header(Webhook.SECRET_HEADER), request.bodyAsBytes())));
 * }</pre>
 */
public final class Webhook {
    /** The header in which Telegram says the {@code secret_token} that {@code setWebhook} was given. */
    public static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_DEPTH = 64;

    private final TelegramAdapter adapter;
    private final byte[] secret;
    private final ObjectMapper json = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(30)
                    .build())
            .build());

    /**
     * A webhook for an adapter.
     *
     * @param secret 1 to 256 characters, known to Telegram and to nobody else
     */
    public Webhook(TelegramAdapter adapter, String secret) {
        if (secret.isEmpty() || secret.length() > 256) {
            throw new IllegalArgumentException(
                    "secret of a webhook must have 1 to 256 characters but has " + secret.length());
        }
        this.adapter = adapter;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Takes a request in and waits until what it says is durable.
     *
     * @param claimed the value of {@value #SECRET_HEADER}, empty when the header is missing
     * @param body the body as it came
     * @return the HTTP status to answer with: 200; 401 without the secret; 400 and 413 for what is no update; 503 when the
     *     store failed, so that Telegram sends it again
     */
    public int receive(String claimed, byte[] body) {
        if (!MessageDigest.isEqual(secret, claimed.getBytes(StandardCharsets.UTF_8))) {
            return 401;
        }
        if (body.length > MAX_BYTES) {
            return 413;
        }
        try {
            JsonNode update = json.readTree(body);
            return update.isObject() ? taken(update) : 400;
        } catch (IOException noJson) {
            return 400;
        }
    }

    private int taken(JsonNode update) {
        try {
            return adapter.take(List.of(update)).toCompletableFuture().join().isEmpty() ? 200 : 503;
        } catch (CompletionException failure) {
            return 503;
        }
    }
}
