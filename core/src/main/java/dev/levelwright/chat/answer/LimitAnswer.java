package dev.levelwright.chat.answer;

import dev.levelwright.asset.Asset;
import dev.levelwright.chat.Line;
import dev.levelwright.chat.Option;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.ReplyBuilder;
import dev.levelwright.chat.Span;
import dev.levelwright.engine.View;
import dev.levelwright.holder.HolderName;
import java.util.List;
import java.util.OptionalLong;

/** {@code limits}: what who asks has gained of what can be gained in a window, and how often what can still be done. */
final class LimitAnswer {
    private static final String USER = "user";

    private LimitAnswer() {}

    static List<Known> commands(Outline outline) {
        return outline.allowances().isEmpty() && outline.limits().isEmpty()
                ? List.of()
                : List.of(Known.quiet("limits", LimitAnswer::limits, Known.option(USER, Option.Type.USER)));
    }

    private static Reply limits(Asking asking) {
        return asking.aboutWhom(USER, who -> limits(asking, who));
    }

    private static Reply limits(Asking asking, HolderName who) {
        View view = asking.view(who);
        ReplyBuilder reply = Reply.titled(
                        asking.texts().line("limits.title", asking.people().span(who)))
                .onlyForWhoAsked();
        for (Asset asset : asking.outline().allowances()) {
            reply.line(line(asking, view, asset.name(), asking.outline().label(asset.name())));
        }
        asking.outline().limits().forEach((allowance, rule) -> {
            if (view.amount(allowance) > 0) {
                reply.line(line(asking, view, allowance, rule));
            }
        });
        return reply.build();
    }

    private static Line line(Asking asking, View view, String allowance, String label) {
        long used = view.amount(allowance);
        long capacity = view.capacity(allowance);
        Line line = asking.texts().line("limits.line", Span.data(label), used, capacity, view.room(allowance));
        OptionalLong again = view.room(allowance) > 0 ? OptionalLong.empty() : view.roomAgain(allowance);
        return again.isEmpty()
                ? line
                : line.and(Span.plain(" "
                        + asking.texts()
                                .text("limits.again", asking.texts().duration(again.getAsLong() - asking.now()))));
    }
}
