package dev.levelwright.examples.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.levelwright.examples.games.Game;
import dev.levelwright.examples.games.Games;
import dev.levelwright.telegram.testkit.LocalTelegram;
import dev.levelwright.telegram.testkit.Sent;
import dev.levelwright.telegram.testkit.Updates;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.telegram.telegrambots.meta.TelegramUrl;

/** The whole bot, with the real client and a database in a file, against a server that speaks Telegram's protocol. */
@Timeout(120)
@SuppressWarnings("try") // a bot is there to be closed
class TelegramBotTest {
    private static final String TOKEN = "4242:secret";
    private static final ObjectNode GROUP = Updates.group(-5);
    private static final ObjectNode ADA = Updates.person(7, "Ada");

    @TempDir
    private Path home;

    static Stream<Game> games() {
        return Games.all().stream();
    }

    @ParameterizedTest
    @MethodSource("games")
    void everyGameIsPlayedInAGroup(Game game) throws Exception {
        try (LocalTelegram telegram = LocalTelegram.start(TOKEN);
                AutoCloseable bot = TelegramBot.play(TOKEN, game, database(), url(telegram))) {
            telegram.deliver(
                    Updates.message(GROUP, ADA, 1, Instant.now(), "hello, everybody"),
                    Updates.message(Updates.privately(7), ADA, 2, Instant.now(), "/help"));

            assertThat(telegram.awaitMessages(1).get(0).text().words()).contains("/");
            assertThat(telegram.awaitSent("setMyCommands", 6)).hasSize(6);
        }
    }

    @Test
    void whatWasPlayedIsThereAfterARestart() throws Exception {
        Game waifu = Games.named("waifu").orElseThrow();
        try (LocalTelegram telegram = LocalTelegram.start(TOKEN)) {
            try (AutoCloseable bot = TelegramBot.play(TOKEN, waifu, database(), url(telegram))) {
                telegram.deliver(Updates.message(GROUP, ADA, 1, Instant.now(), "/adopt chloe Chloé"));
                telegram.awaitMessages(1);
            }
            try (AutoCloseable bot = TelegramBot.play(TOKEN, waifu, database(), url(telegram))) {
                telegram.deliver(Updates.message(GROUP, ADA, 2, Instant.now(), "/waifu"));
                List<Sent> sent = telegram.awaitMessages(2);

                assertThat(sent.get(sent.size() - 1).text().words()).contains("Chloé");
            }
        }
    }

    private String database() {
        return "jdbc:h2:file:" + home.resolve("game");
    }

    private static TelegramUrl url(LocalTelegram telegram) {
        return TelegramUrl.builder()
                .schema("http")
                .host("127.0.0.1")
                .port(telegram.port())
                .testServer(false)
                .build();
    }
}
