package dev.levelwright.examples.telegram;

import dev.levelwright.Levelwright;
import dev.levelwright.chat.AnnouncementPolicy;
import dev.levelwright.examples.games.Game;
import dev.levelwright.examples.games.Games;
import dev.levelwright.persistence.sql.JdbcStore;
import dev.levelwright.telegram.TelegramAdapter;
import dev.levelwright.telegram.bots.PollingConsumer;
import dev.levelwright.telegram.bots.TelegramBotsApi;
import dev.levelwright.telegram.delivery.CallRefused;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.util.DefaultGetUpdatesGenerator;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** A bot that plays a bundled game: {@code TELEGRAM_TOKEN=... TelegramBot [GAME] [JDBC_URL]}. */
public final class TelegramBot {
    private TelegramBot() {}

    /** Plays until it is stopped. */
    public static void main(String[] args) throws TelegramApiException {
        String token = System.getenv().getOrDefault("TELEGRAM_TOKEN", "");
        var game = Games.named(args.length > 0 ? args[0] : "waifu");
        if (token.isBlank() || game.isEmpty()) {
            System.err.println("Say the token of @BotFather in TELEGRAM_TOKEN, and one of: " + Games.names());
            System.exit(2);
        }
        try {
            String database = args.length > 1 ? args[1] : "jdbc:h2:file:./telegram";
            play(token, game.orElseThrow(), database, TelegramUrl.DEFAULT_URL);
        } catch (CallRefused refused) {
            System.err.println("Telegram does not know the token in TELEGRAM_TOKEN: " + refused.getMessage());
            System.exit(1);
        }
    }

    /** Plays a game with whoever writes to the bot, keeping it in a database; goes on until it is closed. */
    static AutoCloseable play(String token, Game played, String database, TelegramUrl url) throws TelegramApiException {
        var store = JdbcStore.open(database);
        var game =
                Levelwright.builder().rulebook(played.rulebook()).store(store).build();
        var adapter = TelegramAdapter.start(game, store, new TelegramBotsApi(new OkHttpTelegramClient(token, url)));
        adapter.announceLevels(realm -> AnnouncementPolicy.sameChannel().inLanguage(played.language()));
        adapter.registerCommands();
        var updates = new DefaultGetUpdatesGenerator(TelegramAdapter.updates());
        var polling = new TelegramBotsLongPollingApplication();
        polling.registerBot(token, () -> url, updates, new PollingConsumer(adapter));
        return () -> {
            polling.close();
            adapter.close();
            game.close();
        };
    }
}
