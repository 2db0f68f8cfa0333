package dev.levelwright.chat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of a {@link Reply}: pieces behind one another, without anything between them.
 *
 * @param spans the pieces
 */
public record Line(List<Span> spans) {
    public Line {
        spans = List.copyOf(spans);
    }

    /** A line of these pieces. */
    public static Line of(Span... spans) {
        return new Line(List.of(spans));
    }

    /** A line of our own words. */
    public static Line plain(String text) {
        return of(Span.plain(text));
    }

    /** The same with further pieces behind it. */
    public Line and(Span... more) {
        return new Line(Stream.concat(spans.stream(), Stream.of(more)).toList());
    }

    /** The words alone, as they are: for tests and logs, not for a platform. */
    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
