package dev.levelwright.telegram.delivery;

import com.fasterxml.jackson.databind.JsonNode;

/** The door to Telegram: one method, which any library for bots, or any HTTP client, can offer. */
public interface BotApi {
    /**
     * Makes a call and waits for the answer.
     *
     * @return the answer's {@code result}
     * @throws CallRefused when Telegram answers with an error
     * @throws RuntimeException when there is no answer
     */
    JsonNode call(Outgoing call);
}
