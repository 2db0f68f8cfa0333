package dev.levelwright.telegram.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.chat.Button;
import dev.levelwright.chat.Line;
import dev.levelwright.chat.Picture;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.ReplyBuilder;
import dev.levelwright.chat.Span;
import dev.levelwright.telegram.delivery.Outgoing;
import dev.levelwright.telegram.event.Incoming.Pressed;
import dev.levelwright.telegram.event.Person;
import dev.levelwright.telegram.event.Place;
import dev.levelwright.telegram.testkit.SentText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the game says, as Telegram takes it. */
class MessagesTest {
    private static final Place TOPIC = new Place(-1005, Place.Kind.SUPERGROUP, 12);
    private static final Place GROUP = new Place(-5, Place.Kind.GROUP, 0);
    private static final Person ADA = new Person(7, "Ada", Optional.empty(), Locale.ENGLISH, false);
    private static final Picture PICTURE = new Picture("rank.png", new byte[] {1}, "a card");

    @Test
    void aReplyIsReadFromTopToBottom() {
        Reply reply = Reply.titled(Line.of(Span.data("<Ada>")))
                .line(Line.of(Span.plain("Level 3, "), Span.strong("almost 4")))
                .bar(3, 4)
                .field("coins", Line.plain("12"))
                .build();

        assertThat(Messages.to(GROUP, reply).parameters())
                .containsEntry(
                        "text", "<b>&lt;Ada&gt;</b>\nLevel 3, <b>almost 4</b>\n▰▰▰▰▰▰▰▰▰▱▱▱ 75 %\n<b>coins</b>: 12")
                .containsEntry("parse_mode", "HTML")
                .containsEntry("chat_id", -5L)
                .doesNotContainKey("message_thread_id");
    }

    @Test
    void aTopicOfAForumIsAnsweredInIt() {
        assertThat(Messages.to(TOPIC, saying("hi")).parameters()).containsEntry("message_thread_id", 12L);
    }

    @Test
    void aReplyWithAPictureIsAPictureWithItsWords() {
        Outgoing call = Messages.to(GROUP, pictured("hi"));

        assertThat(call.method()).isEqualTo("sendPhoto");
        assertThat(call.picture()).contains(PICTURE);
        assertThat(call.parameters()).containsEntry("caption", "hi").doesNotContainKey("text");
    }

    @Test
    void whatIsTooLongIsCutWhereItHurtsNothing() {
        Reply reply = Reply.saying(IntStream.range(0, 500)
                        .mapToObj(i -> Line.of(Span.strong("<" + i + "> & more")))
                        .toArray(Line[]::new))
                .build();

        String text = (String) Messages.to(GROUP, reply).parameters().get("text");
        String caption = (String) Messages.to(
                        GROUP,
                        new Reply(
                                Optional.empty(),
                                reply.lines(),
                                List.of(),
                                Optional.empty(),
                                List.of(),
                                false,
                                Optional.of(PICTURE),
                                Reply.Tone.NEUTRAL))
                .parameters()
                .get("caption");

        assertThat(SentText.ofHtml(text).words()).hasSizeLessThanOrEqualTo(4096).endsWith("…");
        assertThat(SentText.ofHtml(caption).words())
                .hasSizeLessThanOrEqualTo(1024)
                .endsWith("…");
    }

    @Test
    void nothingToSayIsSaidToo() {
        assertThat(Messages.to(GROUP, saying("")).parameters()).containsEntry("text", "…");
    }

    /** Telegram has no buttons that cannot be pressed. */
    @Test
    void buttonsStandInRowsThatAPhoneCanShow() {
        ReplyBuilder builder = Reply.saying(Line.plain("page 2"));
        for (String label : List.of("‹", "2 / 9", "›", "a button with quite some words on it", "")) {
            builder.button(Optional.of(new Button("lw:x:" + label.length(), label, Button.Style.OTHER, true)));
        }
        builder.button(Optional.of(new Button("lw:off", "off", Button.Style.OTHER, false)));

        assertThat(rows(builder.build()))
                .extracting(
                        row -> row.stream().map(button -> button.get("text")).toList())
                .containsExactly(
                        List.of("‹", "2 / 9", "›"), List.of("a button with quite some words on it"), List.of("…"));
        assertThat(rows(saying("no buttons"))).isEmpty();
    }

    @Test
    void aPressTakesTheMessageAsItIs() {
        Outgoing words = Messages.instead(pressed(false), pictured("hi"));
        Outgoing picture = Messages.instead(pressed(true), pictured("hi"));
        Outgoing caption = Messages.instead(pressed(true), saying("hi"));

        assertThat(words.method()).isEqualTo("editMessageText");
        assertThat(words.picture()).isEmpty();
        assertThat(picture.method()).isEqualTo("editMessageMedia");
        assertThat(picture.picture()).contains(PICTURE);
        assertThat(caption.method()).isEqualTo("editMessageCaption");
        assertThat(List.of(words, picture, caption))
                .allSatisfy(call -> assertThat(call.parameters())
                        .containsEntry("message_id", 3L)
                        .containsEntry("chat_id", -5L));
    }

    @Test
    void aNoticeIsWordsAloneAndShort() {
        Outgoing notice = Messages.notice(pressed(false), saying("<b> & ".repeat(200)));

        assertThat((String) notice.parameters().get("text"))
                .startsWith("<b> & <b>")
                .hasSizeLessThanOrEqualTo(200);
        assertThat(notice.parameters()).containsEntry("show_alert", true).containsEntry("callback_query_id", "q");
    }

    private static Reply saying(String words) {
        return Reply.saying(Line.of(Span.data(words))).build();
    }

    private static Reply pictured(String words) {
        return Reply.saying(Line.plain(words)).picture(Optional.of(PICTURE)).build();
    }

    private static Pressed pressed(boolean pictured) {
        return new Pressed(GROUP, "q", 3, pictured, ADA, "lw:x");
    }

    @SuppressWarnings("unchecked")
    private static List<List<Map<String, Object>>> rows(Reply reply) {
        Map<String, Object> markup =
                (Map<String, Object>) Messages.to(GROUP, reply).parameters().get("reply_markup");
        return (List<List<Map<String, Object>>>) markup.get("inline_keyboard");
    }
}
