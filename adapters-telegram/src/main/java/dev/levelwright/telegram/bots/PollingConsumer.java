package dev.levelwright.telegram.bots;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.levelwright.telegram.TelegramAdapter;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Takes updates from the long polling of TelegramBots, and keeps it waiting until they are durable: Telegram counts an
 * update as delivered when the next ones are asked for, so that none is lost with the process. While the store fails, the
 * same updates are tried again and again, and the others wait at Telegram for up to 24 hours.
 *
 * <p>It never throws: a consumer that throws would end the polling without a word.
 *
 * <pre>{@code
 * var adapter = TelegramAdapter.start(game, store, new TelegramBotsApi(new OkHttpTelegramClient(token)));
 * app.registerBot(token, () -> TelegramUrl.DEFAULT_URL,
 *         new DefaultGetUpdatesGenerator(TelegramAdapter.updates()), new PollingConsumer(adapter));
 * }</pre>
 */
public final class PollingConsumer implements LongPollingUpdateConsumer {
    private static final System.Logger LOG = System.getLogger(PollingConsumer.class.getName());
    private static final int LONGEST_PAUSE_SECONDS = 32;

    private final TelegramAdapter adapter;
    private final Pause pause;
    private final ObjectMapper json = new ObjectMapper();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Feeds an adapter. */
    public PollingConsumer(TelegramAdapter adapter) {
        this.adapter = adapter;
        this.pause = time -> closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Feeds an adapter and waits as it is told, so that a test need not. */
    PollingConsumer(TelegramAdapter adapter, Pause pause) {
        this.adapter = adapter;
        this.pause = pause;
    }

    /** Takes them in, however long it takes. */
    @Override
    public void consume(List<Update> updates) {
        try {
            List<JsonNode> open = trees(updates);
            for (int tries = 0; !open.isEmpty() && closed.getCount() > 0; tries++) {
                if (tries > 0) {
                    pause.last(Duration.ofSeconds(Math.min(1L << Math.min(tries - 1, 10), LONGEST_PAUSE_SECONDS)));
                }
                open = adapter.take(open).toCompletableFuture().get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException | Error failure) {
            LOG.log(Level.ERROR, "updates were not taken in", failure);
        }
    }

    /** Waits for a failing store no longer. The adapter goes on: its author closes it. */
    @Override
    public void close() {
        closed.countDown();
    }

    private List<JsonNode> trees(List<Update> updates) {
        List<JsonNode> trees = new ArrayList<>();
        for (Update update : updates) {
            trees.add(json.valueToTree(update));
        }
        return trees;
    }

    /** Lets some time pass. */
    @FunctionalInterface
    interface Pause {
        /** Waits for that long. */
        void last(Duration time) throws InterruptedException;
    }
}
