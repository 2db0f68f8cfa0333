package dev.levelwright.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A reply as a platform would show it, whole. */
final class Spoken {
    private Spoken() {}

    /** Everything that a reply says, line by line. */
    static String text(Reply reply, Markup markup) {
        return String.join("\n", lines(reply).stream().map(markup::line).toList());
    }

    /** Everything that a reply says, as it is. */
    static List<Line> lines(Reply reply) {
        List<Line> lines = new ArrayList<>();
        reply.title().ifPresent(lines::add);
        lines.addAll(reply.lines());
        reply.fields()
                .forEach(field -> lines.add(new Line(Stream.of(
                                field.label().spans(),
                                List.of(Span.plain(": ")),
                                field.value().spans())
                        .flatMap(List::stream)
                        .toList())));
        reply.bar().ifPresent(bar -> lines.add(Line.plain(bar.text(10))));
        reply.buttons().forEach(button -> lines.add(Line.plain("[" + button.label() + "]")));
        return lines;
    }
}
