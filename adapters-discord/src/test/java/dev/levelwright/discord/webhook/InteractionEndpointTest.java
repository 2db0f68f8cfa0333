package dev.levelwright.discord.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.Levelwright;
import dev.levelwright.chat.ChatSettings;
import dev.levelwright.discord.DiscordGame;
import dev.levelwright.discord.TestGames;
import dev.levelwright.discord.event.Snowflake;
import dev.levelwright.discord.local.LocalDiscord;
import dev.levelwright.discord.webhook.InteractionEndpoint.Answer;
import dev.levelwright.testkit.SettableClock;
import org.junit.jupiter.api.Test;

class InteractionEndpointTest {
    private final SettableClock clock = SettableClock.at("2026-11-01T12:00:00Z");
    private final Levelwright game = Levelwright.builder()
            .rulebook(TestGames.community().build())
            .clock(clock)
            .build();
    private final Keys keys = Keys.fresh();
    private final InteractionEndpoint endpoint =
            new InteractionEndpoint(new DiscordGame(game, ChatSettings.standard()), Signature.of(keys.publicHex()));

    @Test
    void aPingIsAnswered() {
        assertThat(answer("{\"type\":1,\"id\":\"1\"}")).isEqualTo(new Answer(200, "{\"type\":1}"));
    }

    @Test
    void aForgedCallIsRefusedAndDoesNothing() {
        byte[] body = command("daily").getBytes(UTF_8);

        assertThat(endpoint.answer("00".repeat(64), "1", body).status()).isEqualTo(401);
        assertThat(endpoint.answer("", "", body).status()).isEqualTo(401);
        assertThat(endpoint.answer(keys.sign("1", command("daily")), "2", body).status())
                .isEqualTo(401);
        assertThat(coins()).isZero();
    }

    @Test
    void aBodyIsSignedAsItCameAndNotAsItReads() {
        String came = command("daily").replace("{\"", "{ \"");
        String written = command("daily");
        assertThat(came).isNotEqualTo(written);

        byte[] again = written.getBytes(UTF_8);
        assertThat(endpoint.answer(keys.sign("1700000000", came), "1700000000", again)
                        .status())
                .isEqualTo(401);
        assertThat(coins()).isZero();
        assertThat(answer(came).status()).isEqualTo(200);
        assertThat(coins()).isEqualTo(100);
    }

    @Test
    void aCommandActsOnceHoweverOftenItComes() {
        Answer first = answer(command("daily"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).startsWith("{\"type\":4,").contains("\"allowed_mentions\":{\"parse\":[]}");
        assertThat(answer(command("daily"))).isEqualTo(first);
        assertThat(coins()).isEqualTo(100);
    }

    @Test
    void aPageTakesThePlaceOfTheOneBefore() {
        assertThat(answer(press("lw:leaderboard:xp:500")).body()).startsWith("{\"type\":7,");
        assertThat(answer(press("lw:leaderboard:xp:501")).body())
                .startsWith("{\"type\":4,")
                .contains("\"flags\":64");
    }

    @Test
    void whatIsNotOursIsUnknown() {
        assertThat(answer(command("ping")).status()).isEqualTo(404);
        assertThat(answer(press("vote:yes")).status()).isEqualTo(404);
    }

    @Test
    void whatIsMalformedIsRefused() {
        for (String body : new String[] {"", "[]", "{", "{\"type\":2,\"guild_id\":\"1\"}", "[".repeat(5000), "null"}) {
            assertThat(answer(body).status()).as(body).isEqualTo(400);
        }
    }

    @Test
    void anAdminCommandNeedsTheGuildsWord() {
        String member = command("supply").replace("\"permissions\":\"2147483647\"}", "\"permissions\":\"1024\"}");
        assertThat(answer(member).body())
                .contains("\"flags\":64")
                .isNotEqualTo(answer(command("supply")).body());
    }

    private Answer answer(String body) {
        return endpoint.answer(keys.sign("1700000000", body), "1700000000", body.getBytes(UTF_8));
    }

    private String command(String name) {
        return LocalDiscord.event("interaction_slash", id(), "NAME", name).toString();
    }

    private String press(String button) {
        return LocalDiscord.event("interaction_button", id(), "CUSTOM", button).toString();
    }

    private String id() {
        return Snowflake.at(clock.instant());
    }

    private long coins() {
        return game.in("100").player("500").view().amount("coins");
    }
}
