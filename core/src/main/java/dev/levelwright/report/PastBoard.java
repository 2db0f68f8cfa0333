package dev.levelwright.report;

import dev.levelwright.Realm;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.engine.Need;
import dev.levelwright.engine.Scene;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.ledger.Account;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.Windows;
import dev.levelwright.store.Ranked;
import dev.levelwright.store.Reader;
import dev.levelwright.time.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The board of a window that is over, such as last season's: of an asset that resets in it and keeps closed windows. Who
 * has not been back since still counts, with what the window was left with.
 *
 * <p>Example: {@code PastBoard.before(realm, "xp-season", now)} is the season before this one; a bot that gives a prize to
 * its first three submits an activity of the host's for each of them, with the season's start in its id, so that nobody
 * gets it twice.
 *
 * <p>It reads every holder once, in pages, and remembers no more than the places that are asked for. What a window held
 * changes no more once it is over but for events that were late, so who asks often keeps the answer.
 *
 * @param asset the asset
 * @param from the window's first instant
 * @param until its end, excluded
 */
public record PastBoard(String asset, Instant from, Instant until) {
    private static final int PAGE = 200;

    /**
     * The board of the window before the one around an instant.
     *
     * @throws IllegalArgumentException when the asset does not keep the closed windows of the realm's calendar
     */
    public static PastBoard before(Realm realm, String asset, Instant instant) {
        Rulebook rulebook = realm.rulebook();
        Window.Local window = window(rulebook, asset);
        long end = window.startOf(instant.toEpochMilli(), rulebook.zone());
        long start = window.startOf(end - 1, rulebook.zone());
        return new PastBoard(asset, Instant.ofEpochMilli(start), Instant.ofEpochMilli(end));
    }

    /** The places from the first on, {@code limit} at most; ties go to who was there first. */
    public List<Ranked> top(Realm realm, int limit) {
        Reader reader = realm.reader();
        String kind = keeping(realm.rulebook(), asset).of();
        List<Ranked> best = new ArrayList<>();
        String after = "";
        List<HolderName> page = reader.holders(kind, after, PAGE);
        while (!page.isEmpty()) {
            best.addAll(places(reader, page));
            best.sort(Ranked.BY_PLACE);
            best.subList(Math.min(limit, best.size()), best.size()).clear();
            after = page.get(page.size() - 1).id();
            page = reader.holders(kind, after, PAGE);
        }
        return numbered(best);
    }

    private List<Ranked> places(Reader reader, List<HolderName> holders) {
        BalanceName closed = new BalanceName(asset, from.toString());
        Set<Need> needs = new LinkedHashSet<>();
        holders.forEach(holder -> needs.add(new Need.Holder(holder)));
        holders.forEach(holder -> needs.add(new Need.Keyed(new Account(holder, closed))));
        Scene scene = reader.scene(needs);
        List<Ranked> places = new ArrayList<>();
        for (HolderName holder : holders) {
            scene.holdings(holder)
                    .flatMap(holdings -> held(holdings, closed))
                    .filter(balance -> balance.amount() > 0)
                    .ifPresent(balance -> places.add(new Ranked(0, holder, balance.amount(), balance.risenAt())));
        }
        return places;
    }

    /** What was kept of the window, or what still stands from it, because nobody has closed it yet. */
    private Optional<Balance> held(Holdings holdings, BalanceName closed) {
        Optional<Balance> kept = holdings.balance(closed);
        return kept.isPresent() ? kept : holdings.balance(BalanceName.of(asset)).filter(this::isOfWindow);
    }

    private boolean isOfWindow(Balance open) {
        return open.settledAt() >= from.toEpochMilli() && open.settledAt() < until.toEpochMilli();
    }

    private static List<Ranked> numbered(List<Ranked> places) {
        List<Ranked> numbered = new ArrayList<>();
        places.forEach(place -> numbered.add(place.at(numbered.size() + 1L)));
        return numbered;
    }

    private static Window.Local window(Rulebook rulebook, String name) {
        Asset asset = keeping(rulebook, name);
        Optional<Window> window = asset.reset().flatMap(reset -> Windows.find(rulebook.windows(), reset));
        if (window.isPresent() && window.get() instanceof Window.Local local && local.zone() == Window.ZoneOf.REALM) {
            return local;
        }
        throw new IllegalArgumentException("asset " + name + " does not reset in the realm's calendar");
    }

    private static Asset keeping(Rulebook rulebook, String name) {
        return Optional.ofNullable(rulebook.assets().get(name))
                .filter(found -> found.keep() > 0)
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no asset " + name + " that keeps its windows"));
    }
}
