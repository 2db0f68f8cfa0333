package dev.levelwright.telegram.bots;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.levelwright.Levelwright;
import dev.levelwright.holder.HolderName;
import dev.levelwright.store.InMemoryStore;
import dev.levelwright.store.Store;
import dev.levelwright.telegram.TestGames;
import dev.levelwright.telegram.testkit.Updates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * The same bot against a server that others wrote: the npm package {@code telegram-test-api}. Runs when the property {@code
 * telegram.test.api} names the folder in which it was installed; {@code docs/telegram.md} has the two commands.
 */
@EnabledIfSystemProperty(named = "telegram.test.api", matches = ".+")
@Timeout(60)
class IndependentServerTest {
    private static final String SERVER = """
            const Server = require('telegram-test-api');
            new Server({ port: Number(process.argv[1]), host: '127.0.0.1' }).start().then(() => console.log('ready'));
            """;

    private final Store store = new InMemoryStore();
    private final Levelwright game =
            Levelwright.builder().rulebook(TestGames.small()).store(store).build();
    private final ObjectMapper json = new ObjectMapper();
    private int port;
    private Process server;
    private LocalBot bot;

    @BeforeEach
    void start() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder node = new ProcessBuilder("node", "-e", SERVER, Integer.toString(port));
        node.environment().put("NODE_PATH", System.getProperty("telegram.test.api") + "/node_modules");
        server = node.redirectErrorStream(true).start();
        assertThat(new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))
                        .readLine())
                .isEqualTo("ready");
        TelegramUrl url = TelegramUrl.builder()
                .schema("http")
                .host("127.0.0.1")
                .port(port)
                .testServer(false)
                .build();
        bot = LocalBot.start(url, game, store);
    }

    @AfterEach
    void stop() throws Exception {
        bot.close();
        server.destroy();
    }

    @Test
    void messagesCountAndCommandsAreAnswered() throws Exception {
        say("hello");
        say("/daily");
        say("/balance");

        List<String> replies = replies(2);

        assertThat(replies.get(0)).contains("100").contains("coins");
        assertThat(replies.get(1)).contains("100");
        assertThat(game.in("1").view(HolderName.player("1")).amount("xp")).isEqualTo(10);
        assertThat(game.in("1").view(HolderName.player("1")).amount("coins")).isEqualTo(100);
        assertThat(game.in("1").reader().journal(0, 10)).hasSize(2);
    }

    private void say(String text) throws IOException, InterruptedException {
        ObjectNode message =
                json.createObjectNode().put("botToken", LocalBot.TOKEN).put("text", text);
        message.set("from", Updates.person(1, "Ada"));
        message.set("chat", Updates.privately(1));
        message.put("date", Instant.now().getEpochSecond());
        post("/sendMessage", message);
    }

    private List<String> replies(int count) throws IOException, InterruptedException {
        List<String> replies = new ArrayList<>();
        ObjectNode who = json.createObjectNode().put("token", LocalBot.TOKEN).put("chatId", 1);
        while (replies.size() < count) {
            for (JsonNode update : post("/getUpdates", who).path("result")) {
                replies.add(update.path("message").path("text").asText());
            }
        }
        return replies;
    }

    private JsonNode post(String path, ObjectNode body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return json.readTree(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body());
    }
}
