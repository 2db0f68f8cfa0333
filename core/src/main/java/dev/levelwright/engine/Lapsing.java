package dev.levelwright.engine;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.asset.Lapse;
import dev.levelwright.time.Frame;
import dev.levelwright.time.Window;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What missed windows do to streaks, to the assets that are spent for them, and to those that receive what lapsed; each
 * stretch of time under the rulebook that held then.
 */
final class Lapsing {
    private final HoldingsDraft holdings;
    private final Draft draft;
    private @Nullable List<Streak> streaks;

    Lapsing(HoldingsDraft holdings) {
        this.holdings = holdings;
        this.draft = holdings.draft();
    }

    /** A balance after what lapses have done to it until the decision's instant; most are touched by none. */
    Balance touched(BalanceName name, Balance balance) {
        if (name.keyed() || !isLapsing(name)) {
            return balance;
        }
        Balance result = balance;
        for (Streak streak : streaks()) {
            result = streak.touched(name.asset(), result);
        }
        return result;
    }

    /** The holder's streaks as time has left them; they follow from what was written, whatever the decision changes. */
    private List<Streak> streaks() {
        List<Streak> known = streaks;
        if (known == null) {
            List<Era> eras = eras();
            known = new ArrayList<>();
            for (BalanceName name : names(eras)) {
                if (holdings.stored().balance(name).isPresent()) {
                    known.add(aged(name, eras));
                }
            }
            streaks = known;
        }
        return known;
    }

    private boolean isLapsing(BalanceName name) {
        if (draft.isOneEra()) {
            return holdings.policy(name).lapsing();
        }
        for (Era era : eras()) {
            if (era.edition().entanglement().isLapsing(name.asset())) {
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

    /** All that was a streak in one of the eras, in the order of names. */
    private Collection<BalanceName> names(List<Era> eras) {
        if (eras.size() == 1) {
            return streaks(eras.get(0));
        }
        Set<BalanceName> names = new TreeSet<>();
        eras.forEach(era -> names.addAll(streaks(era)));
        return names;
    }

    private List<BalanceName> streaks(Era era) {
        return era.edition().entanglement().streaks(holdings.holder().kind());
    }

    private Streak aged(BalanceName name, List<Era> eras) {
        Streak streak = Streak.of(holdings, name);
        Optional<Window> last = Optional.empty();
        long from = holdings.stored().seenAt();
        for (int i = 0; i < eras.size(); i++) {
            Era era = eras.get(i);
            boolean today = i == eras.size() - 1;
            Optional<Lapse> lapse = era.edition().asset(name.asset()).flatMap(Asset::lapse);
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
                .map(spend -> holdings.settling()
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
        Balance held = holdings.settling().then(name, from, era);
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
