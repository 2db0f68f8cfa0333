package dev.levelwright.curve;

import dev.levelwright.math.Amounts;
import dev.levelwright.math.Fraction;
import java.util.List;
import java.util.stream.LongStream;

/** What several formulas share: their bounds, and the value of a polynomial. */
final class Formulas {
    /** No game starts above this level, and powers of it stay small. */
    private static final int MAX_FIRST = 1_000;

    private static final int MAX_COEFFICIENTS = 16;

    private Formulas() {}

    static void checkFirst(int first) {
        Amounts.check("first level", first, 0, MAX_FIRST);
    }

    static List<Fraction> checkCoefficients(List<Fraction> of) {
        Amounts.check("number of coefficients", of.size(), 1, MAX_COEFFICIENTS);
        return List.copyOf(of);
    }

    static List<Fraction> whole(long... coefficients) {
        return LongStream.of(coefficients).mapToObj(Fraction::of).toList();
    }

    /** of[0] + of[1] * x + of[2] * x^2 + ... */
    static Fraction polynomial(List<Fraction> of, int x) {
        Fraction sum = Fraction.ZERO;
        for (int power = of.size() - 1; power >= 0; power--) {
            sum = sum.times(Fraction.of(x)).plus(of.get(power));
        }
        return sum;
    }
}
