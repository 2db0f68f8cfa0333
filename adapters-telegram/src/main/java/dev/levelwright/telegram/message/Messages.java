package dev.levelwright.telegram.message;

import dev.levelwright.chat.Line;
import dev.levelwright.chat.Markup;
import dev.levelwright.chat.Picture;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.Span;
import dev.levelwright.telegram.delivery.Outgoing;
import dev.levelwright.telegram.event.Incoming.Pressed;
import dev.levelwright.telegram.event.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes calls of the Bot API of what the game says. */
public final class Messages {
    /** The longest text of a message. */
    static final int MAX_TEXT = 4096;

    /** The longest text under a picture. */
    static final int MAX_CAPTION = 1024;

    /** The longest text of a notice that pops up. */
    static final int MAX_NOTICE = 200;

    private static final int BAR = 12;
    private static final String NOTHING = "…";

    private Messages() {}

    /** A message to a place: with a picture if the reply has one. */
    public static Outgoing to(Place place, Reply reply) {
        Outgoing call = reply.picture().isPresent()
                ? captioned(Outgoing.of("sendPhoto"), reply)
                        .with(reply.picture().get())
                : worded(Outgoing.of("sendMessage"), reply);
        Outgoing there = call.to(place.chat());
        return place.topic() == 0 ? there : there.with("message_thread_id", place.topic());
    }

    /** The same as an answer to a message, even if that is gone meanwhile. */
    public static Outgoing answer(Outgoing call, long message) {
        return call.with("reply_parameters", Map.of("message_id", message, "allow_sending_without_reply", true));
    }

    /**
     * What takes the place of the message whose button was pressed. Telegram makes no picture of a text: there a reply is its
     * words, which say the same.
     */
    public static Outgoing instead(Pressed pressed, Reply reply) {
        Outgoing call = pressed.pictured() ? pictured(reply) : worded(Outgoing.of("editMessageText"), reply);
        return call.to(pressed.place().chat()).with("message_id", pressed.message());
    }

    /** The answer to a press that says nothing: the button stops glowing. */
    public static Outgoing heard(Pressed pressed) {
        return Outgoing.of("answerCallbackQuery").with("callback_query_id", pressed.query());
    }

    /** The answer to a press that only who pressed sees: a notice, in words alone. */
    public static Outgoing notice(Pressed pressed, Reply reply) {
        return heard(pressed)
                .with("text", Markup.PLAIN.lines(lines(reply), MAX_NOTICE))
                .with("show_alert", true);
    }

    private static Outgoing pictured(Reply reply) {
        return reply.picture()
                .map(picture -> Outgoing.of("editMessageMedia").with(picture).with("media", media(picture, reply)))
                .orElseGet(() -> captioned(Outgoing.of("editMessageCaption"), reply))
                .with("reply_markup", Keyboard.of(reply.buttons()));
    }

    private static Map<String, Object> media(Picture picture, Reply reply) {
        return Map.of(
                "type",
                "photo",
                "media",
                "attach://" + picture.name(),
                "caption",
                text(reply, MAX_CAPTION),
                "parse_mode",
                "HTML");
    }

    private static Outgoing worded(Outgoing call, Reply reply) {
        return call.with("text", text(reply, MAX_TEXT))
                .with("parse_mode", "HTML")
                .with("link_preview_options", Map.of("is_disabled", true))
                .with("reply_markup", Keyboard.of(reply.buttons()));
    }

    private static Outgoing captioned(Outgoing call, Reply reply) {
        return call.with("caption", text(reply, MAX_CAPTION))
                .with("parse_mode", "HTML")
                .with("reply_markup", Keyboard.of(reply.buttons()));
    }

    private static String text(Reply reply, int most) {
        String text = Markup.TELEGRAM.lines(lines(reply), most);
        return text.isBlank() ? NOTHING : text;
    }

    /** Everything that the reply says in words, from top to bottom. */
    private static List<Line> lines(Reply reply) {
        List<Line> lines = new ArrayList<>();
        reply.title().map(Messages::strong).ifPresent(lines::add);
        lines.addAll(reply.lines());
        reply.bar()
                .map(bar -> Line.plain(bar.text(BAR) + " " + bar.share(100) + " %"))
                .ifPresent(lines::add);
        reply.fields().forEach(field -> lines.add(field(field)));
        return lines;
    }

    private static Line field(Reply.Field field) {
        return new Line(Stream.of(
                        strong(field.label()).spans(),
                        List.of(Span.plain(": ")),
                        field.value().spans())
                .flatMap(List::stream)
                .toList());
    }

    private static Line strong(Line line) {
        return new Line(
                line.spans().stream().map(span -> Span.strong(span.text())).toList());
    }
}
