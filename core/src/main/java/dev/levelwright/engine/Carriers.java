package dev.levelwright.engine;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.ledger.Account;
import dev.levelwright.rule.Boost;
import dev.levelwright.time.Steps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** How much one holder holds of the assets that carry boosts, now and in the time since the holder was last written. */
final class Carriers {
    private final HoldingsDraft holdings;

    Carriers(HoldingsDraft holdings) {
        this.holdings = holdings;
    }

    /** What is held now. */
    Moment now() {
        return new Moment(this::heldNow, this::risenNow);
    }

    /** What was held at the beginning of the decision. */
    Moment opening() {
        return new Moment(boost -> bearer(boost).opening(name(boost)).amount(), this::risenBefore);
    }

    /** What was held at an instant between the holder's last change and the decision. */
    Moment then(long at, Era era) {
        return new Moment(boost -> balanceThen(boost, at, era).amount(), this::risenBefore);
    }

    /**
     * What is held at one moment of the assets that carry boosts.
     *
     * @param amount how much
     * @param rise when it rose last, in epoch milliseconds
     */
    record Moment(ToLongFunction<Boost> amount, ToLongFunction<Boost> rise) {
        /** How much of the boost's asset is held; 1 for a boost that everybody is under. */
        long held(Boost boost) {
            return boost.heldAs().isEmpty() ? 1 : amount.applyAsLong(boost);
        }

        /** When the boost's asset rose last: which of several is the newest. */
        long risenAt(Boost boost) {
            return boost.heldAs().isEmpty() ? Long.MIN_VALUE : rise.applyAsLong(boost);
        }
    }

    private Balance balance(Boost boost) {
        return bearer(boost).now(name(boost));
    }

    /** How much is held now of the asset that carries a boost. */
    long heldNow(Boost boost) {
        return balance(boost).amount();
    }

    /** When it rose last. */
    long risenNow(Boost boost) {
        boolean changed = bearer(boost).isChanged(name(boost));
        return changed ? balance(boost).risenAt() : risenBefore(boost);
    }

    /** What was never written has not risen. */
    private long risenBefore(Boost boost) {
        return bearer(boost).stored().balance(name(boost)).map(Balance::risenAt).orElse(Long.MIN_VALUE);
    }

    private Balance balanceThen(Boost boost, long at, Era era) {
        return bearer(boost).settling().then(name(boost), at, era);
    }

    /** The first instant after {@code at} at which a boost may begin, end or change by time alone. */
    long nextChange(List<Boost> boosts, long at, Era era) {
        long next = Long.MAX_VALUE;
        for (Boost boost : boosts) {
            next = Math.min(next, after(at, millis(boost.from())));
            next = Math.min(next, after(at, millis(boost.until())));
            next = Math.min(next, after(at, heldUntil(boost, at, era)));
        }
        return next;
    }

    /** The account of which one is used up by an activity in which the boost applied. */
    Account uses(Boost boost) {
        return new Account(bearer(boost).holder(), name(boost));
    }

    private long heldUntil(Boost boost, long at, Era era) {
        Optional<Asset> asset = boost.heldAs().flatMap(era.edition()::asset);
        boolean written = asset.isPresent() && bearer(boost).isRunning(name(boost), at);
        return written ? heldUntil(boost.each(), balanceThen(boost, at, era), asset.get()) : Long.MAX_VALUE;
    }

    /** When time alone changes what is held, or ends it unless {@code each} one counts; the greatest long for never. */
    static long heldUntil(boolean each, Balance balance, Asset asset) {
        if (asset.countdown() == 0) {
            return asset.expiry() > 0 ? balance.risenAt() + asset.expiry() : Long.MAX_VALUE;
        }
        Steps steps = new Steps(balance.amount(), balance.settledAt());
        return (each ? steps.nextFallAt(asset.countdown()) : steps.emptyAt(1, asset.countdown()))
                .orElse(Long.MAX_VALUE);
    }

    /** The holder, or the owner of a unit when the boost's asset is the owner's. */
    private HoldingsDraft bearer(Boost boost) {
        return holdings.whoHas(name(boost));
    }

    private BalanceName name(Boost boost) {
        return holdings.draft().era().edition().name(boost.heldAs().orElseThrow());
    }

    private static long millis(Optional<Instant> instant) {
        return instant.map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
    }

    private static long after(long at, long instant) {
        return instant > at ? instant : Long.MAX_VALUE;
    }
}
