package dev.levelwright.discord.message;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.levelwright.chat.Line;
import dev.levelwright.chat.Markup;
import dev.levelwright.chat.Picture;
import dev.levelwright.chat.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The frame in which a message says its words, cut to what Discord takes: a title of 256 characters, a text of 4096, 25
 * fields of 256 and 1024, 6000 in all.
 *
 * <p>Source: <a href="https://discord.com/developers/docs/resources/message#embed-object-embed-limits">Discord, Embed
 * Limits</a>.
 *
 * @param title the headline, or empty
 * @param text the text, or empty
 * @param fields texts under a label each
 * @param colour the colour of the frame
 */
public record Embed(String title, String text, List<Field> fields, OptionalInt colour) {
    private static final int TITLE = 256;
    private static final int TEXT = 4096;
    private static final int VALUE = 1024;
    private static final int ALL = 6000;
    private static final int BAR = 20;
    private static final int GREEN = 0x2E_A0_43;
    private static final int RED = 0xD2_3C_3C;
    private static final String NOTHING = "\u200B";

    public Embed {
        fields = List.copyOf(fields);
    }

    /**
     * A text under a label, both written in Discord's markdown.
     *
     * @param label at most 256 characters
     * @param value at most 1024 characters
     */
    public record Field(String label, String value) {}

    /** The words of a reply. */
    static Embed of(Reply reply) {
        String title =
                reply.title().map(line -> Unlinked.MARKUP.line(line, TITLE)).orElse("");
        List<Field> fields =
                fields(reply, ALL - title.length() - text(reply, TEXT).length());
        int taken = title.length() + fields.stream().mapToInt(Embed::length).sum();
        return new Embed(title, text(reply, Math.min(TEXT, ALL - taken)), fields, colour(reply.tone()));
    }

    /** As Discord's API takes it. */
    ObjectNode json(Optional<Picture> picture) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (!title.isEmpty()) {
            json.put("title", title);
        }
        json.put("description", text.isEmpty() ? NOTHING : text);
        colour.ifPresent(rgb -> json.put("color", rgb));
        picture.ifPresent(file -> json.putObject("image").put("url", "attachment://" + file.name()));
        var array = json.putArray("fields");
        for (Field field : fields) {
            array.addObject()
                    .put("name", field.label())
                    .put("value", field.value())
                    .put("inline", true);
        }
        return json;
    }

    private static String text(Reply reply, int most) {
        List<Line> lines = new ArrayList<>(reply.lines());
        reply.bar().ifPresent(bar -> lines.add(0, Line.plain(bar.text(BAR))));
        return lines.isEmpty() ? "" : Markup.DISCORD.lines(lines, most);
    }

    private static List<Field> fields(Reply reply, int room) {
        List<Field> fields = new ArrayList<>();
        int left = room;
        for (Reply.Field field : reply.fields()) {
            Field written = new Field(
                    orNothing(Unlinked.MARKUP.line(field.label(), TITLE)),
                    orNothing(Markup.DISCORD.line(field.value(), VALUE)));
            left -= length(written);
            if (left >= 0) {
                fields.add(written);
            }
        }
        return fields;
    }

    private static int length(Field field) {
        return field.label().length() + field.value().length();
    }

    private static String orNothing(String text) {
        return text.isBlank() ? NOTHING : text;
    }

    private static OptionalInt colour(Reply.Tone tone) {
        return switch (tone) {
            case NEUTRAL -> OptionalInt.empty();
            case GOOD -> OptionalInt.of(GREEN);
            case BAD -> OptionalInt.of(RED);
        };
    }
}
