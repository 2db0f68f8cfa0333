package dev.levelwright.engine;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.asset.Regeneration;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.time.Steps;
import dev.levelwright.time.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Brings one holder's balances up to the decision's instant. Reading at an instant gives what a tick would have made;
 * settling often equals settling once.
 */
final class Settling {
    /** Most entries of a chronicle that one balance is settled across. */
    static final int MAX_ERAS = 10_000;

    private final HoldingsDraft holdings;
    private final Draft draft;

    Settling(HoldingsDraft holdings) {
        this.holdings = holdings;
        this.draft = holdings.draft();
    }

    /** The balance of that name at the decision's instant. */
    Settled settle(BalanceName name) {
        Optional<Balance> stored = stored(name);
        Asset asset = holdings.asset(name);
        if (stored.isEmpty()) {
            return Settled.of(stored, neverWritten(name, asset), Reasons.START);
        }
        Balance before = stored.get();
        if (isClosed(name, asset)) {
            return Settled.of(stored, before, Reasons.CLOSED);
        }
        if (asset.lapse().isPresent()) {
            return Settled.of(stored, new Lapsing(holdings).streak(asset, before), Reasons.LAPSE);
        }
        if (asset.reset().isPresent()) {
            return reset(asset, before);
        }
        return Settled.of(stored, new Lapsing(holdings).touched(name, acrossEras(name, before)), reason(asset));
    }

    private Balance neverWritten(BalanceName name, Asset asset) {
        long start = isClosed(name, asset) ? 0 : holdings.start(asset);
        return new Lapsing(holdings).touched(name, Balance.untouched(start, draft.at()));
    }

    /** The balance with another amount, its anchor where the asset's policies count from. */
    Balance anchored(BalanceName name, Balance settled, long amount) {
        Asset asset = holdings.asset(name);
        Balance after = settled.to(amount, draft.at());
        if (asset.regeneration().isPresent() || asset.countdown() > 0) {
            return after;
        }
        if (asset.lapse().isPresent()) {
            long entered = holdings.frame(asset.lapse().get().window()).start();
            return amount > settled.amount() ? after.settled(entered) : after;
        }
        boolean open = isRolling(asset) && settled.amount() > 0;
        return open ? after : after.settled(draft.at());
    }

    /** Whether it is what a closed window held, which changes no more. */
    private static boolean isClosed(BalanceName name, Asset asset) {
        return name.keyed() && asset.keep() > 0;
    }

    /** When the balance reaches {@code amount} by time alone, or empty. */
    OptionalLong reaches(Asset asset, Balance now, long amount) {
        if (asset.regeneration().isEmpty() || amount > holdings.capacity(asset)) {
            return OptionalLong.empty();
        }
        Pace pace = Pace.of(holdings, asset, draft.era(), draft.at(), new Carriers(holdings).now());
        return pace.stopped()
                ? OptionalLong.empty()
                : new Steps(now.amount(), now.settledAt())
                        .fullAt(asset.regeneration().get().amount(), pace.period(), amount);
    }

    private Optional<Balance> stored(BalanceName name) {
        if (name.keyed()) {
            draft.requireKeyed(holdings.holder(), name);
        }
        Optional<Balance> stored = holdings.stored().balance(name);
        return stored.isPresent() ? stored : renamed(name);
    }

    private Optional<Balance> renamed(BalanceName name) {
        return draft.era().edition().earlier(name.asset()).stream()
                .map(earlier -> new BalanceName(earlier, name.key()))
                .flatMap(earlier -> stored(earlier).stream())
                .findFirst();
    }

    /** Regeneration, countdown and expiry, each stretch of time under the rulebook and the settings that held then. */
    private Balance acrossEras(BalanceName name, Balance before) {
        long from = settledUntil(name, before);
        Balance balance = before;
        for (int eras = 0; eras < MAX_ERAS && from < draft.at(); eras++) {
            Era era = draft.era(from);
            long to = Math.min(era.until(), draft.at());
            Optional<Asset> asset = era.edition().asset(name.asset());
            balance = asset.isPresent() ? stretch(asset.get(), balance, era, from, to) : balance;
            from = to;
        }
        return balance;
    }

    /** An entangled balance that was not written with its holder was, at that moment, as it had been written before. */
    private long settledUntil(BalanceName name, Balance before) {
        long seen = Math.max(before.settledAt(), holdings.stored().seenAt());
        boolean entangled = !name.keyed() && draft.era(seen).edition().isEntangled(name.asset());
        return entangled ? seen : before.settledAt();
    }

    private Balance stretch(Asset asset, Balance balance, Era era, long from, long to) {
        if (asset.regeneration().isPresent()) {
            return era.edition().isEntangled(asset.name())
                    ? Pace.rise(holdings, asset, balance, era, from, to)
                    : rise(asset, balance, era, to);
        }
        if (asset.countdown() > 0) {
            Steps steps = Steps.fall(balance.amount(), balance.settledAt(), to, 1, asset.countdown());
            return new Balance(steps.amount(), steps.anchor(), balance.risenAt());
        }
        boolean expired = asset.expiry() > 0 && balance.amount() > 0 && to - balance.risenAt() >= asset.expiry();
        return expired ? new Balance(0, to, balance.risenAt()) : balance;
    }

    private Balance rise(Asset asset, Balance balance, Era era, long to) {
        Regeneration regeneration = asset.regeneration().orElseThrow();
        Steps steps = Steps.rise(
                balance.amount(),
                balance.settledAt(),
                to,
                regeneration.amount(),
                regeneration.every(),
                holdings.plainCapacity(asset, era));
        return new Balance(steps.amount(), steps.anchor(), balance.risenAt());
    }

    private Settled reset(Asset asset, Balance before) {
        Window window = draft.era().edition().resetOf(asset).orElseThrow();
        if (window instanceof Window.Rolling rolling) {
            boolean over = draft.at() - before.settledAt() >= rolling.millis();
            return over ? emptied(before) : Settled.of(Optional.of(before), before, Reasons.RESET);
        }
        if (window instanceof Window.Local local && isClosed(asset, before)) {
            return closed(asset, local, before);
        }
        return Settled.of(Optional.of(before), before, Reasons.RESET);
    }

    private boolean isClosed(Asset asset, Balance before) {
        return before.settledAt() < holdings.frame(asset.reset().orElseThrow()).start();
    }

    private Settled emptied(Balance before) {
        return Settled.of(Optional.of(before), new Balance(0, draft.at(), before.risenAt()), Reasons.RESET);
    }

    private Settled closed(Asset asset, Window.Local window, Balance before) {
        if (asset.keep() == 0 || before.amount() == 0) {
            return emptied(before);
        }
        ZoneId zone = holdings.zone(window.zone());
        String key = Instant.ofEpochMilli(window.startOf(before.settledAt(), zone)).toString();
        return new Settled(
                Optional.of(before), new Balance(0, draft.at(), before.risenAt()), Reasons.RESET, Optional.of(key));
    }

    private boolean isRolling(Asset asset) {
        return draft.era().edition().resetOf(asset).filter(Window.Rolling.class::isInstance).isPresent();
    }

    private static String reason(Asset asset) {
        if (asset.regeneration().isPresent()) {
            return Reasons.REGENERATION;
        }
        return asset.countdown() > 0 ? Reasons.COUNTDOWN : Reasons.EXPIRY;
    }
}
