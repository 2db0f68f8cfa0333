package dev.levelwright.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.levelwright.Levelwright;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Entry;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.store.InMemoryStore;
import dev.levelwright.store.Store;
import dev.levelwright.telegram.delivery.HandTimer;
import dev.levelwright.telegram.delivery.Limits;
import dev.levelwright.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A game on a Telegram that does as it is told, without threads: everything has happened when a call returns. */
final class Played {
    static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final Limits NONE = new Limits(1_000_000, Duration.ZERO, 1_000_000, 1_000_000);

    final SettableClock clock = new SettableClock(NOON.plusSeconds(60));
    final HandTimer timer = new HandTimer(clock);
    final Recorded api;
    final Levelwright game;
    final TelegramAdapter adapter;

    Played(Rulebook rulebook, TelegramSettings settings, Recorded api) {
        this(rulebook, settings, api, new InMemoryStore());
    }

    Played(Rulebook rulebook, TelegramSettings settings, Recorded api, Store store) {
        this.api = api;
        game = Levelwright.builder()
                .rulebook(rulebook)
                .store(store)
                .clock(clock)
                .build();
        Threads threads = new Threads(clock, Runnable::run, timer, () -> {});
        adapter = TelegramAdapter.start(game, store, api, settings.with(NONE), threads);
    }

    /** Takes updates in and gives those that are to be taken in again. */
    List<JsonNode> take(JsonNode... updates) {
        return adapter.take(List.of(updates)).toCompletableFuture().join();
    }

    long amount(String realm, long person, String asset) {
        return game.in(realm).view(HolderName.player(Long.toString(person))).amount(asset);
    }

    List<String> journal(String realm) {
        return game.in(realm).reader().journal(0, 100_000).stream()
                .map(Entry::transaction)
                .map(transaction -> transaction.activity().id())
                .toList();
    }
}
