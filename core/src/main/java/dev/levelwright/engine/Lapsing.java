package dev.levelwright.engine;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.asset.Lapse;
import dev.levelwright.time.Frame;
import dev.levelwright.time.Window;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What missed windows do to streaks, to the assets that are spent for them, and to those that receive what lapsed. A
 * streak's {@code settledAt} is the first window that is not accounted for.
 */
final class Lapsing {
    /** Most windows that are walked one by one to find when a streak ended. */
    static final int MAX_WALKED = 1_000;

    private final HoldingsDraft holdings;
    private final Draft draft;

    Lapsing(HoldingsDraft holdings) {
        this.holdings = holdings;
        this.draft = holdings.draft();
    }

    /** The streak at the decision's instant. */
    Balance streak(Asset asset, Balance before) {
        if (before.amount() == 0) {
            return before;
        }
        Missed missed = missed(asset.lapse().orElseThrow(), before);
        boolean lapsed = missed.count() > freezes(asset.lapse().get());
        return new Balance(lapsed ? 0 : before.amount(), missed.accounted(), before.risenAt());
    }

    /** A balance that a streak spends or that receives what lapsed, at the decision's instant; others as they are. */
    Balance touched(BalanceName name, Balance balance) {
        Balance result = balance;
        if (!name.keyed() && draft.era().edition().isEntangled(name.asset())) {
            for (Asset asset : draft.era().edition().rulebook().assets().values()) {
                if (asset.lapse().isPresent() && asset.of().equals(holdings.holder().kind())) {
                    result = after(asset, name.asset(), result);
                }
            }
        }
        return result;
    }

    private Balance after(Asset streak, String name, Balance balance) {
        Lapse lapse = streak.lapse().orElseThrow();
        Optional<Balance> held = holdings.stored().balance(BalanceName.of(streak.name()));
        boolean concerned = lapse.spend().filter(name::equals).isPresent()
                || lapse.into().filter(name::equals).isPresent();
        if (!concerned || held.isEmpty() || held.get().amount() == 0) {
            return balance;
        }
        Missed missed = missed(lapse, held.get());
        boolean spends = lapse.spend().filter(name::equals).isPresent();
        return spends ? spent(balance, missed) : received(lapse, missed, held.get().amount(), balance);
    }

    private static Balance spent(Balance freezes, Missed missed) {
        return missed.count() == 0
                ? freezes
                : new Balance(Math.max(0, freezes.amount() - missed.count()), freezes.settledAt(), freezes.risenAt());
    }

    private Balance received(Lapse lapse, Missed missed, long amount, Balance balance) {
        long freezes = freezes(lapse);
        if (missed.count() <= freezes) {
            return balance;
        }
        long ended = missed.first();
        Window.Local window = window(lapse);
        ZoneId zone = holdings.zone(window.zone());
        for (long walked = 0; walked <= Math.min(freezes, MAX_WALKED); walked++) {
            ended = window.nextAfter(ended, zone);
        }
        return new Balance(amount, ended, ended);
    }

    private long freezes(Lapse lapse) {
        return lapse.spend().map(BalanceName::of).map(this::before).orElse(0L);
    }

    private long before(BalanceName name) {
        return holdings.stored()
                .balance(name)
                .map(Balance::amount)
                .orElseGet(() -> holdings.start(holdings.asset(name)));
    }

    /** Which windows passed without a rise since the streak was last accounted for, the pending one left out. */
    private Missed missed(Lapse lapse, Balance streak) {
        Frame now = holdings.frame(lapse.window());
        Frame then = holdings.frameBefore(lapse.window()).orElse(now);
        boolean earlierPending = streak.settledAt() < then.start();
        boolean passed = now.start() > then.start();
        long count = earlierPending ? 1 : 0;
        if (passed) {
            Window.Local window = window(lapse);
            count += (streak.risenAt() < then.start() ? 1 : 0)
                    + now.missedSince(then, window, holdings.zone(window.zone()));
        }
        boolean pending = count > 0 && draft.at() < now.start() + lapse.grace();
        long first = earlierPending || streak.risenAt() < then.start() ? Math.min(streak.settledAt(), then.start()) : then.end();
        return pending ? new Missed(count - 1, first, now.start() - 1) : new Missed(count, first, now.start());
    }

    private Window.Local window(Lapse lapse) {
        return draft.era().edition().localWindow(lapse.window()).orElseThrow();
    }

    /** How many windows were missed, where the first of them began, and the first instant not accounted for. */
    private record Missed(long count, long first, long accounted) {}
}
