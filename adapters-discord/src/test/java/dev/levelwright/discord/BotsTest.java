package dev.levelwright.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.Levelwright;
import dev.levelwright.chat.ChatSettings;
import dev.levelwright.discord.event.InteractionEvent;
import dev.levelwright.discord.event.Member;
import dev.levelwright.discord.event.MessageEvent;
import dev.levelwright.discord.event.Place;
import dev.levelwright.discord.event.Snowflake;
import dev.levelwright.effect.Move;
import dev.levelwright.holder.HolderName;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Rule;
import dev.levelwright.testkit.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bots do not play: they earn nothing, and nobody can give them anything. */
class BotsTest {
    private static final String BOT = "600";

    private final SettableClock clock = SettableClock.at("2026-11-01T12:00:00Z");
    private final Levelwright game = Levelwright.builder()
            .rulebook(TestGames.community()
                    .rule(Rule.named("give").on("give").does(Move.of("actor", "target", "coins", new Named("amount"))))
                    .build())
            .clock(clock)
            .build();
    private final DiscordGame discord = new DiscordGame(game, ChatSettings.standard());

    @Test
    void nothingIsGivenToABot() {
        says(new Member(BOT, false, List.of()));
        says(Member.person("501"));
        asks("daily", Map.of());
        asks("give", Map.of("target", BOT, "amount", "10"));
        assertThat(coins("500")).isEqualTo(100);
        assertThat(coins(BOT)).isZero();
        assertThat(game.in("100").reader().holders("player", "", 10)).doesNotContain(HolderName.player(BOT));

        asks("give", Map.of("target", "501", "amount", "10"));
        assertThat(coins("500")).isEqualTo(90);
        assertThat(coins("501")).isEqualTo(10);
    }

    private void says(Member who) {
        discord.happened(new MessageEvent("100", id(), who, Place.channel("200"), "hello"))
                .toCompletableFuture()
                .join();
    }

    private void asks(String command, Map<String, String> options) {
        assertThat(discord.answer(new InteractionEvent(
                        id(),
                        "100",
                        InteractionEvent.Kind.COMMAND,
                        command,
                        options,
                        "",
                        Member.person("500"),
                        Place.channel("200"),
                        false,
                        Locale.ENGLISH)))
                .isPresent();
    }

    private String id() {
        clock.advance(Duration.ofSeconds(1));
        return Snowflake.at(clock.instant());
    }

    private long coins(String player) {
        return game.in("100").player(player).view().amount("coins");
    }
}
