package dev.levelwright.engine;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Derivation.Boosted;
import dev.levelwright.math.Amounts;
import dev.levelwright.math.Fraction;
import dev.levelwright.rule.Boost;
import dev.levelwright.time.Steps;
import java.math.BigInteger;
import java.util.Optional;

/**
 * How fast a balance regenerates under the boosts that hold at an instant, and up to where. When the pace changes, the
 * part of a step that was already waited keeps its share of the new period, floored.
 *
 * @param stopped whether a boost of x0 stops it
 * @param period milliseconds a step, at least 1
 * @param capacity where it stops
 */
record Pace(boolean stopped, long period, long capacity) {
    /** Most changes of pace in one settling. */
    static final int MAX_CHANGES = 10_000;

    /** The pace at an instant, with what is held then of the assets that carry boosts. */
    static Pace of(HoldingsDraft holdings, Asset asset, Era era, long at, Carriers.Moment moment) {
        Boosting boosting = new Boosting(holdings);
        long capacity = Boosting.boosted(
                holdings.bounds().plainCapacity(asset, era),
                boosting.timed(era.edition(), Boost.On.CAPACITY, asset.name(), at, moment));
        Fraction speed = Fraction.of(1);
        for (Boosted group : boosting.timed(era.edition(), Boost.On.REGENERATION, asset.name(), at, moment)) {
            speed = speed.times(group.by().toFraction());
        }
        long every = asset.regeneration().orElseThrow().every();
        return speed.signum() == 0 ? new Pace(true, every, capacity) : new Pace(false, period(every, speed), capacity);
    }

    private static long period(long every, Fraction speed) {
        BigInteger millis =
                BigInteger.valueOf(every).multiply(speed.denominator()).divide(speed.numerator());
        return millis.max(BigInteger.ONE).min(BigInteger.valueOf(Amounts.MAX)).longValueExact();
    }

    /** The balance after a stretch of time in which the pace may change. */
    static Balance rise(HoldingsDraft holdings, Asset asset, Balance balance, Era era, long from, long to) {
        Carriers carriers = new Carriers(holdings);
        long amount = balance.amount();
        long waited = Math.max(0, from - balance.settledAt());
        long at = from;
        Pace pace = then(holdings, asset, era, at);
        for (int changes = 0; changes < MAX_CHANGES && at < to; changes++) {
            long next = Math.min(
                    to, carriers.nextChange(era.edition().entanglement().paceBoosts(asset.name()), at, era));
            Steps steps = pace.after(asset, amount, at - waited, next, waited);
            Pace after = then(holdings, asset, era, next);
            amount = steps.amount();
            waited = next < to ? pace.share(next - steps.anchor(), after) : next - steps.anchor();
            pace = after;
            at = next;
        }
        return new Balance(amount, to - waited, balance.risenAt());
    }

    private static Pace then(HoldingsDraft holdings, Asset asset, Era era, long at) {
        return of(holdings, asset, era, at, new Carriers(holdings).then(at, era));
    }

    private Steps after(Asset asset, long amount, long anchor, long to, long waited) {
        return stopped
                ? new Steps(amount, to - waited)
                : Steps.rise(
                        amount, anchor, to, asset.regeneration().orElseThrow().amount(), period, capacity);
    }

    private long share(long waited, Pace after) {
        return Amounts.mulDivFloor(waited, after.period, period);
    }

    /** The balance with its anchor moved, when the decision itself changed the pace; empty when it did not. */
    static Optional<Balance> changed(HoldingsDraft holdings, Asset asset) {
        Draft draft = holdings.draft();
        Carriers carriers = new Carriers(holdings);
        Pace before = of(holdings, asset, draft.era(), draft.at(), carriers.opening());
        Pace after = of(holdings, asset, draft.era(), draft.at(), carriers.now());
        if (before.period == after.period) {
            return Optional.empty();
        }
        Balance balance = holdings.now(BalanceName.of(asset.name()));
        long waited = Math.max(0, draft.at() - balance.settledAt());
        return Optional.of(balance.settled(draft.at() - before.share(waited, after)));
    }
}
