package dev.levelwright.examples.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.discord.local.LocalDiscord;
import dev.levelwright.discord.local.LocalJda;
import dev.levelwright.discord.local.Sent;
import dev.levelwright.examples.games.Game;
import dev.levelwright.examples.games.Games;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.GatewayIntent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bot of the examples, on the real JDA, joined to a Discord on this machine. */
class DiscordBotTest {
    private static final String TOKEN = "DISCORD_TOKEN";
    private static final Set<GatewayIntent> DEFAULT = GatewayIntent.getIntents(GatewayIntent.DEFAULT);
    private final LocalDiscord discord = LocalDiscord.start();
    private final List<JDA> joined = new ArrayList<>();

    @AfterEach
    void leave() {
        joined.forEach(JDA::shutdownNow);
        discord.close();
    }

    static Stream<String> games() {
        return Games.all().stream().map(Game::name);
    }

    @ParameterizedTest
    @MethodSource("games")
    void everyBundledGameIsPlayed(String game) {
        assertThat(start(game, Map.of(TOKEN, "token"))).isEmpty();
        discord.awaitIdentifications(1);
        discord.message("500", "hello");
        String help = discord.slash("500", "help", Map.of());
        Sent registered = discord.await("POST", "/applications/901/commands");

        assertThat(discord.answerTo(help).words()).isNotBlank();
        assertThat(registered.json().path("name").asText()).isNotBlank();
    }

    @Test
    void aMissingTokenIsSaid() {
        assertThat(start("lc", Map.of())).startsWith("DISCORD_TOKEN is not set");
        assertThat(start("lc", Map.of(TOKEN, " "))).startsWith("DISCORD_TOKEN is not set");
    }

    @Test
    void aWrongTokenIsSaid() {
        assertThat(start("lc", Map.of(TOKEN, "wrong"))).startsWith("Discord does not know the token");
    }

    @Test
    void anUnknownGameIsSaid() {
        assertThat(start("chess", Map.of(TOKEN, "token"))).contains("one of waifu, roleplay");
    }

    @Test
    void aDatabaseThatCannotBeOpenedIsSaid() {
        String[] args = {"lc", "jdbc:nothing:here"};
        assertThat(DiscordBot.start(args, Map.of(TOKEN, "token"), token -> LocalJda.builder(discord, token, DEFAULT)))
                .get()
                .asString()
                .startsWith("The bot cannot start: ")
                .contains("jdbc:nothing:here");
    }

    private String start(String game, Map<String, String> environment) {
        String[] args = {game, "jdbc:h2:mem:" + UUID.randomUUID()};
        return DiscordBot.start(
                        args,
                        environment,
                        token -> LocalJda.builder(discord, token, DEFAULT).addEventListeners(new Joined()))
                .orElse("");
    }

    /** Remembers what to end. */
    private final class Joined extends ListenerAdapter {
        @Override
        public void onReady(ReadyEvent event) {
            joined.add(event.getJDA());
        }
    }
}
