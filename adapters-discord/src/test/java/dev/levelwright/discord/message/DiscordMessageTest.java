package dev.levelwright.discord.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.levelwright.chat.Button;
import dev.levelwright.chat.Line;
import dev.levelwright.chat.Picture;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.ReplyBuilder;
import dev.levelwright.chat.Span;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class DiscordMessageTest {
    @Test
    void aReplyIsOneEmbedAndMentionsNobody() {
        JsonNode json = json(Reply.titled(Line.plain("Rank"))
                .line("Level 3")
                .bar(1, 2)
                .field("XP", Line.plain("50"))
                .good());

        assertThat(json.at("/embeds/0/title").asText()).isEqualTo("Rank");
        assertThat(json.at("/embeds/0/description").asText()).isEqualTo("▰▰▰▰▰▰▰▰▰▰▱▱▱▱▱▱▱▱▱▱\nLevel 3");
        assertThat(json.at("/embeds/0/fields/0/value").asText()).isEqualTo("50");
        assertThat(json.at("/allowed_mentions").toString()).isEqualTo("{\"parse\":[]}");
        assertThat(json.path("content").asText()).isEmpty();
        assertThat(json.has("flags")).isFalse();
    }

    @Test
    void aPrivateReplyBearsTheFlag() {
        assertThat(json(Reply.saying(Line.plain("no")).onlyForWhoAsked())
                        .path("flags")
                        .asInt())
                .isEqualTo(64);
    }

    @Test
    void peopleAreNamedWhereDiscordShowsNoMention() {
        Line alice = Line.of(Span.person("500", "Alice"));
        JsonNode json = json(Reply.titled(alice).line(alice));

        assertThat(json.at("/embeds/0/title").asText()).isEqualTo("Alice");
        assertThat(json.at("/embeds/0/description").asText()).isEqualTo("<@500>");
    }

    @Test
    void sevenButtonsAreTwoRows() {
        ReplyBuilder reply = Reply.saying(Line.plain("choose"));
        for (int i = 0; i < 7; i++) {
            reply.button(Optional.of(new Button("lw:use:" + i + ":500", "item " + i, Button.Style.MAIN, i != 3)));
        }
        JsonNode rows = json(reply).path("components");

        assertThat(rows).hasSize(2);
        assertThat(rows.at("/0/components")).hasSize(5);
        assertThat(rows.at("/1/components/1/custom_id").asText()).isEqualTo("lw:use:6:500");
        assertThat(rows.at("/0/components/3/disabled").asBoolean()).isTrue();
    }

    @Test
    void aPictureIsShownInTheEmbedAndDescribed() {
        DiscordMessage message = DiscordMessage.of(Reply.saying(Line.plain("x"))
                .picture(Optional.of(new Picture("rank.png", new byte[] {1}, "a card")))
                .build());

        assertThat(message.json().at("/embeds/0/image/url").asText()).isEqualTo("attachment://rank.png");
        assertThat(message.json().at("/attachments/0/description").asText()).isEqualTo("a card");
        assertThat(message.withoutPicture().json().at("/embeds/0").has("image")).isFalse();
    }

    @Property(tries = 300)
    void whateverIsSaidFitsIntoAnEmbed(
            @ForAll @StringLength(max = 5000) String title,
            @ForAll @StringLength(max = 9000) String text,
            @ForAll @StringLength(max = 2000) String value,
            @ForAll @IntRange(max = 25) int fields) {
        ReplyBuilder reply = Reply.titled(Line.of(Span.data(title))).line(Line.of(Span.data(text)));
        for (int i = 0; i < fields; i++) {
            reply.field("field", Line.of(Span.data(value)));
        }
        Embed embed = DiscordMessage.of(reply.build()).embed();
        int all = embed.title().length()
                + embed.text().length()
                + embed.fields().stream()
                        .mapToInt(
                                field -> field.label().length() + field.value().length())
                        .sum();

        assertThat(embed.title()).hasSizeLessThanOrEqualTo(256);
        assertThat(embed.text()).hasSizeLessThanOrEqualTo(4096);
        assertThat(embed.fields())
                .allSatisfy(field -> assertThat(field.value()).isNotBlank().hasSizeLessThan(1025));
        assertThat(all).isLessThanOrEqualTo(6000);
    }

    @Property
    void aCutTextIsABeginningWithoutHalfACharacter(@ForAll String text, @ForAll @IntRange(min = 1, max = 20) int most) {
        String cut = Texts.cut(text, most);

        assertThat(text).startsWith(cut);
        assertThat(cut.length()).isLessThanOrEqualTo(most).isGreaterThanOrEqualTo(Math.min(text.length(), most) - 1);
        if (cut.length() < text.length() && !cut.isEmpty()) {
            boolean halved = Character.isHighSurrogate(cut.charAt(cut.length() - 1));
            assertThat(halved).isFalse();
        }
    }

    private static JsonNode json(ReplyBuilder reply) {
        return DiscordMessage.of(reply.build()).json();
    }
}
