package dev.levelwright.curve;

import java.math.BigInteger;
import java.util.Iterator;

/** Zero, then the sums of the costs so far. */
final class RunningTotals implements Iterator<BigInteger> {
    private final Iterator<BigInteger> costs;
    private BigInteger sum = BigInteger.ZERO;
    private boolean started;

    RunningTotals(Iterator<BigInteger> costs) {
        this.costs = costs;
    }

    @Override
    public boolean hasNext() {
        return !started || costs.hasNext();
    }

    @Override
    public BigInteger next() {
        sum = started ? sum.add(costs.next()) : sum;
        started = true;
        return sum;
    }
}
