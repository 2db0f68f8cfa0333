package dev.levelwright.chat.answer;

import dev.levelwright.asset.Asset;
import dev.levelwright.chat.Button;
import dev.levelwright.chat.Command;
import dev.levelwright.chat.Line;
import dev.levelwright.chat.Option;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.ReplyBuilder;
import dev.levelwright.chat.Span;
import dev.levelwright.curve.Progress;
import dev.levelwright.engine.View;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.Traits;
import dev.levelwright.rule.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command for each kind of unit, named like the kind: the units of who asks, or the card of one of them, with a button
 * for every activity that needs nothing but a unit. Making, choosing and deleting units are activities of the rulebook.
 */
final class UnitAnswer implements Answer {
    private static final String UNIT = "unit";

    private final Kind.Unit kind;
    private final String name;

    private UnitAnswer(Kind.Unit kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    static List<Known> commands(Outline outline) {
        return outline.kinds().stream()
                .flatMap(kind -> outline.listing(kind).stream().map(name -> command(kind, name)))
                .toList();
    }

    private static Known command(Kind.Unit kind, String name) {
        Option unit = new Option(UNIT, Texts.wording("option.unit"), Option.Type.TEXT, false, List.of(), true);
        Command command = new Command(name, Texts.wording("command.units", kind.name()), List.of(unit), false, false);
        return new Known(command, new UnitAnswer(kind, name));
    }

    @Override
    public Reply to(Asking asking) {
        Units units = new Units(asking);
        List<HolderName> own = units.of(kind.name());
        Optional<String> told = asking.request().option(UNIT);
        if (told.isEmpty()) {
            return list(asking, units, own);
        }
        return units.named(told.get(), own).map(unit -> card(asking, unit)).orElseGet(() -> asking.no("no.unit"));
    }

    private Reply list(Asking asking, Units units, List<HolderName> own) {
        ReplyBuilder reply =
                Reply.titled(asking.texts().line("units.title", asking.people().span(asking.asker()), kind.name()));
        if (own.isEmpty()) {
            return reply.line(asking.texts().text("units.none")).build();
        }
        for (int i = 0; i < own.size(); i++) {
            HolderName unit = own.get(i);
            reply.line(line(asking, unit, i + 1, units.isActive(unit)))
                    .button(asking.button(asking.people().name(unit), Button.Style.OTHER, true, name, unit.toString()));
        }
        return reply.build();
    }

    private Line line(Asking asking, HolderName unit, int place, boolean active) {
        List<Span> spans = new ArrayList<>();
        spans.add(Span.plain(asking.texts().number(place) + ". "));
        spans.add(Span.strong(asking.people().name(unit)));
        level(asking, asking.view(unit)).ifPresent(level -> spans.add(Span.plain(" – " + level)));
        if (active) {
            spans.add(Span.plain(" " + asking.texts().text("units.active")));
        }
        return new Line(spans);
    }

    private Optional<String> level(Asking asking, View view) {
        return asking.outline().tracks(kind.name()).stream()
                .findFirst()
                .flatMap(track -> view.progress(track.name()))
                .map(progress -> asking.texts().text("rank.card-level", progress.level()));
    }

    private Reply card(Asking asking, HolderName unit) {
        View view = asking.view(unit);
        ReplyBuilder reply = Reply.titled(Line.of(Span.data(asking.people().name(unit))));
        asking.outline().tracks(kind.name()).forEach(track -> level(asking, reply, view, track));
        asking.outline().assets(kind.name()).stream()
                .filter(asset -> !isOfTrack(asking, asset))
                .forEach(asset -> reply.line(BalanceAnswer.line(asking, view, asset)));
        traits(asking, view).forEach(reply::line);
        buttons(asking, reply, unit);
        return reply.build();
    }

    private void level(Asking asking, ReplyBuilder reply, View view, Track track) {
        Progress progress = view.progress(track.name()).orElseThrow();
        Texts texts = asking.texts();
        if (progress.isLast()) {
            reply.line(texts.line("level.last", progress.level()));
        } else {
            reply.line(texts.line("level.way", progress.level(), progress.into(), progress.needed()))
                    .bar(progress.into(), progress.needed());
        }
    }

    private boolean isOfTrack(Asking asking, Asset asset) {
        return asking.outline().tracks(kind.name()).stream()
                .anyMatch(track -> track.asset().equals(asset.name()));
    }

    /** What the rulebook says of units of this kind, and what their catalogue says of them. */
    private List<Line> traits(Asking asking, View view) {
        List<Line> lines = new ArrayList<>();
        kind.traits().keySet().forEach(trait -> view.trait(trait).ifPresent(value -> lines.add(line(trait, value))));
        kind.catalogue()
                .map(asking.outline().rulebook().catalogues()::get)
                .ifPresent(catalogue -> view.trait(Traits.ENTRY)
                        .ifPresent(entry -> catalogue
                                .fields()
                                .keySet()
                                .forEach(field -> catalogue
                                        .value(entry, field)
                                        .ifPresent(value -> lines.add(line(field, value))))));
        return lines;
    }

    private static Line line(String name, String value) {
        return Line.of(Span.data(name), Span.plain(": "), Span.data(value));
    }

    private static void buttons(Asking asking, ReplyBuilder reply, HolderName unit) {
        asking.outline().doings().stream()
                .filter(doing -> doing.withUnit() && !doing.trusted() && doing.needsNothingBut(UNIT))
                .forEach(doing -> reply.button(button(asking, doing, unit)));
    }

    private static Optional<Button> button(Asking asking, Doing doing, HolderName unit) {
        String command = asking.book().name(doing.type());
        String[] values = asking.book().find(command).orElseThrow().command().options().stream()
                .map(option -> option.name().equals(UNIT) ? unit.toString() : "")
                .toArray(String[]::new);
        return asking.button(doing.type(), Button.Style.MAIN, true, command, values);
    }
}
