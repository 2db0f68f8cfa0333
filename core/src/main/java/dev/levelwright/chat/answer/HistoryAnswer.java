package dev.levelwright.chat.answer;

import dev.levelwright.Explained;
import dev.levelwright.chat.Button;
import dev.levelwright.chat.Line;
import dev.levelwright.chat.Option;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.ReplyBuilder;
import dev.levelwright.chat.Span;
import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Transaction;
import java.util.ArrayList;
import java.util.List;

/** {@code history}: the latest entries of the journal about who asks, newest first; of anybody else for admins. */
final class HistoryAnswer {
    private static final String USER = "user";
    private static final String BEFORE = "before";
    private static final int SIZE = 10;

    private HistoryAnswer() {}

    static List<Known> commands() {
        return List.of(Known.quiet(
                "history",
                HistoryAnswer::history,
                Known.option(USER, Option.Type.USER),
                Known.option(BEFORE, Option.Type.NUMBER)));
    }

    private static Reply history(Asking asking) {
        return asking.aboutWhom(USER, who -> history(asking, who));
    }

    private static Reply history(Asking asking, HolderName who) {
        List<Explained> entries = asking.realm().explained(who, before(asking), SIZE);
        ReplyBuilder reply = Reply.titled(
                        asking.texts().line("history.title", asking.people().span(who)))
                .onlyForWhoAsked();
        if (entries.isEmpty()) {
            reply.line(asking.texts().text("history.empty"));
        }
        entries.forEach(entry -> reply.line(line(asking, entry)));
        if (entries.size() == SIZE) {
            String last = Long.toString(entries.get(SIZE - 1).entry().number());
            reply.button(asking.button(
                    asking.texts().text("button.older"), Button.Style.OTHER, true, "history", who.id(), last));
        }
        return reply.build();
    }

    private static long before(Asking asking) {
        return asking.request()
                .option(BEFORE)
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(Long.MAX_VALUE);
    }

    /** How long ago, what, and what it came to; admins see the activity's id too, which {@code reverse} takes. */
    private static Line line(Asking asking, Explained explained) {
        Transaction transaction = explained.entry().transaction();
        List<Span> spans = new ArrayList<>();
        spans.add(Span.plain(ago(asking, asking.now() - transaction.at()) + " "));
        spans.add(Span.strong(transaction.activity().type()));
        spans.add(Span.plain(": "));
        explained.outcome().map(outcome -> changes(asking, outcome)).ifPresent(spans::addAll);
        if (asking.request().admin()) {
            spans.add(Span.plain(" ["));
            spans.add(Span.data(transaction.activity().id()));
            spans.add(Span.plain("]"));
        }
        return new Line(spans);
    }

    private static String ago(Asking asking, long millis) {
        Texts texts = asking.texts();
        return millis < 1_000 ? texts.text("history.now") : texts.text("history.ago", texts.duration(millis));
    }

    /** What it moved; why not, when it was refused. */
    private static List<Span> changes(Asking asking, Outcome outcome) {
        OutcomeLines lines = new OutcomeLines(asking);
        List<Span> spans = new ArrayList<>();
        for (Line change : outcome.accepted() ? lines.changes(outcome) : lines.pastRefusals(outcome)) {
            if (!spans.isEmpty()) {
                spans.add(Span.plain(", "));
            }
            spans.addAll(change.spans());
        }
        return spans.isEmpty() ? asking.texts().line("outcome.done").spans() : spans;
    }
}
