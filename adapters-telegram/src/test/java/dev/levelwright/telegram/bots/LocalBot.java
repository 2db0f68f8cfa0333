package dev.levelwright.telegram.bots;

import dev.levelwright.Levelwright;
import dev.levelwright.store.Store;
import dev.levelwright.telegram.TelegramAdapter;
import dev.levelwright.telegram.TelegramSettings;
import dev.levelwright.telegram.Threads;
import dev.levelwright.telegram.delivery.Limits;
import dev.levelwright.telegram.testkit.LocalTelegram;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.util.DefaultGetUpdatesGenerator;
import org.telegram.telegrambots.longpolling.util.TelegramOkHttpClientFactory;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** A whole bot on the real library, talking with a {@link LocalTelegram}. */
final class LocalBot implements AutoCloseable {
    static final String TOKEN = "4242:secret";
    private static final Limits FAST = new Limits(1000, Duration.ofMillis(1), 1000, 1000);

    private final ScheduledExecutorService polling = Executors.newSingleThreadScheduledExecutor();
    private final OkHttpClient http = new OkHttpClient();
    private final OkHttpClient longPolling = new TelegramOkHttpClientFactory.DefaultOkHttpClientCreator().get();
    private final TelegramBotsLongPollingApplication application;
    private final TelegramAdapter adapter;

    private LocalBot(TelegramUrl url, Levelwright game, Store store, TelegramSettings settings)
            throws TelegramApiException {
        application = new TelegramBotsLongPollingApplication(
                com.fasterxml.jackson.databind.ObjectMapper::new, () -> longPolling, () -> polling);
        adapter = TelegramAdapter.start(
                game,
                store,
                new TelegramBotsApi(new OkHttpTelegramClient(http, TOKEN, url)),
                settings.with(FAST),
                Threads.own(4));
        application.registerBot(
                TOKEN,
                () -> url,
                new DefaultGetUpdatesGenerator(TelegramAdapter.updates()),
                new PollingConsumer(adapter));
    }

    static LocalBot start(LocalTelegram telegram, Levelwright game, Store store) throws TelegramApiException {
        return start(url(telegram), game, store);
    }

    static LocalBot start(TelegramUrl url, Levelwright game, Store store) throws TelegramApiException {
        return new LocalBot(url, game, store, TelegramSettings.STANDARD);
    }

    static TelegramUrl url(LocalTelegram telegram) {
        return TelegramUrl.builder()
                .schema("http")
                .host("127.0.0.1")
                .port(telegram.port())
                .testServer(false)
                .build();
    }

    TelegramAdapter adapter() {
        return adapter;
    }

    @Override
    public void close() throws TelegramApiException {
        application.unregisterBot(TOKEN);
        polling.shutdown();
        adapter.close();
        for (OkHttpClient client : List.of(longPolling, http)) {
            client.dispatcher().cancelAll();
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }
}
