package dev.levelwright.chat;

import java.util.ArrayList;
import java.util.List;

/** Writes lines into a bounded place. What is too long is cut in its own words, before they are marked up. */
final class Fitting {
    private static final String ELLIPSIS = "…";

    private final Markup markup;
    private final int most;

    Fitting(Markup markup, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a place for text has at least 1 character but had " + most);
        }
        this.markup = markup;
        this.most = most;
    }

    String of(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Span span : spans(lines)) {
            String whole = isBreak(span) ? "\n" : markup.span(span);
            if (text.length() + whole.length() > most) {
                return shortened(text, span);
            }
            text.append(whole);
        }
        return text.toString();
    }

    /** All pieces with a line break between two lines. */
    private static List<Span> spans(List<Line> lines) {
        List<Span> spans = new ArrayList<>();
        for (Line line : lines) {
            if (!spans.isEmpty()) {
                spans.add(BREAK);
            }
            spans.addAll(line.spans());
        }
        return spans;
    }

    private static final Span BREAK = Span.plain("\n");

    private static boolean isBreak(Span span) {
        return span == BREAK;
    }

    /** As much of the piece as fits with the ellipsis; if not even that does, the ellipsis takes the place of words. */
    private String shortened(StringBuilder text, Span span) {
        int room = most - text.length() - ELLIPSIS.length();
        if (room < 0) {
            return text.length() == most ? text.toString() : text + ELLIPSIS;
        }
        return text + (isBreak(span) ? "" : longest(span, room)) + ELLIPSIS;
    }

    private String longest(Span span, int room) {
        int points = span.text().codePointCount(0, span.text().length());
        int fits = 0;
        int tooMany = points + 1;
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) >>> 1;
            if (first(span, middle).length() <= room) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return fits == 0 ? "" : first(span, fits);
    }

    private String first(Span span, int points) {
        String text = span.text();
        return markup.span(span.withText(text.substring(0, text.offsetByCodePoints(0, points))));
    }
}
