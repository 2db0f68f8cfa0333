package dev.levelwright.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.levelwright.Levelwright;
import dev.levelwright.chat.ChatSettings;
import dev.levelwright.chat.Command;
import dev.levelwright.discord.event.InteractionEvent;
import dev.levelwright.discord.event.Member;
import dev.levelwright.discord.event.MessageEvent;
import dev.levelwright.discord.event.Place;
import dev.levelwright.discord.event.Snowflake;
import dev.levelwright.testkit.SettableClock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names and texts that want to be more than that, through every command. */
class HostileTextsTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private int ids;

    static Stream<String> texts() {
        return Stream.of(
                "@everyone @here <@&301> <@500>",
                "`code` ```block``` **bold** ||spoiler|| [link](https://example.org)",
                "\u202Eright to left\u2066 isolated",
                "z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308".repeat(20),
                "line\nbreak\r\nand\u2028another",
                "\u001B[31mred\u001B[0m\u0007",
                "${jndi:ldap://x} {{7*7}} #{1} %s%n",
                "x".repeat(4_000),
                "\"}],\"content\":\"broken out\"");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aHostileTextIsHarmlessInEveryCommand(String hostile) {
        DiscordGame discord = game(hostile);
        discord.happened(new MessageEvent("100", id(), Member.person("500"), Place.channel("200"), hostile));
        for (Command command : discord.commands().values()) {
            InteractionEvent event = event(command, hostile);
            harmless(command.name(), discord.answer(event).orElseThrow().json());
        }
    }

    private static void harmless(String command, JsonNode message) {
        String words = message.path("embeds").toString();
        assertThat(message.at("/allowed_mentions").toString()).isEqualTo("{\"parse\":[]}");
        assertThat(message.path("content").asText()).isEmpty();
        assertThat(words)
                .as(command)
                .doesNotContain("@everyone", "@here", "<@&", "](https", "\u001B", "\u0007", "\u202E")
                .doesNotContain("```", "||spoiler");
        assertThat(message.toString()).hasSizeLessThan(20_000);
    }

    private DiscordGame game(String name) {
        Levelwright game = Levelwright.builder()
                .rulebook(TestGames.community().build())
                .clock(new SettableClock(NOON.plusSeconds(60)))
                .build();
        return new DiscordGame(
                game,
                ChatSettings.standard().withoutPictures().withNames((guild, user) -> java.util.Optional.of(name)));
    }

    private InteractionEvent event(Command command, String hostile) {
        Map<String, String> options = new LinkedHashMap<>();
        command.options().forEach(option -> options.put(option.name(), hostile));
        return new InteractionEvent(
                id(),
                "100",
                InteractionEvent.Kind.COMMAND,
                command.name(),
                options,
                "",
                Member.person("500"),
                Place.channel("200"),
                true,
                Locale.ENGLISH);
    }

    private String id() {
        return Long.toString(Long.parseLong(Snowflake.at(NOON)) + ++ids);
    }
}
