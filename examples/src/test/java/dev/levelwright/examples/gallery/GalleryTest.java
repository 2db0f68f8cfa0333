package dev.levelwright.examples.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.levelwright.chat.Reply;
import dev.levelwright.discord.message.DiscordMessage;
import dev.levelwright.examples.gallery.Conversations.Said;
import dev.levelwright.telegram.delivery.Outgoing;
import dev.levelwright.telegram.event.Place;
import dev.levelwright.telegram.message.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every command's reply on both platforms, as {@code docs/gallery.md} shows it. The property {@code levelwright.renew}
 * writes that page, and its pictures, anew.
 */
class GalleryTest {
    private static final Path DOCS = Path.of("").toAbsolutePath().getParent().resolve("docs");
    private static final Place CHAT = new Place(-1_001_234L, Place.Kind.SUPERGROUP, 0);

    private static Conversations faye() {
        return new Conversations("faye", Locale.ENGLISH)
                .ask("1", "help")
                .ask("1", "start")
                .ask("1", "start", "accepted", "true")
                .ask("2", "start", "accepted", "true")
                .ask("1", "daily")
                .ask("1", "daily")
                .ask("1", "rank")
                .ask("1", "balance")
                .ask("1", "summon", "amount", "1")
                .ask("1", "esprit")
                .ask("1", "esprit", "unit", "?")
                .ask("1", "choose", "unit", "?")
                .ask("1", "train", "unit", "?")
                .ask("1", "train", "unit", "?")
                .ask("1", "odds")
                .ask("1", "sell", "price", "120", "unit", "?")
                .ask("2", "lot")
                .ask("2", "buy", "price", "100", "lot", "?")
                .ask("2", "buy", "price", "120", "lot", "?")
                .ask("2", "sell", "price", "90", "unit", "?")
                .ask("2", "cancel", "lot", "?")
                .ask("2", "auction", "price", "50", "unit", "?")
                .ask("1", "auction-list")
                .ask("1", "bid", "amount", "60", "auction", "?")
                .after("PT1H")
                .ask("1", "release", "unit", "?")
                .ask("1", "craft", "amount", "all")
                .ask("1", "craft", "amount", "-3")
                .ask("1", "leaderboard")
                .ask("1", "leaderboard", "board", "faylen")
                .ask("1", "limits")
                .ask("1", "history")
                .ask("2", "settings")
                .admin("3", "settings")
                .admin("3", "set-setting", "name", "starting_gems", "value", "25")
                .admin("3", "grant", "user", "1", "asset", "gems", "amount", "5", "why", "found a bug")
                .admin("3", "take", "user", "1", "asset", "gems", "amount", "1", "why", "a typing error")
                .admin("3", "reset-limits", "user", "1")
                .admin("3", "reverse", "activity", "last", "why", "it was not meant")
                .admin("3", "supply")
                .ask("1", "rnak");
    }

    private static Conversations lc() {
        return new Conversations("lc", Locale.FRENCH)
                .happens("1", "message")
                .ask("1", "help")
                .ask("1", "rank")
                .ask("1", "gift")
                .ask("1", "balance")
                .admin("3", "prize", "item", "jackpot", "target", "1")
                .ask("1", "bag")
                .ask("1", "use", "item", "jackpot")
                .ask("1", "give", "amount", "5", "target", "2")
                .ask("1", "challenge", "amount", "10", "target", "2")
                .ask("2", "bet")
                .ask("2", "accept", "bet", "?")
                .ask("1", "flip", "amount", "1")
                .ask("1", "ticket", "count", "1")
                .ask("1", "limits")
                .ask("1", "odds")
                .ask("1", "history")
                .ask("1", "leaderboard")
                .admin("3", "game", "result", "win")
                .admin("3", "bet-won", "bet", "?")
                .admin("3", "grant", "user", "1", "asset", "lc", "amount", "5", "why", "merci")
                .admin("3", "take", "user", "1", "asset", "lc", "amount", "1", "why", "erreur")
                .admin("3", "reset-limits", "user", "1")
                .admin("3", "reverse", "activity", "last", "why", "erreur")
                .admin("3", "supply");
    }

