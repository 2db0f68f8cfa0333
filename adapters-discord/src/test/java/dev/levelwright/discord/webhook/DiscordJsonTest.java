package dev.levelwright.discord.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.discord.event.InteractionEvent;
import dev.levelwright.discord.event.MessageEvent;
import dev.levelwright.discord.local.LocalDiscord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DiscordJsonTest {
    @Test
    void aMessageSaysWhoWroteWhatWhere() {
        MessageEvent message = DiscordJson.read(message("hi")).message().orElseThrow();

        assertThat(message.guild()).isEqualTo("100");
        assertThat(message.author().id()).isEqualTo("500");
        assertThat(message.author().person()).isTrue();
        assertThat(message.place().channel()).isEqualTo("200");
        assertThat(message.content()).isEqualTo("hi");
    }

    @Test
    void aWebhooksMessageIsNoPersons() {
        String json = message("hi").replaceFirst("\\{", "{\"webhook_id\":\"1\",");
        assertThat(DiscordJson.read(json).message().orElseThrow().author().person())
                .isFalse();
    }

    @Test
    void joinsAndPinsAndPrivateMessagesAreNone() {
        assertThat(DiscordJson.read(message("hi").replace("\"type\":0", "\"type\":7"))
                        .message())
                .isEmpty();
        assertThat(DiscordJson.read(message("hi").replace("guild_id", "other")).message())
                .isEmpty();
    }

    @Test
    void aCommandSaysItsOptionsAndWhoMayWhat() {
        InteractionEvent event = DiscordJson.read(command()).interaction().orElseThrow();

        assertThat(event.kind()).isEqualTo(InteractionEvent.Kind.COMMAND);
        assertThat(event.name()).isEqualTo("give");
        assertThat(event.options()).isEqualTo(Map.of("page", "2"));
        assertThat(event.admin()).isTrue();
        assertThat(event.locale()).isEqualTo(Locale.US);
    }

    @Test
    void aThreadIsKnownByItsType() {
        String inThread = command()
                .replace(
                        "\"channel\":{\"id\":\"200\",\"type\":0,",
                        "\"channel\":{\"id\":\"200\",\"parent_id\":\"190\",\"type\":11,");
        assertThat(DiscordJson.read(inThread)
                        .interaction()
                        .orElseThrow()
                        .place()
                        .all())
                .isEqualTo(List.of("200", "190"));
    }

    @Test
    void depthAndLengthAreBounded() {
        assertThatThrownBy(() -> DiscordJson.read("{\"a\":".repeat(60) + "1" + "}".repeat(60)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DiscordJson.read("{\"a\":\"" + "x".repeat(200_000) + "\"}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DiscordJson.read("{\"a\":" + "9".repeat(50) + "}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void garbageIsRefusedAndNothingElseIsThrown(@ForAll String text) {
        assertThatThrownBy(() -> DiscordJson.read("{" + text).interaction())
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String message(String content) {
        return LocalDiscord.event("message_create", "123456789012345678", "CONTENT", content)
                .toString();
    }

    private static String command() {
        return LocalDiscord.event("interaction_slash", "123456789012345678", "NAME", "give")
                .toString();
    }
}
