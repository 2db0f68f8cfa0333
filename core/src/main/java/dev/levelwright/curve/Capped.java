package dev.levelwright.curve;

import dev.levelwright.math.Amounts;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.OptionalInt;

/**
 * A formula that ends at a level although it could go on.
 *
 * @param formula the formula
 * @param lastLevel the last level; from the formula's first to its last
 */
public record Capped(CurveFormula formula, int lastLevel) implements CurveFormula {
    /** Checks the level. */
    public Capped {
        Amounts.check(
                "last level of curve",
                lastLevel,
                formula.first(),
                formula.last().orElse(Integer.MAX_VALUE));
    }

    @Override
    public int first() {
        return formula.first();
    }

    @Override
    public OptionalInt last() {
        return OptionalInt.of(lastLevel);
    }

    @Override
    public BigInteger total(int level) {
        return formula.total(level);
    }

    @Override
    public Iterator<BigInteger> ascent() {
        return new Limited(formula.ascent(), lastLevel - first() + 1L);
    }
}
