package dev.levelwright.chat.answer;

import dev.levelwright.asset.Asset;
import dev.levelwright.chat.Line;
import dev.levelwright.chat.Option;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.ReplyBuilder;
import dev.levelwright.chat.Span;
import dev.levelwright.engine.View;
import dev.levelwright.holder.HolderName;
import dev.levelwright.math.Amounts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code balance}: what a player has, and when what comes by itself will be full. */
final class BalanceAnswer {
    private static final String USER = "user";

    private BalanceAnswer() {}

    static List<Known> commands(Outline outline) {
        return outline.wallet().isEmpty()
                ? List.of()
                : List.of(Known.open("balance", BalanceAnswer::balance, Known.option(USER, Option.Type.USER)));
    }

    private static Reply balance(Asking asking) {
        return asking.people()
                .player(USER, true)
                .map(who -> balance(asking, who))
                .orElseGet(() -> asking.no("no.user"));
    }

    private static Reply balance(Asking asking, HolderName who) {
        View view = asking.view(who);
        ReplyBuilder reply = Reply.titled(
                asking.texts().line("balance.title", asking.people().span(who)));
        asking.outline().wallet().forEach(asset -> reply.line(line(asking, view, asset)));
        return reply.build();
    }

    /** One asset of a holder: {@code 80/100 energy (full in 20 min)}. */
    static Line line(Asking asking, View view, Asset asset) {
        long amount = view.amount(asset.name());
        long capacity = view.capacity(asset.name());
        Texts texts = asking.texts();
        Line held = capacity == Amounts.MAX
                ? asking.amount(amount, asset.name())
                : Line.of(
                        Span.strong(texts.number(amount) + "/" + texts.number(capacity)),
                        Span.plain(" "),
                        asking.label(asset.name()));
        return full(asking, view, asset, amount, capacity)
                .map(wait -> held.and(Span.plain(" (" + wait + ")")))
                .orElse(held);
    }

    private static Optional<String> full(Asking asking, View view, Asset asset, long amount, long capacity) {
        OptionalLong full = asset.regeneration().isPresent() && amount < capacity
                ? view.reaches(asset.name(), capacity)
                : OptionalLong.empty();
        return full.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        asking.texts().text("balance.full", asking.texts().duration(full.getAsLong() - asking.now())));
    }
}
