package dev.levelwright.telegram;

import static dev.levelwright.telegram.Played.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.telegram.testkit.Updates;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {
    private static final String SECRET = "a-secret_of-ours";
    private static final byte[] HELLO = Updates.message(Updates.group(-5), Updates.person(7, "Ada"), 1, NOON, "hello")
            .toString()
            .getBytes(StandardCharsets.UTF_8);

    private final Played played = new Played(TestGames.small(), TelegramSettings.STANDARD, new Recorded());
    private final Webhook webhook = new Webhook(played.adapter, SECRET);

    @Test
    void whatTelegramPostsIsDurableBeforeItIsAnswered() {
        assertThat(webhook.receive(SECRET, HELLO)).isEqualTo(200);
        assertThat(played.journal("-5")).containsExactly("telegram:4242:-5:1");

        assertThat(webhook.receive(SECRET, HELLO)).isEqualTo(200);
        assertThat(played.journal("-5")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a-secret_of-our", "a-secret_of-ourt", "A-SECRET_OF-OURS", "a-secret_of-ours "})
    void whoDoesNotKnowTheSecretIsTurnedAway(String claimed) {
        assertThat(webhook.receive(claimed, HELLO)).isEqualTo(401);
        assertThat(played.journal("-5")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "[]", "7", "{", "{\"message\": 1e99999999999999999999999999999999999999999999999999}"})
    void whatIsNoUpdateIsABadRequest(String body) {
        assertThat(webhook.receive(SECRET, body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(400);
    }

    @Test
    void deepAndHugeBodiesAreRefusedBeforeTheyCost() {
        byte[] deep =
                ("{\"message\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}").getBytes(StandardCharsets.UTF_8);

        assertThat(webhook.receive(SECRET, deep)).isEqualTo(400);
        assertThat(webhook.receive(SECRET, new byte[2_000_000])).isEqualTo(413);
    }

    @Test
    void whatConcernsNoGameIsStillHeard() {
        assertThat(webhook.receive(SECRET, "{\"update_id\": 1, \"poll\": {}}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(200);
    }

    @Test
    void whenTheStoreFailsTelegramIsToSendItAgain() {
        Played failing = new Played(TestGames.small(), TelegramSettings.STANDARD, new Recorded(), new FailingStore(2));
        Webhook entry = new Webhook(failing.adapter, SECRET);

        assertThat(entry.receive(SECRET, HELLO)).isEqualTo(503);
        assertThat(entry.receive(SECRET, HELLO)).isEqualTo(503);
        assertThat(entry.receive(SECRET, HELLO)).isEqualTo(200);
        assertThat(failing.journal("-5")).containsExactly("telegram:4242:-5:1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aMoveThatTheStoreMayNotHaveFollowedIsToBeSentAgain(int failures) {
        FailingStore store = new FailingStore(0);
        Played moving = new Played(TestGames.small(), TelegramSettings.STANDARD, new Recorded(), store);
        Webhook entry = new Webhook(moving.adapter, SECRET);
        byte[] move = Updates.moving(Updates.group(-5), Updates.person(7, "Ada"), 2, NOON, -1000000000007L)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        assertThat(entry.receive(SECRET, HELLO)).isEqualTo(200);
        store.fail(failures);

        for (int i = 0; i < failures; i++) {
            assertThat(entry.receive(SECRET, move)).isEqualTo(503);
        }
        assertThat(entry.receive(SECRET, move)).isEqualTo(200);
        assertThat(moving.journal("-1000000000007")).containsExactly("telegram:4242:-5:1");
    }

    @Test
    void aWebhookWithoutASecretIsNone() {
        assertThatThrownBy(() -> new Webhook(played.adapter, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("secret of a webhook must have 1 to 256 characters but has 0");
    }
}
