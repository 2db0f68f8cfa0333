package dev.levelwright.engine;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.asset.Lapse;
import dev.levelwright.time.Frame;
import dev.levelwright.time.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What missed windows do to streaks, to the assets that are spent for them, and to those that receive what lapsed; each
 * stretch of time under the rulebook that held then.
 */
final class Lapsing {
    private final HoldingsDraft holdings;
    private final Draft draft;

    Lapsing(HoldingsDraft holdings) {
        this.holdings = holdings;
        this.draft = holdings.draft();
    }

    /** A balance after what lapses have done to it until the decision's instant; most are touched by none. */
    Balance touched(BalanceName name, Balance balance) {
        if (draft.isOneEra() && !holdings.policy(name).lapsing()) {
            return balance;
        }
        List<Era> eras = name.keyed() ? List.of() : eras();
        if (!isLapsing(name.asset(), eras)) {
            return balance;
        }
        Balance result = balance;
        for (String streak : streaks(eras)) {
            result = aged(streak, eras).touched(name.asset(), result);
        }
        return result;
    }

    private static boolean isLapsing(String asset, List<Era> eras) {
        for (Era era : eras) {
            if (era.edition().entanglement().isLapsing(asset)) {
                return true;
            }
        }
        return false;
    }

    /** The eras since the holder was last written, up to the one of this decision. */
    private List<Era> eras() {
        if (draft.isOneEra()) {
            return List.of(draft.era());
        }
        List<Era> eras = new ArrayList<>();
        Era era = draft.era(holdings.stored().seenAt());
        while (era.until() <= draft.at() && eras.size() < Settling.MAX_ERAS) {
            eras.add(era);
            era = draft.era(era.until());
        }
        eras.add(draft.era());
        return eras;
    }

    /** The streaks that were ever written, in the order of names. */
    private Set<String> streaks(List<Era> eras) {
        Set<String> names = new TreeSet<>();
        for (Era era : eras) {
            for (Asset asset : era.edition().entanglement().of(holdings.holder().kind())) {
                BalanceName name = era.edition().name(asset.name());
                if (asset.lapse().isPresent() && holdings.stored().balance(name).isPresent()) {
                    names.add(asset.name());
                }
            }
        }
        return names;
    }

    private Streak aged(String name, List<Era> eras) {
        Streak streak = Streak.of(holdings, name);
        Optional<Window> last = Optional.empty();
        long from = holdings.stored().seenAt();
        for (int i = 0; i < eras.size(); i++) {
            Era era = eras.get(i);
            boolean today = i == eras.size() - 1;
            Optional<Lapse> lapse = era.edition().asset(name).flatMap(Asset::lapse);
            if (lapse.isPresent()) {
                Stretch stretch = stretch(lapse.get(), era, from, today);
                boolean moved = last.isPresent() && !last.get().equals(stretch.window());
                streak = after(moved ? streak.accountedUntil(stretch.then().start()) : streak, stretch, era, from);
                last = Optional.of(stretch.window());
            }
            from = era.until();
        }
        return streak;
    }

    /** The streak after a stretch of time, at whose beginning it may be paused. */
    private Streak after(Streak streak, Stretch stretch, Era era, long from) {
        long freezes = stretch.lapse()
                .spend()
                .map(spend -> new Settling(holdings)
                        .then(BalanceName.of(spend), from, era)
                        .amount())
                .orElse(0L);
        long paused = Math.min(pausedUntil(stretch.lapse(), era, from), stretch.at() + 1);
        if (paused <= from) {
            return streak.after(stretch, freezes);
        }
        Frame last = paused > stretch.at()
                ? stretch.now()
                : holdings.frameBefore(stretch.lapse().window(), era, paused);
        return streak.accountedUntil(last.end())
                .after(new Stretch(stretch.lapse(), stretch.window(), last, stretch.now(), stretch.at()), freezes);
    }

    /** Until when what pauses the streak is held from an instant on; the least long when it is not held then. */
    private long pausedUntil(Lapse lapse, Era era, long from) {
        Optional<Asset> pause = lapse.pause().flatMap(era.edition()::asset);
        if (pause.isEmpty()) {
            return Long.MIN_VALUE;
        }
        BalanceName name = BalanceName.of(pause.get().name());
        Balance held = new Settling(holdings).then(name, from, era);
        if (held.amount() == 0) {
            return Long.MIN_VALUE;
        }
        return holdings.isRunning(name, from) ? Carriers.heldUntil(false, held, pause.get()) : Long.MAX_VALUE;
    }

    private Stretch stretch(Lapse lapse, Era era, long from, boolean today) {
        Window.Local window = era.edition().localWindow(lapse.window()).orElseThrow();
        Frame then = holdings.frameBefore(lapse.window(), era, from);
        return today
                ? new Stretch(lapse, window, then, holdings.frame(lapse.window()), draft.at())
                : new Stretch(
                        lapse, window, then, holdings.frameBefore(lapse.window(), era, era.until()), era.until() - 1);
    }
}
