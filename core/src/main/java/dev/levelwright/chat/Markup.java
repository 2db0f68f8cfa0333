package dev.levelwright.chat;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a platform writes a {@link Line}: the door through which every text goes, and where somebody's text becomes
 * harmless. No text breaks out of its place: no mention, no formatting, no link, no new line, no change of direction.
 */
@SuppressWarnings("ClassInitializationDeadlock") // its own markups are reached through here alone
public interface Markup {
    /** Discord's markdown. The adapter must send it without allowed mentions. */
    Markup DISCORD = new DiscordMarkup();

    /** Telegram's HTML. */
    Markup TELEGRAM = new TelegramMarkup();

    /** Text alone, for terminals and logs. */
    Markup PLAIN = new PlainMarkup();

    /** Our own words. */
    String plain(String text);

    /** Somebody's text. */
    String data(String text);

    /** Anybody's words, standing out. */
    String strong(String text);

    /** A player, without notifying them. */
    String person(String id, String name);

    /** One piece. */
    default String span(Span span) {
        return switch (span.kind()) {
            case PLAIN -> plain(span.text());
            case DATA -> data(span.text());
            case STRONG -> strong(span.text());
            case PERSON -> person(span.id(), span.text());
        };
    }

    /** One line. */
    default String line(Line line) {
        return line.spans().stream().map(this::span).collect(Collectors.joining());
    }

    /**
     * Lines below one another in at most {@code most} UTF-16 units, which is at most that many characters too. What does
     * not fit is left out, between two characters and never inside of an escape or a tag, with an ellipsis in its place.
     *
     * @param most at least 1: 4096 for a text of Telegram or the description of a Discord embed
     */
    default String lines(List<Line> lines, int most) {
        return new Fitting(this, most).of(lines);
    }

    /** One line in at most {@code most} UTF-16 units, cut like {@link #lines}. */
    default String line(Line line, int most) {
        return lines(List.of(line), most);
    }
}
