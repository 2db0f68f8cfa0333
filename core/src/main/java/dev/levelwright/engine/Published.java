package dev.levelwright.engine;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.curve.Curve;
import dev.levelwright.curve.Progress;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.math.Amounts;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.OnChange;
import dev.levelwright.rule.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the realm's chronicle itself does to one holder's balances, at its instants and whoever looks when: gifts to
 * everybody, and amounts that follow a level which is kept when its curve changes. Each is taken in once, because a
 * holder is written with everything that was published until then, and looks only at what came later.
 */
final class Published {
    private final HoldingsDraft holdings;
    private final Draft draft;

    Published(HoldingsDraft holdings) {
        this.holdings = holdings;
        this.draft = holdings.draft();
    }

    /** What one entry adds to a balance, or takes away. */
    record Shift(String reason, long amount) {
        /** Whether it was given, rather than worked out anew from a level. */
        boolean isGift() {
            return !reason.equals(Reasons.CURVE);
        }
    }

    /** The assets that must be written with the holder, because something was published for them since it last was. */
    Set<String> waiting() {
        List<Chronicle.Entry> entries = draft.scene().chronicle().entries();
        if (entries.isEmpty()) {
            return Set.of();
        }
        Set<String> names = new TreeSet<>();
        entries.stream().filter(this::isNew).forEach(entry -> learn(entry, names));
        names.removeIf(
                name -> draft.era().edition().asset(name).filter(this::isTaking).isEmpty());
        return names;
    }

    /** The first instant at which something was published for an asset since the holder was last written. */
    long firstFor(String asset) {
        return draft.scene().chronicle().entries().stream()
                .filter(this::isNew)
                .filter(entry -> {
                    Set<String> names = new TreeSet<>();
                    learn(entry, names);
                    return names.contains(asset);
                })
                .findFirst()
                .map(Chronicle.Entry::from)
                .orElse(draft.at());
    }

    /** Whether something was published for an asset by an instant, since the holder was last written. */
    boolean isFor(String asset, long instant) {
        return waiting().contains(asset) && firstFor(asset) <= instant;
    }

    /** What was published at an instant for a balance that then holds so much, in the order of the chronicle. */
    List<Shift> at(BalanceName name, Balance balance, long instant) {
        Optional<Asset> asset = draft.era(instant).edition().asset(name.asset()).filter(this::isTaking);
        if (name.keyed() || asset.isEmpty() || !holdings.stored().born()) {
            return List.of();
        }
        List<Shift> shifts = new ArrayList<>();
        long amount = balance.amount();
        for (Chronicle.Entry entry : draft.scene().chronicle().entries()) {
            if (entry.from() == instant && isNew(entry)) {
                long more = by(entry, name.asset(), amount);
                if (more != 0) {
                    shifts.add(new Shift(reason(entry), more));
                    amount += more;
                }
            }
        }
        return shifts;
    }

    /** What somebody who is born now is given of an asset. */
    List<Shift> atBirth(BalanceName name, Asset asset) {
        List<Shift> shifts = new ArrayList<>();
        if (!name.keyed() && isTaking(asset)) {
            for (Chronicle.Entry entry : draft.scene().chronicle().entries()) {
                if (entry instanceof Chronicle.Gift gift
                        && isNew(gift)
                        && gift.amounts().containsKey(name.asset())) {
                    shifts.add(new Shift(reason(gift), gift.of(name.asset())));
                }
            }
        }
        return shifts;
    }

    /** Published since the holder was last written; for the unborn, a gift that newcomers get too. */
    private boolean isNew(Chronicle.Entry entry) {
        if (entry.from() > draft.at()) {
            return false;
        }
        return holdings.stored().born()
                ? entry.from() > holdings.stored().seenAt()
                : holdings.holder().isPlayer() && entry instanceof Chronicle.Gift gift && gift.newcomers();
    }

    /** Whether the holder has such an asset, and time leaves what is published for it alone. */
    private boolean isTaking(Asset asset) {
        return asset.of().equals(holdings.holder().kind())
                && asset.per().isEmpty()
                && asset.reset().isEmpty()
                && asset.lapse().isEmpty()
                && !draft.era().edition().entanglement().isReceiving(asset.name());
    }

    private void learn(Chronicle.Entry entry, Set<String> names) {
        if (entry instanceof Chronicle.Gift gift) {
            names.addAll(gift.amounts().keySet());
        } else if (entry instanceof Chronicle.Version) {
            draft.era(entry.from()).edition().rulebook().tracks().values().stream()
                    .filter(track -> track.onChange() == OnChange.KEEP_LEVEL)
                    .forEach(track -> names.add(track.asset()));
        }
    }

    private long by(Chronicle.Entry entry, String asset, long amount) {
        if (entry instanceof Chronicle.Gift gift) {
            return Math.min(gift.of(asset), Amounts.MAX - amount);
        }
        return entry instanceof Chronicle.Version ? kept(asset, entry.from(), amount) - amount : 0;
    }

    private static String reason(Chronicle.Entry entry) {
        return entry instanceof Chronicle.Gift gift ? Reasons.giftOf(gift.id()) : Reasons.CURVE;
    }

    /** The amount that keeps the level on a track over the asset whose curve changes at an instant. */
    private long kept(String asset, long instant, long amount) {
        Edition before = draft.era(instant - 1).edition();
        long kept = amount;
        for (Track track : draft.era(instant).edition().tracks(asset)) {
            Optional<Track> old = Optional.ofNullable(before.rulebook().tracks().get(track.name()))
                    .filter(earlier -> earlier.asset().equals(asset) && !isSameCurve(earlier, track))
                    .filter(earlier -> track.onChange() == OnChange.KEEP_LEVEL);
            kept = old.isPresent() ? kept(old.get().curve(), track.curve(), amount) : kept;
        }
        return kept;
    }

    private static boolean isSameCurve(Track before, Track after) {
        return before.formula().equals(after.formula()) && before.max().equals(after.max());
    }

    /** The same level, or the nearest that the new curve has, and the same share of the way to the next one, floored. */
    private static long kept(Curve before, Curve after, long amount) {
        Progress old = before.progress(amount);
        int level = Math.max(after.first(), Math.min(old.level(), after.last()));
        long needed = after.costOf(level).orElse(0);
        long into = old.isLast() || level != old.level() ? 0 : Amounts.mulDivFloor(old.into(), needed, old.needed());
        return Math.min(Amounts.MAX, after.totalFor(level) + into);
    }
}
