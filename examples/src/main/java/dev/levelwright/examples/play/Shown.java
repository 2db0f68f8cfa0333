package dev.levelwright.examples.play;

import dev.levelwright.chat.Button;
import dev.levelwright.chat.Line;
import dev.levelwright.chat.Markup;
import dev.levelwright.chat.Reply;
import dev.levelwright.examples.text.Style;
import dev.levelwright.examples.text.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Replies as lines of a terminal. */
final class Shown implements Markup {
    private static final int BAR = 20;

    private final Style style;

    Shown(Style style) {
        this.style = style;
    }

    /** The reply, line by line; a button is pressed by its number. */
    List<String> lines(Reply reply) {
        List<String> lines = new ArrayList<>();
        reply.title().ifPresent(title -> lines.add(toned(reply, title)));
        reply.lines().forEach(line -> lines.add(reply.title().isPresent() ? "  " + line(line) : toned(reply, line)));
        reply.bar().ifPresent(bar -> lines.add("  " + style.bar(bar.filled(), bar.whole(), BAR)));
        lines.addAll(fields(reply.fields()));
        if (!reply.buttons().isEmpty()) {
            lines.add(style.faint("  press ") + buttons(reply.buttons()));
        }
        return lines;
    }

    private String toned(Reply reply, Line line) {
        return switch (reply.tone()) {
            case NEUTRAL -> reply.title().isPresent() ? style.title(Markup.PLAIN.line(line)) : line(line);
            case GOOD -> style.good(Markup.PLAIN.line(line));
            case BAD -> style.bad(Markup.PLAIN.line(line));
        };
    }

    private List<String> fields(List<Reply.Field> fields) {
        TextTable table = new TextTable(style, "", "");
        fields.forEach(field -> table.row(style.faint(Markup.PLAIN.line(field.label())), line(field.value())));
        List<String> lines = table.lines();
        return lines.subList(1, lines.size());
    }

    private String buttons(List<Button> buttons) {
        return IntStream.range(0, buttons.size())
                .mapToObj(i -> label(i + 1, buttons.get(i)))
                .collect(Collectors.joining("  "));
    }

    private String label(int number, Button button) {
        String label = "[" + number + " " + button.label() + "]";
        return button.enabled() ? style.strong(label) : style.faint(label);
    }

    @Override
    public String plain(String text) {
        return Markup.PLAIN.plain(text);
    }

    @Override
    public String data(String text) {
        return Markup.PLAIN.data(text);
    }

    @Override
    public String strong(String text) {
        return style.strong(Markup.PLAIN.strong(text));
    }

    @Override
    public String person(String id, String name) {
        return style.title(Markup.PLAIN.person(id, name));
    }
}
