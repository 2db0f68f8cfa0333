package dev.levelwright.examples.play;

import dev.levelwright.asset.Asset;
import dev.levelwright.curve.Progress;
import dev.levelwright.engine.View;
import dev.levelwright.examples.text.Style;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.Traits;
import dev.levelwright.math.Amounts;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.Track;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Everything that the person at the terminal has, as of now: levels, bars, when a bar grows and when it is full. */
final class Overview {
    private static final int BAR = 20;
    private static final int MOST_UNITS = 12;

    private final Seat seat;
    private final Style style;

    Overview(Seat seat) {
        this.seat = seat;
        this.style = seat.style();
    }

    List<Verb> verbs() {
        return List.of(new Verb("me", "", "shows everything that you have", typed -> lines()));
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        View view = seat.realm().view(seat.holder());
        lines.add(style.strong(Lines.shown(seat.person())) + badge(view));
        lines.addAll(holdings(view));
        for (Kind kind : seat.realm().rulebook().kinds().values()) {
            if (kind instanceof Kind.Unit unit) {
                lines.addAll(units(view, unit));
            }
        }
        return lines.size() == 1 ? List.of(lines.get(0), style.faint("  nothing yet")) : lines;
    }

    private String badge(View view) {
        return view.trait("badge")
                .map(badge -> style.faint("  wears " + Lines.shown(badge)))
                .orElse("");
    }

    private List<String> units(View owner, Kind.Unit kind) {
        List<HolderName> units = seat.realm().units(owner.holder(), kind.name());
        List<String> lines = new ArrayList<>();
        for (HolderName unit : units.subList(0, Math.min(units.size(), MOST_UNITS))) {
            View view = seat.realm().view(unit);
            boolean active = owner.trait(Traits.ACTIVE + kind.name()).equals(Optional.of(unit.toString()));
            lines.add(style.strong(nameOf(view))
                    + style.faint("  " + kind.name() + entry(view) + (active ? ", active" : "")));
            lines.addAll(holdings(view));
        }
        if (units.size() > MOST_UNITS) {
            lines.add(style.faint("and " + (units.size() - MOST_UNITS) + " more"));
        }
        return lines;
    }

    private static String nameOf(View unit) {
        return Lines.shown(unit.name().orElse(unit.holder().id()));
    }

    private static String entry(View unit) {
        return unit.trait(Traits.ENTRY).map(entry -> " " + Lines.shown(entry)).orElse("");
    }

    private List<String> holdings(View view) {
        Rulebook rulebook = seat.realm().rulebook();
        List<Asset> assets = rulebook.assets().values().stream()
                .filter(asset ->
                        asset.of().equals(view.holder().kind()) && asset.per().isEmpty())
                .filter(asset -> isShown(view, asset))
                .toList();
        int width =
                assets.stream().mapToInt(asset -> asset.label().length()).max().orElse(0);
        return assets.stream()
                .map(asset -> "  " + padded(asset.label(), width) + "  " + line(view, asset, track(rulebook, asset)))
                .map(String::stripTrailing)
                .toList();
    }

    /** What somebody has, and what they can have so much of and no more. */
    private static boolean isShown(View view, Asset asset) {
        return view.amount(asset.name()) > 0
                || asset.board()
                || view.capacity(asset.name()) < Amounts.MAX && view.capacity(asset.name()) > 1;
    }

    private static Optional<Track> track(Rulebook rulebook, Asset asset) {
        return rulebook.tracks().values().stream()
                .filter(track -> track.asset().equals(asset.name()))
                .findFirst();
    }

    private String line(View view, Asset asset, Optional<Track> track) {
        if (track.isPresent()) {
            return level(view.amount(asset.name()), track.get());
        }
        long capacity = view.capacity(asset.name());
        return capacity == Amounts.MAX
                ? Style.number(view.amount(asset.name()))
                : style.bar(view.amount(asset.name()), capacity, BAR) + "  " + Style.number(view.amount(asset.name()))
                        + "/" + Style.number(capacity) + style.faint(growth(view, asset, capacity));
    }

    private String level(long amount, Track track) {
        Progress progress = track.curve().progress(amount);
        String title = track.title(progress.level()).map(name -> " " + name).orElse("");
        String level = "level " + progress.level() + title;
        return progress.needed() == 0
                ? style.bar(1, 1, BAR) + "  " + style.strong(level) + style.faint("  the last, " + Style.number(amount))
                : style.bar(progress.into(), progress.needed(), BAR) + "  " + style.strong(level) + "  "
                        + Style.number(progress.into()) + "/" + Style.number(progress.needed());
    }

    private String growth(View view, Asset asset, long capacity) {
        long amount = view.amount(asset.name());
        if (asset.regeneration().isPresent()) {
            return at("  +" + asset.regeneration().get().amount() + " in ", view.reaches(asset.name(), amount + 1))
                    + at(", full in ", view.reaches(asset.name(), capacity));
        }
        return amount == 0 ? "" : at("  starts over in ", view.roomAgain(asset.name()));
    }

    private String at(String words, OptionalLong millis) {
        if (millis.isEmpty() || millis.getAsLong() <= seat.now().toEpochMilli()) {
            return "";
        }
        Instant then = Instant.ofEpochMilli(millis.getAsLong());
        return words + Moments.words(Duration.between(seat.now(), then)) + " ("
                + seat.moments().shown(then, seat.now()) + ")";
    }

    private static String padded(String text, int width) {
        return String.format(Locale.ROOT, "%-" + Math.max(width, 1) + "s", text);
    }
}
