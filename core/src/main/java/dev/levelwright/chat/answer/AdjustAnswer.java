package dev.levelwright.chat.answer;

import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.chat.Line;
import dev.levelwright.chat.Option;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.Span;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Adjustment;
import dev.levelwright.engine.Adjustment.How;
import dev.levelwright.holder.HolderName;
import dev.levelwright.quantity.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What admins do by hand: {@code grant}, {@code take}, {@code reset-limits}. Journalled with who did it and why. */
final class AdjustAnswer {
    private static final String USER = "user";
    private static final String ASSET = "asset";
    private static final String AMOUNT = "amount";
    private static final String WHY = "why";
    private static final String RESET = "reset-limits";

    private AdjustAnswer() {}

    static List<Known> commands(Outline outline) {
        List<Option.Choice> assets = outline.assets(Asset.PLAYER).stream()
                .map(asset -> new Option.Choice(asset.name(), asset.label()))
                .toList();
        List<Known> commands = new ArrayList<>();
        if (!assets.isEmpty()) {
            commands.add(byHand("grant", How.GRANT, assets));
            commands.add(byHand("take", How.TAKE, assets));
        }
        boolean limited = !outline.allowances().isEmpty() || !outline.limits().isEmpty();
        if (limited && outline.doing(RESET).isEmpty()) {
            commands.add(Known.admin(RESET, AdjustAnswer::reset, Known.required(USER, Option.Type.USER)));
        }
        return commands;
    }

    private static Known byHand(String name, How how, List<Option.Choice> assets) {
        return Known.admin(
                name,
                asking -> adjust(asking, how),
                Known.required(USER, Option.Type.USER),
                Known.choice(ASSET, true, assets),
                Known.required(AMOUNT, Option.Type.NUMBER),
                Known.option(WHY, Option.Type.TEXT));
    }

    private static Reply adjust(Asking asking, How how) {
        Optional<HolderName> who = asking.people().player(USER, false);
        Optional<String> asset = asking.request()
                .option(ASSET)
                .filter(name -> asking.outline().assets(Asset.PLAYER).stream()
                        .anyMatch(one -> one.name().equals(name)));
        OptionalLong amount = asking.request().option(AMOUNT).map(Named::number).orElse(OptionalLong.empty());
        if (who.isEmpty()) {
            return asking.no("no.user");
        }
        if (asset.isEmpty()) {
            return asking.no("no.choice");
        }
        return amount.isEmpty() || amount.getAsLong() == 0
                ? asking.no("no.amount")
                : adjust(asking, new Adjustment(who.get(), how, List.of(asset.get()), amount.getAsLong()));
    }

    private static Reply reset(Asking asking) {
        List<String> allowances = new ArrayList<>();
        asking.outline().allowances().forEach(asset -> allowances.add(asset.name()));
        allowances.addAll(asking.outline().limits().keySet());
        return asking.people()
                .player(USER, false)
                .map(who -> adjust(asking, Adjustment.reset(who, allowances)))
                .orElseGet(() -> asking.no("no.user"));
    }

    private static Reply adjust(Asking asking, Adjustment adjustment) {
        String why = asking.request().option(WHY).orElse("");
        if (why.length() > Fact.MAX_TEXT) {
            return asking.no("no.long", Fact.MAX_TEXT);
        }
        Outcome outcome = asking.realm().adjust(asking.request().id(), adjustment, asking.asker(), why);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(asking.people().span(adjustment.holder()), Span.plain(":")));
        lines.addAll(new OutcomeLines(asking).of(outcome));
        return (outcome.accepted()
                        ? Reply.saying().lines(lines).good()
                        : Reply.saying().lines(lines).bad())
                .onlyForWhoAsked()
                .build();
    }
}
