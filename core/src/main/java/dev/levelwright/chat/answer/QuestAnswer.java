package dev.levelwright.chat.answer;

import dev.levelwright.chat.Line;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.ReplyBuilder;
import dev.levelwright.chat.Span;
import dev.levelwright.engine.View;
import java.util.List;
import java.util.Optional;

/** {@code quests}: how far who asks is towards everything that rewards at a threshold. */
final class QuestAnswer {
    private static final int BAR = 10;

    private QuestAnswer() {}

    static List<Known> commands(Outline outline) {
        return outline.quests().isEmpty() ? List.of() : List.of(Known.quiet("quests", QuestAnswer::quests));
    }

    private static Reply quests(Asking asking) {
        View view = asking.view(asking.asker());
        ReplyBuilder reply = Reply.titled(asking.texts().line("quests.title")).onlyForWhoAsked();
        asking.outline().quests().forEach(quest -> reply.line(line(asking, quest, view)));
        return reply.build();
    }

    private static Line line(Asking asking, Outline.Quest quest, View view) {
        long amount = view.amount(quest.asset().name());
        Span label = Span.strong(quest.asset().label());
        Optional<Long> next = quest.next(amount);
        return next.map(goal ->
                        asking.texts().line("quests.open", label, new Reply.Bar(amount, goal).text(BAR), amount, goal))
                .orElseGet(() -> asking.texts().line("quests.done", label, amount));
    }
}
