package dev.levelwright.examples.play;

import java.util.regex.Pattern;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours what is being typed: a known command is bold, an unknown one yellow, people are cyan. */
final class Colouring implements Highlighter {
    private static final Pattern PERSON = Pattern.compile("@\\S+");

    private final Play play;

    Colouring(Play play) {
        this.play = play;
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        int end = buffer.indexOf(' ') < 0 ? buffer.length() : buffer.indexOf(' ');
        String first = buffer.substring(0, end);
        boolean known = play.words().anyMatch(first::equals);
        return new AttributedStringBuilder()
                .style(known ? AttributedStyle.BOLD : AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW))
                .append(first)
                .style(AttributedStyle.DEFAULT)
                .append(buffer.substring(end))
                .styleMatches(PERSON, AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN))
                .toAttributedString();
    }
}
