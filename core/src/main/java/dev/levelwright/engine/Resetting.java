package dev.levelwright.engine;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Balance;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.time.Frame;
import dev.levelwright.time.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** What the ends of windows do to balances that count in them: they fall to zero, and what they were may be kept. */
final class Resetting {
    private final HoldingsDraft holdings;
    private final Draft draft;

    Resetting(HoldingsDraft holdings) {
        this.holdings = holdings;
        this.draft = holdings.draft();
    }

    /** What a window did that ended in an era that is over; one that is the same today is left to today. */
    Settled in(Era era, Asset asset, Settled settled) {
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
    Settled now(Asset asset, Settled settled) {
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
                .orElseGet(() -> window.startOf(now.settledAt(), zoneThen(asset, window, now.settledAt(), frame)));
        String key = Instant.ofEpochMilli(start).toString();
        return settled.with(emptied(settled).now(), Reasons.RESET).closedAs(key);
    }

    /** The zone that a window was in: of the rulebook that held then if it had such a window, else of today's. */
    private ZoneId zoneThen(Asset asset, Window.Local window, long instant, Frame today) {
        Era then = draft.era(instant);
        boolean known = asset.reset().flatMap(then.edition()::localWindow).isPresent();
        return known ? holdings.zone(window.zone(), then) : ZoneId.of(today.zone());
    }

    /** The window as it was written with the holder, if the balance was settled in it: whatever zone holds now. */
    private Optional<Frame> frameOf(Asset asset, long settledAt) {
        HoldingsDraft whose = holdings.owner().orElse(holdings);
        return asset.reset().flatMap(whose.stored()::frame).filter(frame -> frame.contains(settledAt));
    }

    private Settled emptied(Settled settled) {
        return settled.with(new Balance(0, draft.at(), settled.now().risenAt()), Reasons.RESET);
    }
}
