package dev.levelwright.chat;

import dev.levelwright.chat.answer.Texts;
import dev.levelwright.decision.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words for a level reached: the realm's own, or ours. Whatever is filled in stays what it is, data. */
final class LevelWords {
    private static final Pattern PLACE = Pattern.compile("\\{(player|level|title|track)}");

    private final AnnouncementPolicy policy;

    LevelWords(AnnouncementPolicy policy) {
        this.policy = policy;
    }

    Line line(Event.LevelUp up, Span who) {
        Texts texts = new Texts(policy.locale());
        return policy.text()
                .map(own -> filled(own, up, who, texts))
                .orElseGet(() -> up.title().isEmpty()
                        ? texts.line("announce.level", who, up.level())
                        : texts.line("announce.titled", who, up.level(), Span.data(up.title())));
    }

    private static Line filled(String own, Event.LevelUp up, Span who, Texts texts) {
        List<Span> spans = new ArrayList<>();
        Matcher place = PLACE.matcher(own);
        int from = 0;
        while (place.find()) {
            spans.add(Span.data(own.substring(from, place.start())));
            spans.add(value(place.group(1), up, who, texts));
            from = place.end();
        }
        spans.add(Span.data(own.substring(from)));
        return new Line(spans.stream().filter(span -> !span.text().isEmpty()).toList());
    }

    private static Span value(String name, Event.LevelUp up, Span who, Texts texts) {
        return switch (name) {
            case "player" -> who;
            case "level" -> Span.strong(texts.number(up.level()));
            case "title" -> Span.data(up.title());
            default -> Span.data(up.track());
        };
    }
}