    @Test
    void everyCommandHasItsReplyOnThePage() throws IOException {
        Conversations faye = faye();
        Conversations lc = lc();
        assertThat(faye.neverAsked()).isEmpty();
        assertThat(lc.neverAsked()).isEmpty();

        Path page = DOCS.resolve("gallery.md");
        String text = page(faye, lc);
        if (Boolean.getBoolean("levelwright.renew")) {
            Files.writeString(page, text);
            picture(faye, "rank");
            picture(faye, "leaderboard");
        }
        assertThat(Files.readString(page)).isEqualTo(text);
    }

    @Test
    void itsPicturesAreThere() throws IOException {
        for (String name : List.of("rank.png", "leaderboard.png", "miniapp.png")) {
            assertThat(Files.size(DOCS.resolve("pictures").resolve(name)))
                    .as(name)
                    .isPositive();
        }
    }

    private static void picture(Conversations conversations, String command) throws IOException {
        for (Said said : conversations.said()) {
            if (said.line().endsWith("/" + command) && said.reply().picture().isPresent()) {
                Files.createDirectories(DOCS.resolve("pictures"));
                Files.write(
                        DOCS.resolve("pictures").resolve(command + ".png"),
                        said.reply().picture().get().png());
            }
        }
    }

    private static String page(Conversations faye, Conversations lc) {
        return """
                # What people see

                Every command of two of the bundled games, asked by people of three alphabets; written by `GalleryTest`, which keeps
                it true. Discord's column is what its embed says in Markdown, Telegram's what its message says in HTML.

                | | |
                |---|---|
                | `/rank` | ![the rank card](pictures/rank.png) |
                | `/leaderboard` | ![the board](pictures/leaderboard.png) |
                | the Mini App | ![the card of a unit](pictures/miniapp.png) |

                ## faye

                %s
                ## lc, in French

                %s""".formatted(replies(faye), replies(lc));
    }

    private static String replies(Conversations conversations) {
        return conversations.said().stream().map(GalleryTest::shown).collect(Collectors.joining("\n"));
    }

    private static String shown(Said said) {
        return """
                **%s**

                ```text
                Discord   %s
                Telegram  %s
                ```
                """.formatted(said.line(), indented(discord(said.reply())), indented(telegram(said.reply())));
    }

    private static String indented(List<String> lines) {
        return String.join("\n          ", lines.stream().flatMap(String::lines).toList())
                .replace("```", "'''");
    }

    private static List<String> discord(Reply reply) {
        JsonNode message = DiscordMessage.of(reply).json();
        List<String> lines = new ArrayList<>();
        JsonNode embed = message.path("embeds").path(0);
        add(lines, embed.path("title").asText());
        add(lines, embed.path("description").asText());
        embed.path("fields")
                .forEach(field -> lines.add(
                        field.path("name").asText() + ": " + field.path("value").asText()));
        message.path("components").forEach(row -> {
            List<String> labels = new ArrayList<>();
            row.path("components")
                    .forEach(button -> labels.add("[" + button.path("label").asText() + "]"));
            lines.add(String.join(" ", labels));
        });
        reply.picture().ifPresent(picture -> lines.add("(" + picture.name() + ")"));
        if (message.path("flags").asInt() == DiscordMessage.PRIVATE) {
            lines.add("(only who asked sees this)");
        }
        return lines;
    }

    private static List<String> telegram(Reply reply) {
        Outgoing message = Messages.to(CHAT, reply);
        List<String> lines = new ArrayList<>();
        add(lines, String.valueOf(message.parameters().getOrDefault("text", "")));
        add(lines, String.valueOf(message.parameters().getOrDefault("caption", "")));
        if (message.parameters().get("reply_markup") instanceof Map<?, ?> keyboard
                && keyboard.get("inline_keyboard") instanceof List<?> rows) {
            rows.forEach(row -> lines.add(buttons((List<?>) row)));
        }
        message.picture().ifPresent(picture -> lines.add("(" + picture.name() + ")"));
        return lines;
    }

    private static String buttons(List<?> row) {
        return row.stream()
                .map(button -> "[" + ((Map<?, ?>) button).get("text") + "]")
                .collect(Collectors.joining(" "));
    }

    private static void add(List<String> lines, String text) {
        if (!text.isEmpty()) {
            lines.add(text);
        }
    }
}
