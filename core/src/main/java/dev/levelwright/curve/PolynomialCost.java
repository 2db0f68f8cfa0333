package dev.levelwright.curve;

import dev.levelwright.math.Fraction;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;

/**
 * Leaving level L takes {@code floor(of[0] + of[1] L + of[2] L^2 + ...)}.
 *
 * <p>For example {@code PolynomialCost.of(0, 100, 50, 5)} is MEE6's curve: level 0 takes 100, level 1 takes 155; and
 * {@code PolynomialCost.of(1, 0, 100)} takes 100 for level 1, 200 for level 2.
 *
 * @param first the first level, in 0..1,000
 * @param of the coefficients, that of the constant first; 1 to 16 of any sign
 */
public record PolynomialCost(int first, List<Fraction> of) implements CostFormula {
    /** Checks and copies. */
    public PolynomialCost {
        Formulas.checkFirst(first);
        of = Formulas.checkCoefficients(of);
    }

    /** With whole coefficients, that of the constant first. */
    public static PolynomialCost of(int first, long... coefficients) {
        return new PolynomialCost(first, Formulas.whole(coefficients));
    }

    @Override
    public OptionalInt last() {
        return OptionalInt.empty();
    }

    @Override
    public BigInteger cost(int level) {
        return Formulas.polynomial(of, level).floor();
    }
}
