package dev.levelwright.engine;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Balance;
import dev.levelwright.decision.Derivation;
import dev.levelwright.math.Amounts;
import dev.levelwright.math.Fraction;
import dev.levelwright.rule.Boost;
import dev.levelwright.time.Steps;
import java.math.BigInteger;

/**
 * How fast a balance regenerates under the boosts that hold at an instant, and up to where.
 *
 * @param stopped whether a boost of x0 stops it
 * @param period milliseconds a step, at least 1
 * @param capacity where it stops
 */
record Pace(boolean stopped, long period, long capacity) {
    /** Most changes of pace in one settling. */
    static final int MAX_CHANGES = 10_000;

    /** The pace at an instant. */
    static Pace of(HoldingsDraft holdings, Asset asset, long at) {
        Boosting boosting = new Boosting(holdings);
        long plain = asset.capacity().map(measure -> measure.of(holdings)).orElse(Amounts.MAX);
        long capacity = Boosting.boosted(plain, boosting.timed(Boost.On.CAPACITY, asset.name(), at));
        Fraction speed = Fraction.of(1);
        for (Derivation.Boosted group : boosting.timed(Boost.On.REGENERATION, asset.name(), at)) {
            speed = speed.times(group.by().toFraction());
        }
        long every = asset.regeneration().orElseThrow().every();
        return speed.signum() == 0
                ? new Pace(true, every, capacity)
                : new Pace(false, period(every, speed), capacity);
    }

    private static long period(long every, Fraction speed) {
        BigInteger millis = BigInteger.valueOf(every)
                .multiply(speed.denominator())
                .divide(speed.numerator());
        return millis.max(BigInteger.ONE).min(BigInteger.valueOf(Amounts.MAX)).longValueExact();
    }

    /**
     * The balance after a stretch of time in which the pace may change. Of a step that a change of pace interrupts, the
     * part already waited keeps its share of the new period, floored.
     */
    static Balance rise(HoldingsDraft holdings, Asset asset, Balance balance, long from, long to) {
        Boosting boosting = new Boosting(holdings);
        long gain = asset.regeneration().orElseThrow().amount();
        long amount = balance.amount();
        long waited = Math.max(0, from - balance.settledAt());
        long at = from;
        Pace pace = of(holdings, asset, at);
        for (int changes = 0; changes < MAX_CHANGES && at < to; changes++) {
            long next = Math.min(to, boosting.nextChange(asset.name(), at));
            Steps steps = pace.stopped
                    ? new Steps(amount, next - waited)
                    : Steps.rise(amount, at - waited, next, gain, pace.period, pace.capacity);
            amount = steps.amount();
            Pace then = of(holdings, asset, next);
            waited = next < to ? Amounts.mulDivFloor(next - steps.anchor(), then.period, pace.period) : next - steps.anchor();
            pace = then;
            at = next;
        }
        return new Balance(amount, to - waited, balance.risenAt());
    }
}
