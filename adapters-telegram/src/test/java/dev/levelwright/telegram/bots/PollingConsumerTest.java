package dev.levelwright.telegram.bots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.levelwright.Levelwright;
import dev.levelwright.holder.HolderName;
import dev.levelwright.store.Store;
import dev.levelwright.telegram.FailingStore;
import dev.levelwright.telegram.Recorded;
import dev.levelwright.telegram.TelegramAdapter;
import dev.levelwright.telegram.TelegramSettings;
import dev.levelwright.telegram.TestGames;
import dev.levelwright.telegram.Threads;
import dev.levelwright.telegram.testkit.Updates;
import dev.levelwright.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.Update;

/** A consumer that throws would end the polling, silently and for good. */
class PollingConsumerTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void updatesAreTriedAgainUntilTheStoreSaysThatTheyAreDurable() throws Exception {
        Store store = new FailingStore(7);
        Levelwright game = game(store);
        PollingConsumer consumer = consumer(game, store);

        consumer.consume(List.of(hello(1)));

        assertThat(game.in("-5").view(HolderName.player("7")).amount("xp")).isEqualTo(10);
        assertThat(game.in("-5").reader().journal(0, 10)).hasSize(1);
        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 32L);
    }

    @Test
    void aConsumerThatIsClosedWaitsNoLonger() throws Exception {
        Store store = new FailingStore(Integer.MAX_VALUE);
        Levelwright game = game(store);
        PollingConsumer[] closing = new PollingConsumer[1];
        closing[0] = new PollingConsumer(adapter(game, store), time -> {
            pauses.add(time);
            closing[0].close();
        });

        closing[0].consume(List.of(hello(1)));

        assertThat(pauses).hasSize(1);
    }

    @Test
    void nothingThatComesMakesItThrow() throws Exception {
        Store store = new FailingStore(0);
        PollingConsumer consumer = consumer(game(store), store);

        assertThatCode(() -> {
                    consumer.consume(List.of());
                    consumer.consume(List.of(new Update()));
                    consumer.consume(Arrays.asList(null, hello(1)));
                    consumer.consume(null);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void anExecutorThatTakesNoMoreMakesItThrowNeither() throws Exception {
        Store store = new FailingStore(0);
        Levelwright game = game(store);
        Threads stopped = new Threads(
                new SettableClock(NOON),
                task -> {
                    throw new RejectedExecutionException("stopped");
                },
                (when, task) -> {},
                () -> {});
        TelegramAdapter adapter =
                TelegramAdapter.start(game, store, new Recorded(), TelegramSettings.STANDARD, stopped);

        assertThatCode(() -> new PollingConsumer(adapter).consume(List.of(hello(1))))
                .doesNotThrowAnyException();
    }

    private PollingConsumer consumer(Levelwright game, Store store) {
        return new PollingConsumer(adapter(game, store), pauses::add);
    }

    private static TelegramAdapter adapter(Levelwright game, Store store) {
        Threads here = new Threads(new SettableClock(NOON), Runnable::run, (when, task) -> {}, () -> {});
        return TelegramAdapter.start(game, store, new Recorded(), TelegramSettings.STANDARD, here);
    }

    private static Levelwright game(Store store) {
        return Levelwright.builder()
                .rulebook(TestGames.small())
                .store(store)
                .clock(new SettableClock(NOON))
                .build();
    }

    private static Update hello(int message) throws Exception {
        return new ObjectMapper()
                .treeToValue(
                        Updates.message(Updates.group(-5), Updates.person(7, "Ada"), message, NOON, "hello")
                                .put("update_id", message),
                        Update.class);
    }
}
