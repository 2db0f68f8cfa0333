package dev.levelwright.curve;

import dev.levelwright.math.Amounts;
import dev.levelwright.math.Fraction;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;

/**
 * Standing at level L takes {@code unit * round(p(L) / unit)} in all, where {@code p(L) = of[0] + of[1] L + of[2] L^2 +
 * ...}; nothing at the first level.
 *
 * <p>For example {@code PolynomialTotal.of(1, 0, 0, 0, 1)} is the cube of the level: 8 at level 2, 27 at level 3.
 *
 * @param first the first level, in 0..1,000
 * @param of the coefficients, that of the constant first; 1 to 16 of any sign
 * @param unit totals are multiples of this, in 1..2^53-1
 * @param rounding how {@code p(L) / unit} becomes whole
 */
public record PolynomialTotal(int first, List<Fraction> of, long unit, Rounding rounding) implements CurveFormula {
    /** How a fraction becomes whole. */
    public enum Rounding {
        /** To the nearest whole number, the upper one of two equally near. */
        HALF_UP,
        /** To the largest whole number that is not above. */
        FLOOR
    }

    /** Checks and copies. */
    public PolynomialTotal {
        Formulas.checkFirst(first);
        of = Formulas.checkCoefficients(of);
        Amounts.check("rounding unit", unit, 1, Amounts.MAX);
    }

    /** With whole coefficients, that of the constant first, and so without rounding. */
    public static PolynomialTotal of(int first, long... coefficients) {
        return new PolynomialTotal(first, Formulas.whole(coefficients), 1, Rounding.FLOOR);
    }

    @Override
    public OptionalInt last() {
        return OptionalInt.empty();
    }

    @Override
    public BigInteger total(int level) {
        if (level == first) {
            return BigInteger.ZERO;
        }
        Fraction units = Formulas.polynomial(of, level).times(Fraction.of(1, unit));
        BigInteger whole = rounding == Rounding.FLOOR ? units.floor() : units.halfUp();
        return whole.multiply(BigInteger.valueOf(unit));
    }
}
