package dev.levelwright.curve;

import dev.levelwright.curve.PolynomialTotal.Rounding;
import dev.levelwright.math.Fraction;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Formulas of all kinds that rise. */
final class CurveArbitraries {
    private static final int LEVELS = 300;

    private CurveArbitraries() {}

    static Arbitrary<Curve> curves() {
        return formulas().map(formula -> Curve.of(formula, formula.first() + LEVELS));
    }

    static Arbitrary<CurveFormula> formulas() {
        return Arbitraries.oneOf(
                List.of(costs().map(cost -> cost), totals(), listed(), exponentials(), capped(), piecewise()));
    }

    static Arbitrary<CostFormula> costs() {
        return Arbitraries.oneOf(List.of(polynomials(), geometrics(), listedCosts()));
    }

    private static Arbitrary<Integer> firsts() {
        return Arbitraries.integers().between(0, 5);
    }

    private static Arbitrary<Fraction> fractions(long min) {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.longs().between(1, 1_000))
                .as((above, below) -> Fraction.of(min).plus(Fraction.of(above, below)));
    }

    /** The constant is at least 1, so that every cost is. */
    private static Arbitrary<CostFormula> polynomials() {
        Arbitrary<List<Fraction>> others = fractions(0).list().ofMaxSize(4);
        return Combinators.combine(firsts(), fractions(1), others).as((first, constant, more) -> {
            List<Fraction> of = new ArrayList<>(List.of(constant));
            of.addAll(more);
            return new PolynomialCost(first, of);
        });
    }

    /** The rise from level to level is at least the unit, so that no two totals are rounded to one. */
    private static Arbitrary<CurveFormula> totals() {
        Arbitrary<Long> units = Arbitraries.longs().between(1, 1_000);
        return Combinators.combine(firsts(), fractions(0), fractions(0), units, Arbitraries.of(Rounding.values()))
                .as((first, slope, bend, unit, rounding) -> new PolynomialTotal(
                        first, List.of(Fraction.ZERO, slope.plus(Fraction.of(unit)), bend), unit, rounding));
    }

    private static Arbitrary<CostFormula> geometrics() {
        Arbitrary<Fraction> ratios = Combinators.combine(
                        Arbitraries.longs().between(0, 1_000),
                        Arbitraries.longs().between(1, 1_000))
                .as((above, below) -> Fraction.of(above + below, below));
        return Combinators.combine(firsts(), Arbitraries.longs().between(1, 10_000), ratios)
                .as(Geometric::new);
    }

    private static Arbitrary<CostFormula> listedCosts() {
        Arbitrary<List<Long>> costs = Arbitraries.longs()
                .between(1, 1_000_000_000_000L)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
        return Combinators.combine(firsts(), costs).as(ListedCost::new);
    }

    private static Arbitrary<CurveFormula> listed() {
        return listedCosts().map(costs -> {
            List<Long> totals = new ArrayList<>();
            costs.ascent().forEachRemaining(total -> totals.add(total.longValueExact()));
            return new Listed(costs.first(), totals);
        });
    }

    private static Arbitrary<CurveFormula> exponentials() {
        return Combinators.combine(
                        firsts(),
                        Arbitraries.longs().between(100, 500),
                        Arbitraries.longs().between(2, 5),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.longs().between(1, 9))
                .as(Exponential::new);
    }

    private static Arbitrary<CurveFormula> capped() {
        return Combinators.combine(polynomials(), Arbitraries.integers().between(0, 400))
                .as((formula, levels) -> new Capped(formula, formula.first() + levels));
    }

    private static Arbitrary<CurveFormula> piecewise() {
        Arbitrary<CostFormula> pieces = Arbitraries.oneOf(List.of(polynomials(), geometrics()));
        return Combinators.combine(
                        pieces, pieces, costs(), Arbitraries.integers().between(1, 50))
                .as((a, b, c, length) -> {
                    int last = Math.max(a.first() + 2 * length, c.first());
                    CostFormula end = c.last().isPresent() && c.last().getAsInt() <= last ? a : c;
                    return new Piecewise(
                            a.first(),
                            List.of(
                                    new Piecewise.Piece(a.first(), a),
                                    new Piecewise.Piece(Math.max(b.first(), a.first() + length), b),
                                    new Piecewise.Piece(Math.max(last, b.first() + 1), end)));
                });
    }
}
