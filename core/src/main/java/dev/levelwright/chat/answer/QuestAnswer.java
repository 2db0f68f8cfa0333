package dev.levelwright.chat.answer;

import dev.levelwright.chat.Line;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.ReplyBuilder;
import dev.levelwright.chat.Span;
import dev.levelwright.engine.View;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** {@code quests}: what rotations show who asks today, and how far it is to everything that rewards at a threshold. */
final class QuestAnswer {
    private static final int BAR = 10;

    private QuestAnswer() {}

    static List<Known> commands(Outline outline) {
        return outline.quests().isEmpty() && outline.rulebook().rotations().isEmpty()
                ? List.of()
                : List.of(Known.quiet("quests", QuestAnswer::quests));
    }

    private static Reply quests(Asking asking) {
        View view = asking.view(asking.asker());
        ReplyBuilder reply = Reply.titled(asking.texts().line("quests.title")).onlyForWhoAsked();
        asking.outline().rulebook().rotations().keySet().forEach(name -> reply.line(rotation(asking, name, view)));
        asking.outline().quests().forEach(quest -> reply.line(line(asking, quest, view)));
        return reply.build();
    }

    /** What a rotation shows now, and how long. */
    private static Line rotation(Asking asking, String name, View view) {
        String shown = view.rotation(name).stream().map(asking.outline()::label).collect(Collectors.joining(", "));
        Line line = Line.of(Span.strong(name), Span.plain(": "), Span.data(shown));
        OptionalLong until = view.rotates(name);
        return until.isEmpty()
                ? line
                : line.and(Span.plain(" "
                        + asking.texts()
                                .text("quests.until", asking.texts().duration(until.getAsLong() - asking.now()))));
    }

    private static Line line(Asking asking, Quest quest, View view) {
        long amount = view.amount(quest.asset().name());
        Span label = Span.strong(quest.asset().label());
        Optional<Long> next = quest.next(amount);
        return next.map(goal ->
                        asking.texts().line("quests.open", label, new Reply.Bar(amount, goal).text(BAR), amount, goal))
                .orElseGet(() -> asking.texts().line("quests.done", label, amount));
    }
}
