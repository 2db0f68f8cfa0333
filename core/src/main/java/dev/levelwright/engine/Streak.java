package dev.levelwright.engine;

import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import java.util.Map;
import java.util.TreeMap;

/**
 * A streak as time passes, with what lapses spend and leave behind.
 *
 * @param name the streak's asset
 * @param balance how long it is
 * @param spent how many were spent so far of each asset that is spent instead of lapsing
 * @param received what each asset that receives what lapsed has got
 */
record Streak(
        HoldingsDraft holdings, String name, Balance balance, Map<String, Long> spent, Map<String, Balance> received) {
    /** The streak as it was last written. */
    static Streak of(HoldingsDraft holdings, BalanceName name) {
        Balance balance = holdings.stored().balance(name).orElseThrow();
        return new Streak(holdings, name.asset(), balance, Map.of(), Map.of());
    }

    /**
     * The same with nothing pending before an instant: where windows change, and where a pause ends, what was pending is
     * forgiven.
     */
    Streak accountedUntil(long instant) {
        if (balance.amount() == 0) {
            return this;
        }
        Balance accounted = balance.settled(Math.max(balance.settledAt(), instant));
        return new Streak(holdings, name, accounted, spent, received);
    }

    /**
     * The streak after a stretch of time.
     *
     * @param held how much of what is spent instead of lapsing was held when the stretch began, what was spent included
     */
    Streak after(Stretch stretch, long held) {
        if (balance.amount() == 0) {
            return this;
        }
        Stretch.Missed missed = stretch.missed(balance);
        long freezes = stretch.lapse().spend().map(asset -> left(asset, held)).orElse(0L);
        boolean lapsed = missed.count() > freezes;
        Balance after = new Balance(lapsed ? 0 : balance.amount(), missed.accounted(), balance.risenAt());
        if (missed.count() == 0) {
            return new Streak(holdings, name, after, spent, received);
        }
        Map<String, Long> used = new TreeMap<>(spent);
        stretch.lapse().spend().ifPresent(asset -> used.merge(asset, Math.min(freezes, missed.count()), Long::sum));
        Map<String, Balance> got = new TreeMap<>(received);
        if (lapsed) {
            long ended = stretch.ended(balance, freezes);
            stretch.lapse().into().ifPresent(asset -> got.put(asset, new Balance(balance.amount(), ended, ended)));
        }
        return new Streak(holdings, name, after, used, got);
    }

    /** What the streak has made of one of the holder's balances. */
    Balance touched(String asset, Balance before) {
        if (asset.equals(name)) {
            return balance;
        }
        long used = spent.getOrDefault(asset, 0L);
        Balance got = received.getOrDefault(asset, before);
        return used == 0 ? got : new Balance(Math.max(0, got.amount() - used), got.settledAt(), got.risenAt());
    }

    private long left(String asset, long held) {
        return Math.max(0, held - spent.getOrDefault(asset, 0L));
    }
}
