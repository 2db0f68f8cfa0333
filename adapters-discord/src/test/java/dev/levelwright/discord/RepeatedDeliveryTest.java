package dev.levelwright.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.Levelwright;
import dev.levelwright.Realm;
import dev.levelwright.chat.ChatSettings;
import dev.levelwright.decision.Outcome;
import dev.levelwright.discord.event.InteractionEvent;
import dev.levelwright.discord.event.Member;
import dev.levelwright.discord.event.MessageEvent;
import dev.levelwright.discord.event.Place;
import dev.levelwright.discord.event.ReactionEvent;
import dev.levelwright.discord.event.Snowflake;
import dev.levelwright.report.Audit;
import dev.levelwright.testkit.SettableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** 20,000 events of 1,000 people, each one to three times, in any order and on several threads. */
class RepeatedDeliveryTest {
    private static final String GUILD = "100";
    private static final int PEOPLE = 1_000;
    private static final int MESSAGES = 15;
    private static final int REACTIONS = 4;
    private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");

    private final Levelwright game = Levelwright.builder()
            .rulebook(TestGames.community().build())
            .clock(new SettableClock(START.plusSeconds(60)))
            .build();
    private final DiscordGame discord =
            new DiscordGame(game, ChatSettings.standard().withoutPictures());
    private int ids;

    @Test
    void everyEventActsOnceHoweverOftenAndInWhateverOrderItComes() throws InterruptedException {
        deliver(shuffled(events()));

        Realm realm = game.in(GUILD);
        for (int user = 0; user < PEOPLE; user++) {
            assertThat(amount(user, "xp")).isEqualTo(10L * MESSAGES);
            assertThat(amount(user, "coins")).isEqualTo(100 + 2L * REACTIONS);
        }
        Audit audit = Audit.of(realm);
        assertThat(audit.findings()).isEmpty();
        assertThat(audit.entries()).isEqualTo((long) PEOPLE * (MESSAGES + REACTIONS + 1));
    }

    private List<Runnable> events() {
        List<Runnable> events = new ArrayList<>();
        for (int user = 0; user < PEOPLE; user++) {
            for (int i = 0; i < MESSAGES; i++) {
                MessageEvent message = message(user);
                events.add(() -> done(discord.happened(message)));
            }
            for (int i = 0; i < REACTIONS; i++) {
                ReactionEvent reaction = reaction(user, (user + i + 1) % PEOPLE);
                events.add(() -> done(discord.happened(reaction)));
            }
            InteractionEvent daily = daily(user);
            events.add(() -> assertThat(discord.answer(daily)).isPresent());
        }
        return events;
    }

    private static List<Runnable> shuffled(List<Runnable> events) {
        Random random = new Random(42);
        List<Runnable> all = new ArrayList<>();
        events.forEach(event -> all.addAll(Collections.nCopies(1 + random.nextInt(3), event)));
        Collections.shuffle(all, random);
        return all;
    }

    private static void deliver(List<Runnable> events) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        events.forEach(threads::execute);
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    private static void done(CompletionStage<Optional<Outcome>> stage) {
        assertThat(stage.toCompletableFuture().join()).isPresent();
    }

    private MessageEvent message(int user) {
        return new MessageEvent(GUILD, nextId(), person(user), Place.channel("200"), "hello");
    }

    private ReactionEvent reaction(int by, int author) {
        return new ReactionEvent(GUILD, nextId(), id(author), person(by), Place.channel("200"), "👍", START);
    }

    private InteractionEvent daily(int user) {
        return new InteractionEvent(
                nextId(),
                GUILD,
                InteractionEvent.Kind.COMMAND,
                "daily",
                Map.of(),
                "",
                person(user),
                Place.channel("200"),
                false,
                Locale.ENGLISH);
    }

    private String nextId() {
        return Long.toString(Long.parseLong(Snowflake.at(START)) + ++ids);
    }

    private long amount(int user, String asset) {
        return game.in(GUILD).player(id(user)).view().amount(asset);
    }

    private static Member person(int user) {
        return Member.person(id(user));
    }

    private static String id(int user) {
        return Integer.toString(1_000_000 + user);
    }
}
