package dev.levelwright.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.levelwright.math.Amounts;
import dev.levelwright.math.Fraction;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CurveTest {
    private static final Curve MEE6 = Curve.of(PolynomialCost.of(0, 100, 50, 5), 100);

    static List<String> presets() {
        return List.copyOf(Presets.names());
    }

    @Test
    void aTotalIsAtTheHighestLevelItReaches() {
        assertThat(MEE6.levelAt(0)).isZero();
        assertThat(MEE6.levelAt(99)).isZero();
        assertThat(MEE6.levelAt(100)).isEqualTo(1);
        assertThat(MEE6.levelAt(254)).isEqualTo(1);
        assertThat(MEE6.levelAt(255)).isEqualTo(2);
        assertThat(MEE6.levelAt(Amounts.MAX)).isEqualTo(100);
    }

    @Test
    void progressSaysHowFarIntoALevel() {
        assertThat(MEE6.progress(130)).isEqualTo(new Progress(1, 30, 155));
        assertThat(MEE6.progress(130).left()).isEqualTo(125);
        assertThat(MEE6.progress(1_899_260)).isEqualTo(new Progress(100, 10, 0));
        assertThat(MEE6.progress(1_899_260).isLast()).isTrue();
        assertThat(MEE6.progress(1_899_260).left()).isZero();
        assertThat(MEE6.costOf(1)).hasValue(155);
        assertThat(MEE6.costOf(100)).isEmpty();
    }

    @Test
    void whatIsNoLevelOrNoAmountIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MEE6.totalFor(101))
                .withMessage("level must be in 0..100 but was 101");
        assertThatIllegalArgumentException().isThrownBy(() -> MEE6.costOf(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MEE6.levelAt(-1))
                .withMessage("total must be in 0..9007199254740991 but was -1");
        assertThatIllegalArgumentException().isThrownBy(() -> MEE6.progress(Amounts.MAX + 1));
    }

    @Test
    void theTotalOfTheFirstLevelIsNothingWhateverTheFormulaSays() {
        assertThat(Curve.of(new Listed(1, List.of(54L, 60L))).totalFor(1)).isZero();
        assertThat(Curve.of(door(0, level -> BigInteger.valueOf(60L * level - 54)), 9)
                        .totalFor(0))
                .isZero();
    }

    @Test
    void aCurveThatDoesNotRiseIsRefusedByLevelAndValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Curve.of(new Listed(1, List.of(0L, 300L, 300L, 900L))))
                .withMessage("totals of a curve must rise but level 2 takes 300 and level 3 takes 300");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Curve.of(PolynomialCost.of(0, 10, -4)))
                .withMessage("totals of a curve must rise but level 3 takes 18 and level 4 takes 16");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Curve.of(PolynomialTotal.of(1, 0, -1)))
                .withMessage("totals of a curve must rise but level 1 takes 0 and level 2 takes -2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Curve.of(PolynomialCost.of(1, 0)))
                .withMessage("totals of a curve must rise but level 1 takes 0 and level 2 takes 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Curve.of(new Geometric(0, 8, Fraction.of(1, 2))))
                .withMessage("totals of a curve must rise but level 4 takes 15 and level 5 takes 15");
    }

    @Test
    void aCurveEndsBeforeItsTotalsLeaveTheBound() {
        Curve huge = Curve.of(PolynomialTotal.of(0, 0, Amounts.MAX));
        assertThat(huge.last()).isEqualTo(1);
        assertThat(huge.totalFor(1)).isEqualTo(Amounts.MAX);
        assertThat(huge.levelAt(Amounts.MAX)).isEqualTo(1);
        assertThat(huge.levelAt(Amounts.MAX - 1)).isZero();

        assertThat(Curve.of(PolynomialTotal.of(0, 0, Long.MAX_VALUE)).last()).isZero();
        assertThat(Curve.of(PolynomialCost.of(0, 1, 0, 0, 0, 0, 0, 0, 0, Long.MAX_VALUE))
                        .last())
                .isEqualTo(1);
        assertThat(Curve.of(new Geometric(0, 1, Fraction.of(2))).last()).isEqualTo(53);
        assertThat(Curve.of(new Geometric(0, 1, Fraction.of(2))).totalFor(53)).isEqualTo(Amounts.MAX);
    }

    @Test
    void aCurveEndsAtTheFirstOfItsBounds() {
        assertThat(Curve.of(PolynomialCost.of(1, 1)).last()).isEqualTo(Curve.MAX_LEVELS);
        assertThat(Curve.of(PolynomialCost.of(1, 1), 7).last()).isEqualTo(7);
        assertThat(Curve.of(new Listed(1, List.of(0L, 5L)), 7).last()).isEqualTo(2);
        assertThat(Curve.of(new ListedCost(1, List.of(5L, 6L))).last()).isEqualTo(3);
        assertThat(Curve.of(PolynomialCost.of(1, 1), 1).progress(50)).isEqualTo(new Progress(1, 50, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Curve.of(PolynomialCost.of(1, 1), 0))
                .withMessage("last level of curve must be in 1..10000 but was 0");
        assertThatIllegalArgumentException().isThrownBy(() -> Curve.of(PolynomialCost.of(1, 1), 10_001));
    }

    @Test
    void aFormulaOfOnesOwnNeedsThreeMethods() {
        Curve squares = Curve.of(door(0, level -> BigInteger.valueOf(level).pow(2)), 10);

        assertThat(squares.levelAt(99)).isEqualTo(9);
        assertThat(squares).hasToString("levels 0..10, the last at 100");
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyLevelOfEveryPresetBeginsAtItsTotalAndNotBefore(String preset) {
        assertLevelsBeginAtTheirTotals(Curve.of(Presets.named(preset).orElseThrow()));
    }

    @Property(tries = 1000)
    void everyLevelOfAnyCurveBeginsAtItsTotalAndNotBefore(@ForAll("curves") Curve curve) {
        assertLevelsBeginAtTheirTotals(curve);
    }

    @Property(tries = 2000)
    void progressAddsUp(@ForAll("curves") Curve curve, @ForAll @LongRange(min = 0, max = Amounts.MAX) long total) {
        Progress progress = curve.progress(total);

        assertThat(curve.totalFor(progress.level()) + progress.into()).isEqualTo(total);
        if (progress.level() == curve.last()) {
            assertThat(progress.needed()).isZero();
        } else {
            assertThat(progress.into()).isLessThan(progress.needed());
            assertThat(total + progress.left()).isEqualTo(curve.totalFor(progress.level() + 1));
        }
    }

    @Provide
    Arbitrary<Curve> curves() {
        return CurveArbitraries.curves();
    }

    private static void assertLevelsBeginAtTheirTotals(Curve curve) {
        for (int level = curve.first(); level <= curve.last(); level++) {
            long total = curve.totalFor(level);
            boolean below = level == curve.first() || curve.levelAt(total - 1) == level - 1;
            if (curve.levelAt(total) != level || !below) {
                throw new AssertionError("level " + level + " of " + curve + " begins at " + total);
            }
        }
    }

    private static CurveFormula door(int first, IntFunction<BigInteger> total) {
        return new CurveFormula() {
            @Override
            public int first() {
                return first;
            }

            @Override
            public OptionalInt last() {
                return OptionalInt.empty();
            }

            @Override
            public BigInteger total(int level) {
                return total.apply(level);
            }
        };
    }
}
