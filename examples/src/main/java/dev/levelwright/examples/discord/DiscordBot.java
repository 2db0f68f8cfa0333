package dev.levelwright.examples.discord;

import dev.levelwright.Levelwright;
import dev.levelwright.chat.AnnouncementPolicy;
import dev.levelwright.discord.jda.LevelwrightListener;
import dev.levelwright.examples.games.Game;
import dev.levelwright.examples.games.Games;
import dev.levelwright.persistence.sql.JdbcStore;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;

/**
 * A whole Discord bot: {@code DiscordBot GAME [JDBC_URL]}, with its token in the environment as {@code DISCORD_TOKEN}. It
 * keeps an H2 file in the working directory, unless it is given the URL of a PostgreSQL.
 */
public final class DiscordBot {
    private DiscordBot() {}

    /** Runs until the process is ended. */
    public static void main(String[] args) {
        start(args, System.getenv(), JDABuilder::createDefault).ifPresent(problem -> {
            System.err.println(problem);
            System.exit(1);
        });
    }

    /** Starts the bot, or says what is in the way. */
    static Optional<String> start(String[] args, Map<String, String> env, Function<String, JDABuilder> discord) {
        Optional<Game> game = args.length == 0 ? Optional.empty() : Games.named(args[0]);
        String token = env.getOrDefault("DISCORD_TOKEN", "");
        if (game.isEmpty()) {
            return Optional.of("Say which game to play, DiscordBot GAME [JDBC_URL]: one of " + Games.names());
        }
        if (token.isBlank()) {
            return Optional.of("DISCORD_TOKEN is not set: it is the token of your bot on discord.com/developers");
        }
        try {
            play(game.get(), args.length > 1 ? args[1] : "jdbc:h2:file:./" + args[0], discord.apply(token));
            return Optional.empty();
        } catch (InvalidTokenException refused) {
            return Optional.of("Discord does not know the token in DISCORD_TOKEN: copy it again from your bot's page");
        } catch (RuntimeException failed) {
            return Optional.of("The bot cannot start: " + failed.getMessage());
        }
    }

    private static void play(Game bundled, String url, JDABuilder discord) {
        var store = JdbcStore.open(url);
        var game = Levelwright.builder().rulebook(bundled.rulebook()).store(store);
        var language = AnnouncementPolicy.sameChannel().inLanguage(bundled.language());
        var levels = LevelwrightListener.of(game.build()).chat(bundled.chat()).announce(language);
        levels.registeringCommands().build().addTo(discord).build();
    }
}
