package dev.levelwright.examples.miniapp;

import dev.levelwright.Levelwright;
import dev.levelwright.Realm;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Regeneration;
import dev.levelwright.curve.Progress;
import dev.levelwright.decision.Standing;
import dev.levelwright.engine.View;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.Traits;
import dev.levelwright.math.Amounts;
import dev.levelwright.rule.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads a {@link Card} off the game as it is now: nothing is written, and nothing is kept. */
public final class CardReader {
    private static final int STEPS = 30;
    private static final int MOST_UNITS = 20;

    private final Levelwright game;

    /** Reads off this game. */
    public CardReader(Levelwright game) {
        this.game = game;
    }

    /** What a player has in a realm. */
    public Card read(String realmId, String player, String name) {
        Realm realm = game.in(realmId);
        Rulebook rulebook = realm.rulebook();
        View own = realm.view(HolderName.player(player));
        List<Card.Panel> panels = new ArrayList<>();
        Card.Panel self = panel(rulebook, own, own);
        if (!self.gauges().isEmpty()) {
            panels.add(new Card.Panel(name, self.kind(), "", "", false, self.gauges()));
        }
        for (Kind kind : rulebook.kinds().values()) {
            if (kind instanceof Kind.Unit) {
                realm.units(own.holder(), kind.name()).stream()
                        .limit(MOST_UNITS)
                        .forEach(unit -> panels.add(panel(rulebook, realm.view(unit), own)));
            }
        }
        return new Card(game.now().toEpochMilli(), name, purse(rulebook, own), panels);
    }

    private static List<Card.Amount> purse(Rulebook rulebook, View own) {
        return own.standings().stream()
                .filter(standing -> gauge(rulebook, own, standing).isEmpty())
                .map(standing -> new Card.Amount(standing.label(), standing.amount()))
                .toList();
    }

    private static Card.Panel panel(Rulebook rulebook, View view, View owner) {
        String kind = view.holder().kind();
        List<Card.Gauge> gauges = view.standings().stream()
                .map(standing -> gauge(rulebook, view, standing))
                .flatMap(Optional::stream)
                .toList();
        return new Card.Panel(
                view.name().orElse(kind),
                kind,
                field(rulebook, view, "rarity"),
                field(rulebook, view, "picture"),
                owner.trait(Traits.ACTIVE + kind)
                        .equals(Optional.of(view.holder().toString())),
                gauges);
    }

    /** A bar for what has an end: the next level, or a capacity. */
    private static Optional<Card.Gauge> gauge(Rulebook rulebook, View view, Standing standing) {
        String asset = standing.account().balance().asset();
        Optional<Progress> progress = standing.progress().filter(on -> !on.isLast());
        if (progress.isPresent()) {
            Progress on = progress.get();
            return Optional.of(
                    new Card.Gauge(standing.label(), "level " + on.level(), on.into(), on.needed(), List.of(), 0));
        }
        long capacity = view.capacity(asset);
        return capacity == Amounts.MAX || capacity == 0
                ? Optional.empty()
                : Optional.ofNullable(rulebook.assets().get(asset)).map(of -> filling(of, view, standing, capacity));
    }

    private static Card.Gauge filling(Asset asset, View view, Standing standing, long capacity) {
        long step = asset.regeneration().map(Regeneration::amount).orElse(0L);
        List<Card.Step> steps = new ArrayList<>();
        for (int i = 1; i <= STEPS && step > 0; i++) {
            long amount = Math.min(capacity, standing.amount() + i * step);
            OptionalLong at = amount > standing.amount() ? view.reaches(asset.name(), amount) : OptionalLong.empty();
            at.ifPresent(when -> steps.add(new Card.Step(when, amount)));
            if (amount >= capacity) {
                break;
            }
        }
        long full = standing.amount() < capacity
                ? view.reaches(asset.name(), capacity).orElse(0)
                : 0;
        return new Card.Gauge(standing.label(), "", standing.amount(), capacity, steps, full);
    }

    private static String field(Rulebook rulebook, View view, String field) {
        if (!(rulebook.kinds().get(view.holder().kind()) instanceof Kind.Unit unit)) {
            return "";
        }
        return unit.catalogue()
                .map(rulebook.catalogues()::get)
                .flatMap(catalogue -> view.trait(Traits.ENTRY).flatMap(entry -> catalogue.value(entry, field)))
                .orElse("");
    }
}
