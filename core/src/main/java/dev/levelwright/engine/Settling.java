package dev.levelwright.engine;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.asset.Regeneration;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.time.Frame;
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
            return neverWritten(name, asset);
        }
        Balance before = stored.get();
        if (isClosed(name, asset)) {
            return Settled.of(stored, before, Reasons.CLOSED);
        }
        Settled aged = acrossEras(name, before, draft.at());
        if (asset.reset().isPresent() && aged.closed().isEmpty()) {
            return reset(asset, aged);
        }
        Balance now = lapsed(name, asset, aged.now());
        return aged.with(now, reason(asset, before.amount() < now.amount()));
    }

    /** What lapses made of a balance; what they gave to one with an expiry may be over again. */
    private Balance lapsed(BalanceName name, Asset asset, Balance balance) {
        Balance touched = new Lapsing(holdings).touched(name, balance);
        return asset.expiry() > 0 ? acrossEras(name, touched, draft.at()).now() : touched;
    }

    /** The balance at an instant between the holder's last change and the decision, lapses and today's reset aside. */
    Balance then(BalanceName name, long at, Era era) {
        return stored(name)
                .map(before -> acrossEras(name, before, at).now())
                .orElseGet(() -> Balance.untouched(
                        era.edition()
                                .asset(name.asset(), holdings.holder().kind())
                                .map(asset -> start(asset, era))
                                .orElse(0L),
                        at));
    }

    private long start(Asset asset, Era era) {
        return asset.start().of(new Measuring(holdings, era));
    }

    private Settled neverWritten(BalanceName name, Asset asset) {
        Balance start = Balance.untouched(isClosed(name, asset) ? 0 : holdings.start(asset), draft.at());
        Balance now = lapsed(name, asset, start);
        return Settled.of(Optional.empty(), now, now.equals(start) ? Reasons.START : Reasons.LAPSE);
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

    /** What time did, each stretch of it under the rulebook and the settings that held then. */
    private Settled acrossEras(BalanceName name, Balance before, long until) {
        long from = settledUntil(name, before);
        Settled settled = Settled.of(Optional.of(before), before, Reasons.RESET);
        for (int eras = 0; eras < MAX_ERAS && from < until; eras++) {
            Era era = draft.era(from);
            long to = Math.min(era.until(), until);
            Optional<Asset> asset =
                    era.edition().asset(name.asset(), holdings.holder().kind());
            settled = asset.isPresent() ? stretch(asset.get(), settled, era, from, to) : settled;
            from = to;
        }
        return settled;
    }

    private Settled stretch(Asset asset, Settled settled, Era era, long from, long to) {
        if (asset.reset().isEmpty()) {
            return settled.with(stretch(asset, settled.now(), era, from, to), settled.reason());
        }
        return era.until() <= draft.at() ? resetIn(era, asset, settled) : settled;
    }

    /** An entangled balance that was not written with its holder was, at that moment, as it had been written before. */
    private long settledUntil(BalanceName name, Balance before) {
        long seen = Math.max(before.settledAt(), holdings.stored().seenAt());
        boolean entangled =
                !name.keyed() && draft.era(seen).edition().entanglement().holds(name.asset());
        return entangled ? seen : before.settledAt();
    }

    private Balance stretch(Asset asset, Balance balance, Era era, long from, long to) {
        if (asset.regeneration().isPresent()) {
            return era.edition().entanglement().holds(asset.name())
                    ? Pace.rise(holdings, asset, balance, era, from, to)
                    : rise(asset, balance, era, to);
        }
        if (asset.countdown() > 0) {
            Steps steps = Steps.fall(balance.amount(), balance.settledAt(), to, 1, asset.countdown());
            return new Balance(steps.amount(), steps.anchor(), balance.risenAt());
        }
        boolean expired = asset.expiry() > 0 && balance.amount() > 0 && to - balance.risenAt() >= asset.expiry();
        return expired ? new Balance(0, expiredAt(asset, balance), balance.risenAt()) : balance;
    }

    /** The instant itself, so that it does not matter who looks when. */
    private static long expiredAt(Asset asset, Balance balance) {
        return Math.max(balance.settledAt(), balance.risenAt() + asset.expiry());
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

    /** What a window did that ended in an era that is over; one that is the same today is left to today. */
    private Settled resetIn(Era era, Asset asset, Settled settled) {
        Window window = era.edition().resetOf(asset).orElseThrow();
        if (window instanceof Window.Rolling rolling) {
            return isOver(rolling, settled, era.until() - 1) ? emptied(settled) : settled;
        }
        return window instanceof Window.Local local && !isTodays(asset, local)
                ? closed(
                        asset,
                        local,
                        settled,
                        holdings.frameBefore(asset.reset().get(), era, era.until()))
                : settled;
    }

    /** What a window did that ended now. */
    private Settled reset(Asset asset, Settled settled) {
        Window window = draft.era().edition().resetOf(asset).orElseThrow();
        if (window instanceof Window.Rolling rolling) {
            return isOver(rolling, settled, draft.at()) ? emptied(settled) : settled;
        }
        return window instanceof Window.Local local
                ? closed(asset, local, settled, holdings.frame(asset.reset().get()))
                : settled;
    }

    private boolean isTodays(Asset asset, Window.Local window) {
        Edition today = draft.era().edition();
        boolean named = today.asset(asset.name()).map(Asset::reset).equals(Optional.of(asset.reset()));
        return named && today.resetOf(asset).equals(Optional.of(window));
    }

    private static boolean isOver(Window.Rolling rolling, Settled settled, long at) {
        return at - settled.now().settledAt() >= rolling.millis();
    }

    private Settled closed(Asset asset, Window.Local window, Settled settled, Frame frame) {
        Balance now = settled.now();
        if (now.settledAt() >= frame.start()) {
            return settled;
        }
        if (asset.keep() == 0 || now.amount() == 0 || settled.closed().isPresent()) {
            return emptied(settled);
        }
        long start = frameOf(asset, now.settledAt())
                .map(Frame::start)
                .orElseGet(() -> window.startOf(now.settledAt(), ZoneId.of(frame.zone())));
        String key = Instant.ofEpochMilli(start).toString();
        return new Settled(settled.before(), emptied(settled).now(), Reasons.RESET, Optional.of(key));
    }

    /** The window as it was written with the holder, if the balance was settled in it: whatever zone holds now. */
    private Optional<Frame> frameOf(Asset asset, long settledAt) {
        HoldingsDraft whose = holdings.owner().orElse(holdings);
        return asset.reset().flatMap(whose.stored()::frame).filter(frame -> frame.contains(settledAt));
    }

    private Settled emptied(Settled settled) {
        return settled.with(new Balance(0, draft.at(), settled.now().risenAt()), Reasons.RESET);
    }

    private boolean isRolling(Asset asset) {
        return draft.era()
                .edition()
                .resetOf(asset)
                .filter(Window.Rolling.class::isInstance)
                .isPresent();
    }

    private String reason(Asset asset, boolean rose) {
        boolean lapsing = draft.era().edition().entanglement().isLapsing(asset.name());
        if (asset.lapse().isPresent() || lapsing && (rose || asset.expiry() == 0)) {
            return Reasons.LAPSE;
        }
        if (asset.regeneration().isPresent()) {
            return Reasons.REGENERATION;
        }
        return asset.countdown() > 0 ? Reasons.COUNTDOWN : Reasons.EXPIRY;
    }
}
