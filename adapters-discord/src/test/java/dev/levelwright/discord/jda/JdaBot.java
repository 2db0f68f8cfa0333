package dev.levelwright.discord.jda;

import dev.levelwright.Levelwright;
import dev.levelwright.discord.local.LocalDiscord;
import dev.levelwright.discord.local.LocalJda;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.store.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.GatewayIntent;

/** A bot on the real JDA, joined to a local Discord; one thread works, so that what was sent first is done first. */
final class JdaBot implements AutoCloseable {
    final Levelwright game;
    final LevelwrightListener listener;
    final JDA jda;
    private final BlockingQueue<String> happened = new LinkedBlockingQueue<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    private JdaBot(
            LocalDiscord discord,
            Levelwright game,
            UnaryOperator<LevelwrightListenerBuilder> setUp,
            Object... hostsListeners) {
        this.game = game;
        game.onHappened(what -> happened.add(what.activity().type()));
        this.listener =
                setUp.apply(LevelwrightListener.of(game).executor(worker)).build();
        try {
            this.jda = LocalJda.builder(discord, Intents.of(game.rulebook()))
                    .enableIntents(GatewayIntent.GUILD_MEMBERS)
                    .addEventListeners(listener)
                    .addEventListeners(hostsListeners)
                    .build()
                    .awaitReady();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while joining", interrupted);
        }
    }

    static JdaBot join(LocalDiscord discord, Rulebook rulebook, Store store) {
        return join(discord, rulebook, store, InstantSource.system(), builder -> builder);
    }

    static JdaBot join(
            LocalDiscord discord,
            Rulebook rulebook,
            Store store,
            InstantSource clock,
            UnaryOperator<LevelwrightListenerBuilder> setUp,
            Object... hostsListeners) {
        Levelwright game = Levelwright.builder()
                .rulebook(rulebook)
                .store(store)
                .clock(clock)
                .build();
        return new JdaBot(discord, game, setUp, hostsListeners);
    }

    long amount(String user, String asset) {
        return game.in(LocalDiscord.GUILD).player(user).view().amount(asset);
    }

    /** Waits until something of that type happened. */
    void await(String type) throws InterruptedException {
        String next = happened.poll(20, TimeUnit.SECONDS);
        while (next != null && !next.equals(type)) {
            next = happened.poll(20, TimeUnit.SECONDS);
        }
        if (next == null) {
            throw new AssertionError(type + " did not happen");
        }
    }

    /** Leaves as a process ends: the store stays. */
    @Override
    public void close() {
        listener.close();
        jda.shutdown();
        if (!ended()) {
            jda.shutdownNow();
        }
        worker.shutdown();
    }

    private boolean ended() {
        try {
            return jda.awaitShutdown(Duration.ofMillis(500));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
