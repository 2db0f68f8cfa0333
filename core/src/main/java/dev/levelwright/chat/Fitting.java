package dev.levelwright.chat;

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
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0 && text.length() == most) {
                return text.toString();
            }
            text.append(i > 0 ? "\n" : "");
            for (Span span : lines.get(i).spans()) {
                String whole = markup.span(span);
                if (text.length() + whole.length() > most) {
                    return shortened(text, span);
                }
                text.append(whole);
            }
        }
        return text.toString();
    }

    /** As much of the piece as fits with the ellipsis behind it; where not even that fits, what is there must do. */
    private String shortened(StringBuilder text, Span span) {
        int room = most - text.length() - ELLIPSIS.length();
        return room < 0 ? text.toString() : text + longest(span, room) + ELLIPSIS;
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
