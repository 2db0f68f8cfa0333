package dev.levelwright.curve;

import dev.levelwright.math.Amounts;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;

/**
 * The totals written down level by level, for example 0, 300, 900, 2700 for levels 1 to 4.
 *
 * @param first the first level, in 0..1,000
 * @param totals the totals from the first level on; 1 to 10,000 amounts
 */
public record Listed(int first, List<Long> totals) implements CurveFormula {
    /** Checks and copies. */
    public Listed {
        Formulas.checkFirst(first);
        Amounts.check("number of listed totals", totals.size(), 1, Curve.MAX_LEVELS);
        totals = List.copyOf(totals);
        totals.forEach(total -> Amounts.check("listed total", total));
    }

    @Override
    public OptionalInt last() {
        return OptionalInt.of(first + totals.size() - 1);
    }

    @Override
    public BigInteger total(int level) {
        return BigInteger.valueOf(totals.get(level - first));
    }
}
