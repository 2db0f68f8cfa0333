package dev.levelwright.discord.message;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.levelwright.chat.Button;
import dev.levelwright.chat.Picture;
import dev.levelwright.chat.Reply;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A message as Discord takes it. It mentions nobody, and a picture without the means to send it is left out: it says
 * nothing that the words do not say.
 *
 * @param embed the words, in a frame
 * @param rows the buttons, at most 5 in a row
 * @param picture a file that the embed shows
 * @param isPrivate whether only who asked should see it
 */
public record DiscordMessage(Embed embed, List<List<Button>> rows, Optional<Picture> picture, boolean isPrivate) {
    /** Discord's flag for a message that only one user sees. */
    public static final int PRIVATE = 64;

    private static final int ROW = 5;
    private static final int LONGEST_ALT = 1024;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    public DiscordMessage {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A reply as a message. */
    public static DiscordMessage of(Reply reply) {
        return new DiscordMessage(Embed.of(reply), inRows(reply.buttons()), reply.picture(), reply.isPrivate());
    }

    /** The same without its picture, for where no file can go along. */
    public DiscordMessage withoutPicture() {
        return new DiscordMessage(embed, rows, Optional.empty(), isPrivate);
    }

    /** The same without its buttons, for where nobody could press them. */
    public DiscordMessage withoutButtons() {
        return new DiscordMessage(embed, List.of(), picture, isPrivate);
    }

    /** The body with which Discord's API makes it, or puts it in the place of another; the file goes beside it. */
    public ObjectNode json() {
        ObjectNode body = JSON.objectNode();
        body.put("content", "");
        body.putArray("embeds").add(embed.json(picture));
        var components = body.putArray("components");
        rows.forEach(row -> components.add(row(row)));
        body.putObject("allowed_mentions").putArray("parse");
        var attachments = body.putArray("attachments");
        picture.ifPresent(file -> attachments.add(attachment(file)));
        if (isPrivate) {
            body.put("flags", PRIVATE);
        }
        return body;
    }

    private static List<List<Button>> inRows(List<Button> buttons) {
        return IntStream.iterate(0, from -> from < buttons.size(), from -> from + ROW)
                .mapToObj(from -> buttons.subList(from, Math.min(from + ROW, buttons.size())))
                .toList();
    }

    private static ObjectNode row(List<Button> row) {
        ObjectNode json = JSON.objectNode().put("type", 1);
        var components = json.putArray("components");
        row.forEach(button -> components.add(button(button)));
        return json;
    }

    private static ObjectNode button(Button button) {
        String label = button.label().isBlank() ? "…" : button.label();
        return JSON.objectNode()
                .put("type", 2)
                .put("style", style(button.style()))
                .put("label", label)
                .put("custom_id", button.id())
                .put("disabled", !button.enabled());
    }

    private static int style(Button.Style style) {
        return switch (style) {
            case MAIN -> 1;
            case OTHER -> 2;
            case DANGER -> 4;
        };
    }

    private static ObjectNode attachment(Picture picture) {
        return JSON.objectNode()
                .put("id", 0)
                .put("filename", picture.name())
                .put("description", Texts.cut(picture.alt(), LONGEST_ALT));
    }
}
