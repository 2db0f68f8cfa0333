package dev.levelwright.curve;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * A curve said as costs: {@code cost(n)} is what leaving level {@code n} takes, so that the total of a level is the sum
 * of the costs of the levels below it. The last level has no cost, because nobody leaves it.
 */
public interface CostFormula extends CurveFormula {
    /**
     * What leaving a level takes.
     *
     * @param level from {@link #first} to the one before {@link #last}
     */
    BigInteger cost(int level);

    /**
     * The costs of all levels in order, from one on; without an end if there is no last level. Worth overriding where a
     * cost follows from the one before.
     */
    default Iterator<BigInteger> costs(int from) {
        Stream<Integer> levels =
                Stream.iterate(from, level -> last().isEmpty() || level < last().getAsInt(), level -> level + 1);
        return levels.map(this::cost).iterator();
    }

    @Override
    default BigInteger total(int level) {
        Iterator<BigInteger> costs = costs(first());
        BigInteger total = BigInteger.ZERO;
        for (int below = first(); below < level; below++) {
            total = total.add(costs.next());
        }
        return total;
    }

    @Override
    default Iterator<BigInteger> ascent() {
        return new RunningTotals(costs(first()));
    }
}
