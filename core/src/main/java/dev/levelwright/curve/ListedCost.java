package dev.levelwright.curve;

import dev.levelwright.math.Amounts;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;

/**
 * The costs written down level by level, for example 300, 600, 1800 for leaving levels 1 to 3.
 *
 * @param first the first level, in 0..1,000
 * @param costs what leaving each level takes, from the first on; 1 to 9,999 amounts, so there is one level more
 */
public record ListedCost(int first, List<Long> costs) implements CostFormula {
    /** Checks and copies. */
    public ListedCost {
        Formulas.checkFirst(first);
        Amounts.check("number of listed costs", costs.size(), 1, Curve.MAX_LEVELS - 1);
        costs = List.copyOf(costs);
        costs.forEach(cost -> Amounts.check("listed cost", cost, 1, Amounts.MAX));
    }

    @Override
    public OptionalInt last() {
        return OptionalInt.of(first + costs.size());
    }

    @Override
    public BigInteger cost(int level) {
        return BigInteger.valueOf(costs.get(level - first));
    }
}
