package dev.levelwright.chat.answer;

import dev.levelwright.activity.Activity;
import dev.levelwright.chat.Button;
import dev.levelwright.chat.Line;
import dev.levelwright.chat.Option;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.ReplyBuilder;
import dev.levelwright.chat.Span;
import dev.levelwright.decision.Derivation;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code shop}: what can be bought, and what one of it would cost who asks now. Prices are not read off the rules but
 * found out by trying: the same decision as a purchase, nothing written, so that escalating prices, limits and conditions
 * are told as they are.
 */
final class ShopAnswer {
    private ShopAnswer() {}

    static List<Known> commands(Outline outline) {
        return outline.buy().isEmpty() ? List.of() : List.of(Known.quiet("shop", ShopAnswer::shop));
    }

    private static Reply shop(Asking asking) {
        Doing buy = asking.outline().buy().orElseThrow();
        List<String> items = List.copyOf(buy.items());
        List<Activity> tries = new ArrayList<>();
        for (String item : items) {
            tries.add(one(asking, buy, item, tries.size()));
        }
        List<Outcome> outcomes = asking.realm().foresee(tries);
        ReplyBuilder reply = Reply.titled(asking.texts().line("shop.title")).onlyForWhoAsked();
        for (int i = 0; i < items.size(); i++) {
            add(asking, reply, buy, items.get(i), outcomes.get(i));
        }
        return reply.build();
    }

    /** One of an item; how many is said wherever a rule wants to know a number. */
    private static Activity one(Asking asking, Doing buy, String item, int index) {
        Activity one = asking.realm()
                .player(asking.request().player())
                .doing(buy.type(), "shop:" + index + ":" + asking.request().id())
                .with(Doing.ITEM, item);
        for (Wanted wanted : buy.facts()) {
            boolean count = wanted.type() == Option.Type.NUMBER && wanted.required();
            one = count ? one.with(wanted.fact(), 1) : one;
        }
        return one;
    }

    private static void add(Asking asking, ReplyBuilder reply, Doing buy, String item, Outcome outcome) {
        Line price = price(asking, outcome);
        reply.line(Line.of(Span.strong(asking.outline().label(item)), Span.plain(" – "))
                .and(price.spans().toArray(new Span[0])));
        if (buy.needsNothingBut(Doing.ITEM)) {
            reply.button(asking.button(
                    asking.texts().text("button.buy", asking.outline().label(item)),
                    Button.Style.MAIN,
                    outcome.accepted(),
                    asking.book().name(buy.type()),
                    item));
        }
    }

    private static Line price(Asking asking, Outcome outcome) {
        if (!outcome.accepted()) {
            return outcome.refusal()
                    .map(refusal -> refused(asking, refusal))
                    .orElseGet(() -> asking.texts().line("shop.nothing"));
        }
        List<Span> spans = new ArrayList<>();
        for (Derivation paid : outcome.decision().trace()) {
            if (!paid.gain() && paid.account().holder().equals(asking.asker())) {
                spans.add(Span.plain(spans.isEmpty() ? "" : ", "));
                spans.addAll(
                        asking.amount(paid.amount(), paid.account().asset()).spans());
            }
        }
        return spans.isEmpty() ? asking.texts().line("shop.free") : new Line(spans);
    }

    private static Line refused(Asking asking, Refusal refusal) {
        return refusal instanceof Refusal.Insufficient lacking
                        && lacking.holder().equals(asking.asker())
                ? asking.texts()
                        .line(
                                "shop.too-dear",
                                Span.strong(asking.texts().number(lacking.needed())),
                                asking.label(lacking.asset()),
                                lacking.held())
                : new RefusalLines(asking).of(refusal);
    }
}
