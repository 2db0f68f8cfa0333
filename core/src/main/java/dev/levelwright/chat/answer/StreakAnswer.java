package dev.levelwright.chat.answer;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Lapse;
import dev.levelwright.chat.Line;
import dev.levelwright.chat.Option;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.ReplyBuilder;
import dev.levelwright.chat.Span;
import dev.levelwright.engine.View;
import dev.levelwright.holder.HolderName;
import java.util.List;

/** {@code streak}: how long a player has kept on, and what a missed window would cost. */
final class StreakAnswer {
    private static final String USER = "user";

    private StreakAnswer() {}

    static List<Known> commands(Outline outline) {
        return outline.streaks().isEmpty()
                ? List.of()
                : List.of(Known.open("streak", StreakAnswer::streak, Known.option(USER, Option.Type.USER)));
    }

    private static Reply streak(Asking asking) {
        return asking.people()
                .player(USER, true)
                .map(who -> streak(asking, who))
                .orElseGet(() -> asking.no("no.user"));
    }

    private static Reply streak(Asking asking, HolderName who) {
        View view = asking.view(who);
        ReplyBuilder reply =
                Reply.titled(asking.texts().line("streak.title", asking.people().span(who)));
        asking.outline().streaks().forEach(asset -> {
            reply.line(line(asking, view, asset));
            asset.lapse()
                    .flatMap(Lapse::spend)
                    .ifPresent(freeze ->
                            reply.line(asking.texts().line("streak.spare", asking.label(freeze), view.amount(freeze))));
        });
        return reply.build();
    }

    private static Line line(Asking asking, View view, Asset asset) {
        return asking.texts()
                .line(
                        "streak.line",
                        asking.label(asset.name()),
                        Span.strong(asking.texts().number(view.amount(asset.name()))));
    }
}
