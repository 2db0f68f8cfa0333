package dev.levelwright.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a {@link Reply} together; public and neutral unless said otherwise. */
public final class ReplyBuilder {
    private final Optional<Line> title;
    private final List<Line> lines = new ArrayList<>();
    private final List<Reply.Field> fields = new ArrayList<>();
    private final List<Button> buttons = new ArrayList<>();
    private Optional<Reply.Bar> bar = Optional.empty();
    private Optional<Picture> picture = Optional.empty();
    private Reply.Tone tone = Reply.Tone.NEUTRAL;
    private boolean isPrivate;

    ReplyBuilder(Optional<Line> title) {
        this.title = title;
    }

    /** One more line. */
    public ReplyBuilder line(Line line) {
        lines.add(line);
        return this;
    }

    /** One more line of our own words. */
    public ReplyBuilder line(String words) {
        return line(Line.plain(words));
    }

    /** Further lines. */
    public ReplyBuilder lines(List<Line> more) {
        lines.addAll(more);
        return this;
    }

    /** One more field; beyond {@link Reply#MAX_FIELDS} it becomes a line. */
    public ReplyBuilder field(String label, Line value) {
        if (fields.size() < Reply.MAX_FIELDS) {
            fields.add(new Reply.Field(Line.plain(label), value));
            return this;
        }
        return line(
                new Line(List.of(Span.plain(label + ": "))).and(value.spans().toArray(new Span[0])));
    }

    /** How far something has come. */
    public ReplyBuilder bar(long filled, long whole) {
        bar = Optional.of(new Reply.Bar(filled, whole));
        return this;
    }

    /** One more button, if there is one and it fits. */
    public ReplyBuilder button(Optional<Button> button) {
        button.filter(one -> buttons.size() < Reply.MAX_BUTTONS).ifPresent(buttons::add);
        return this;
    }

    /** A picture, if there is one. */
    public ReplyBuilder picture(Optional<Picture> drawn) {
        picture = drawn;
        return this;
    }

    /** It is good news. */
    public ReplyBuilder good() {
        tone = Reply.Tone.GOOD;
        return this;
    }

    /** It did not work. */
    public ReplyBuilder bad() {
        tone = Reply.Tone.BAD;
        return this;
    }

    /** Only who asked should see it. */
    public ReplyBuilder onlyForWhoAsked() {
        isPrivate = true;
        return this;
    }

    /** The reply. */
    public Reply build() {
        return new Reply(title, lines, fields, bar, buttons, isPrivate, picture, tone);
    }
}
