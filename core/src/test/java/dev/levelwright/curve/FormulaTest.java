package dev.levelwright.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.curve.Piecewise.Piece;
import dev.levelwright.curve.PolynomialTotal.Rounding;
import dev.levelwright.math.Amounts;
import dev.levelwright.math.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FormulaTest {
    @Test
    void aPolynomialCostMayHaveFractionsAndNegativeCoefficients() {
        PolynomialCost cost = new PolynomialCost(1, List.of(Fraction.of(-1, 2), Fraction.of(7, 3)));

        assertThat(firstTotals(cost, 5)).containsExactly(0L, 1L, 5L, 11L, 19L);
        assertThat(cost.cost(1)).isEqualTo(1);
        assertThat(cost.total(5)).isEqualTo(19);
    }

    @Test
    void hundredTimesTheLevelIsTheCostOfLeavingIt() {
        assertThat(firstTotals(PolynomialCost.of(1, 0, 100), 4)).containsExactly(0L, 100L, 300L, 600L);
    }

    @Test
    void polynomialTotalsAreMultiplesOfTheUnit() {
        PolynomialTotal halfUp = new PolynomialTotal(0, List.of(Fraction.ZERO, Fraction.of(25)), 10, Rounding.HALF_UP);
        PolynomialTotal floor = new PolynomialTotal(0, List.of(Fraction.ZERO, Fraction.of(25)), 10, Rounding.FLOOR);

        assertThat(firstTotals(halfUp, 5)).containsExactly(0L, 30L, 50L, 80L, 100L);
        assertThat(firstTotals(floor, 5)).containsExactly(0L, 20L, 50L, 70L, 100L);
    }

    @Test
    void aGeometricCostIsExactAtEveryLevel() {
        Geometric tenth = new Geometric(1, 100, Fraction.parse("1.1"));

        assertThat(firstTotals(tenth, 6)).containsExactly(0L, 100L, 210L, 331L, 464L, 610L);
        assertThat(tenth.cost(101)).isEqualTo(1_378_061);
    }

    @Test
    void tenThousandLevelsOfAFineRatioAreStillExact() {
        Fraction fine = Fraction.of(1_000_001, 1_000_000);
        Curve curve = Curve.of(new Geometric(0, 1_000_000, fine));

        assertThat(curve.last()).isEqualTo(9_999);
        assertThat(curve.costOf(9_998))
                .hasValue(new Geometric(0, 1_000_000, fine).cost(9_998).longValueExact());
    }

    @Test
    void piecesTakeOverAtTheirLevel() {
        Piecewise pieces = new Piecewise(
                0,
                List.of(
                        new Piece(0, PolynomialCost.of(0, 10)),
                        new Piece(2, PolynomialCost.of(0, 100)),
                        new Piece(3, new ListedCost(3, List.of(7L, 8L)))));

        assertThat(firstTotals(pieces, 9)).containsExactly(0L, 10L, 20L, 120L, 127L, 135L);
        assertThat(pieces.last()).hasValue(5);
        assertThat(pieces.cost(1)).isEqualTo(10);
        assertThat(pieces.cost(2)).isEqualTo(100);
        assertThat(pieces.cost(3)).isEqualTo(7);
        assertThat(pieces.cost(1)).isEqualTo(10);
        assertThat(pieces.cost(2)).isEqualTo(100);
        assertThat(pieces.cost(4)).isEqualTo(8);
    }

    @Test
    void piecesThatLeaveAHoleAreRefused() {
        CostFormula ten = PolynomialCost.of(0, 10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Piecewise(0, List.of(new Piece(1, ten))))
                .withMessage("level of the first piece must be in 0..0 but was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Piecewise(0, List.of(new Piece(0, ten), new Piece(0, ten))))
                .withMessageStartingWith("level of a piece must be in 1..");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Piecewise(0, List.of(new Piece(0, new ListedCost(0, List.of(5L))), new Piece(2, ten))))
                .withMessage("piece from level 0 must reach level 2 but ends at 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Piecewise(0, List.of(new Piece(0, PolynomialCost.of(1, 10)))))
                .withMessage("first level of the formula of a piece must be in 0..0 but was 1");
    }

    @Test
    void aPieceMayEndWhereTheNextOneBegins() {
        CostFormula ten = PolynomialCost.of(2, 10);
        Piecewise pieces =
                new Piecewise(0, List.of(new Piece(0, new ListedCost(0, List.of(5L, 7L))), new Piece(2, ten)));

        assertThat(Curve.of(pieces, 4).totalFor(4)).isEqualTo(5 + 7 + 10 + 10);
        Iterator<BigInteger> costs = pieces.costs(0);
        costs.next();
        costs.next();
        assertThat(costs.hasNext()).isTrue();
        assertThat(costs.next()).isEqualTo(10);
    }

    @Test
    void aCappedFormulaEnds() {
        Capped capped = new Capped(PolynomialCost.of(1, 10), 3);

        assertThat(firstTotals(capped, 9)).containsExactly(0L, 10L, 20L);
        Iterator<BigInteger> ascent = capped.ascent();
        ascent.forEachRemaining(total -> assertThat(total).isNotNegative());
        assertThatThrownBy(ascent::next).isInstanceOf(NoSuchElementException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Capped(new ListedCost(1, List.of(5L)), 3))
                .withMessage("last level of curve must be in 1..2 but was 3");
    }

    @Test
    void parametersAreBounded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolynomialCost.of(-1, 1))
                .withMessage("first level must be in 0..1000 but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolynomialCost.of(0))
                .withMessage("number of coefficients must be in 1..16 but was 0");
        assertThatIllegalArgumentException().isThrownBy(() -> PolynomialCost.of(0, new long[17]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PolynomialTotal(0, List.of(Fraction.ONE), 0, Rounding.FLOOR))
                .withMessage("rounding unit must be in 1..9007199254740991 but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Geometric(0, 1, Fraction.of(-2)))
                .withMessage("ratio of curve must be positive, with parts of at most 64 bits, but was -2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Geometric(0, 1, new Fraction(BigInteger.TWO.pow(64), BigInteger.ONE)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Geometric(0, 0, Fraction.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Exponential(1, 300, 1, 7, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Exponential(1, 300, 2, 21, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Exponential(1, 300, 2, 7, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Listed(0, List.of()))
                .withMessage("number of listed totals must be in 1..10000 but was 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Listed(0, Collections.nCopies(10_001, 1L)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Listed(0, List.of(-1L)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Listed(0, List.of(0L, Amounts.MAX + 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ListedCost(0, List.of(5L, 0L)))
                .withMessage("listed cost must be in 1..9007199254740991 but was 0");
    }

    @Test
    void theLongestTableOfTheLargestRootIsMade() {
        Curve curve = Curve.of(new Exponential(0, 1_000_000, 2, 20, 1_000_000));

        assertThat(curve.last()).isBetween(900, 1_100);
    }

    @Property(tries = 2000)
    void aFloorRootIsTheLargestWhosePowerIsNotAbove(
            @ForAll @BigRange(min = "0", max = "99999999999999999999999999999999999999") BigInteger value,
            @ForAll @IntRange(min = 1, max = 20) int root) {
        BigInteger found = Roots.floorRoot(value, root);

        assertThat(found.pow(root)).isLessThanOrEqualTo(value);
        assertThat(found.add(BigInteger.ONE).pow(root)).isGreaterThan(value);
    }

    @Property(tries = 1000)
    void theAscentIsTheTotalOfEachLevelInOrder(@ForAll("formulas") CurveFormula formula) {
        List<Long> totals = firstTotals(formula, 40);

        for (int i = 1; i < totals.size(); i++) {
            assertThat(formula.total(formula.first() + i).longValueExact()).isEqualTo(totals.get(i));
        }
    }

    @Property(tries = 1000)
    void costsFromAnyLevelAreTheCostsOfTheLevels(
            @ForAll("costs") CostFormula formula, @ForAll @IntRange(max = 40) int above) {
        int from = formula.first() + above;
        Iterator<BigInteger> costs = formula.costs(from);

        for (int level = from; level < from + 5 && costs.hasNext(); level++) {
            assertThat(costs.next()).isEqualTo(formula.cost(level));
        }
        assertThat(costs.hasNext())
                .isEqualTo(formula.last().isEmpty() || from + 5 < formula.last().getAsInt());
    }

    @Provide
    Arbitrary<CurveFormula> formulas() {
        return CurveArbitraries.formulas();
    }

    @Provide
    Arbitrary<CostFormula> costs() {
        return CurveArbitraries.costs();
    }

    private static List<Long> firstTotals(CurveFormula formula, int limit) {
        Iterator<BigInteger> ascent = formula.ascent();
        List<Long> totals = new ArrayList<>();
        while (totals.size() < limit && ascent.hasNext()) {
            BigInteger total = ascent.next();
            if (total.bitLength() > 62) {
                break;
            }
            totals.add(total.longValueExact());
        }
        return totals;
    }
}
