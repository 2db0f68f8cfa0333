package dev.levelwright.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RatioTest {
    @Test
    void everySpellingOfARatioIsTheSameRatio() {
        Ratio threeHalves = Ratio.of(3, 2);
        for (String text : List.of("x1.5", "x1.50", "x3/2", "150%", "3/2", "6/4", "150.0%")) {
            assertThat(Ratio.parse(text)).as(text).isEqualTo(threeHalves);
        }
        assertThat(Ratio.percent(150)).isEqualTo(threeHalves);
        assertThat(Ratio.parse("x2")).isEqualTo(Ratio.whole(2));
        assertThat(Ratio.parse("0.6%")).isEqualTo(Ratio.of(6, 1000));
        assertThat(Ratio.parse("x0")).isEqualTo(Ratio.ZERO);
        assertThat(Ratio.parse("0%")).isEqualTo(Ratio.ZERO);
        assertThat(Ratio.parse("100%")).isEqualTo(Ratio.ONE);
        assertThat(Ratio.parse("x1.00000000000000000")).isEqualTo(Ratio.ONE);
    }

    @Test
    void anythingElseIsRefusedAndTheMessageIsPlain() {
        for (String text : List.of(
                "",
                "x",
                "%",
                "2",
                "1.5",
                "-1",
                "x-1",
                "-50%",
                "x1e3",
                "NaN",
                "xNaN",
                "x１.５",
                "x1,5",
                "150 %",
                "x 2",
                "1/0",
                "x1/0",
                "3/-2",
                "x.5",
                "x5.",
                "x1.5.5",
                "50%%",
                "x50%",
                "x" + "9".repeat(19),
                "٣%",
                "9".repeat(60) + "%",
                "x2\r\nforged",
                "x9007199254740992",
                "1/9007199254740992")) {
            assertThatIllegalArgumentException()
                    .as(text)
                    .isThrownBy(() -> Ratio.parse(text))
                    .withMessageMatching("[ -~]{1,160}")
                    .withMessageContaining("ratio");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.parse("50"))
                .withMessage("ratio must look like x1.5, 150% or 3/2 but was \"50\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.parse("/2"))
                .withMessage("numerator of ratio must be a whole number but was \"\"");
    }

    @Test
    void partsAreBounded() {
        assertThat(Ratio.of(Amounts.MAX, 1).floorOf(1)).isEqualTo(Amounts.MAX);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.of(-1, 2))
                .withMessageStartingWith("numerator of ratio must be in 0..")
                .withMessageEndingWith("but was -1");
        assertThatIllegalArgumentException().isThrownBy(() -> Ratio.of(1, 0)).withMessageContaining("but was 0");
        assertThatIllegalArgumentException().isThrownBy(() -> Ratio.of(1, Amounts.MAX + 1));
        assertThat(Ratio.of(2 * (Amounts.MAX + 1), 4)).isEqualTo(Ratio.of((Amounts.MAX + 1) / 2, 1));
    }

    @Test
    void theCanonicalTextIsDecimalWhereDecimalsEnd() {
        assertThat(Ratio.ONE).hasToString("x1");
        assertThat(Ratio.ZERO).hasToString("x0");
        assertThat(Ratio.of(3, 2)).hasToString("x1.5");
        assertThat(Ratio.of(3, 500)).hasToString("x0.006");
        assertThat(Ratio.of(1, 3)).hasToString("x1/3");
        assertThat(Ratio.of(1, 1L << 40)).hasToString("x1/1099511627776");
    }

    @Test
    void moreDigitsThanAreReadAreWrittenAsAQuotient() {
        assertThat(Ratio.of(1, 1L << 17)).hasToString("x0.00000762939453125");
        assertThat(Ratio.of(1, 1L << 18)).hasToString("x1/262144");
        assertThat(Ratio.of(Amounts.MAX, 4)).hasToString("x2251799813685247.75");
        assertThat(Ratio.of(Amounts.MAX, 8)).hasToString("x9007199254740991/8");
    }

    @Test
    void oneIsOneHoweverItIsWritten() {
        assertThat(Ratio.parse("100%").isOne()).isTrue();
        assertThat(Ratio.parse("99/100").isOne()).isFalse();
        assertThat(Ratio.ZERO.isOne()).isFalse();
    }

    @Test
    void surplusesOfAGroupAddUp() {
        assertThat(Ratio.sumOfSurpluses(List.of())).isEqualTo(Ratio.ONE);
        assertThat(Ratio.sumOfSurpluses(ratios("x1.5", "x2"))).isEqualTo(Ratio.parse("x2.5"));
        assertThat(Ratio.sumOfSurpluses(ratios("x1.1", "x0.5"))).isEqualTo(Ratio.parse("x0.6"));
        assertThat(Ratio.sumOfSurpluses(ratios("x0.5", "x0.25"))).isEqualTo(Ratio.ZERO);
        assertThat(Ratio.sumOfSurpluses(ratios("x0.25", "x0.25", "x3"))).isEqualTo(Ratio.parse("x1.5"));
    }

    @Test
    void boostsMultiplyExactlyAndAreFlooredOnce() {
        assertThat(product("x1.1", "x1.5", "x2").floorOf(34)).isEqualTo(112);
        assertThat(product("x1.1", "x0.75", "x2").floorOf(34)).isEqualTo(56);
        assertThat(product("x1.1", "x2").floorOf(34)).isEqualTo(74);
        assertThat(Ratio.parse("x1.5").floorOf(1)).isEqualTo(1);
        assertThat(Ratio.ZERO.floorOf(Amounts.MAX)).isZero();
        assertThat(Ratio.parse("125%").floorOf(3)).isEqualTo(3);
        assertThat(Ratio.whole(2).floorOf(Amounts.MAX)).isEqualTo(Amounts.MAX);
    }

    @Test
    void whatDoesNotFitIsAnError() {
        Ratio tiny = Ratio.of(1, Amounts.MAX);
        assertThatThrownBy(() -> tiny.multiply(Ratio.of(1, 2)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("x1/9007199254740991 * x0.5 does not fit a ratio");
        assertThatThrownBy(() -> tiny.plus(Ratio.of(1, 2))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Ratio.whole(Amounts.MAX).plus(Ratio.ONE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Ratio.of(Fraction.of(-1, 2))).isInstanceOf(ArithmeticException.class);
        assertThat(tiny.multiply(Ratio.whole(Amounts.MAX))).isEqualTo(Ratio.ONE);
    }

    @Property(tries = 5000)
    void theCanonicalTextIsReadBack(@ForAll("ratios") Ratio ratio) {
        assertThat(Ratio.parse(ratio.toString())).isEqualTo(ratio);
    }

    @Property(tries = 5000)
    void arithmeticAgreesWithUnboundedFractions(@ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.toFraction().compareTo(b.toFraction()));
        assertFits(a.toFraction().times(b.toFraction()), () -> a.multiply(b));
        assertFits(a.toFraction().plus(b.toFraction()), () -> a.plus(b));
    }

    @Property(tries = 5000)
    void floorOfIsExact(@ForAll("ratios") Ratio ratio, @ForAll @LongRange(min = 0, max = Amounts.MAX) long amount) {
        BigInteger exact = ratio.toFraction().times(Fraction.of(amount)).floor();

        assertThat(ratio.floorOf(amount))
                .isEqualTo(exact.min(BigInteger.valueOf(Amounts.MAX)).longValueExact());
    }

    @Property(tries = 2000)
    void theOrderOfBoostsDoesNotMatter(@ForAll @Size(max = 6) List<@LongRange(min = 0, max = 400) Long> percents) {
        List<Ratio> ratios = percents.stream().map(Ratio::percent).toList();
        List<Ratio> sorted = ratios.stream().sorted().toList();

        assertThat(Ratio.sumOfSurpluses(ratios)).isEqualTo(Ratio.sumOfSurpluses(sorted));
        assertThat(ratios.stream().reduce(Ratio.ONE, Ratio::multiply))
                .isEqualTo(sorted.stream().reduce(Ratio.ONE, Ratio::multiply));
    }

    @Provide
    Arbitrary<Ratio> ratios() {
        Arbitrary<Long> above = Arbitraries.longs().between(0, Amounts.MAX);
        Arbitrary<Long> below = Arbitraries.longs().between(1, Amounts.MAX);
        Arbitrary<Ratio> wild = Combinators.combine(above, below).as(Ratio::of);
        Arbitrary<Ratio> tame = Combinators.combine(
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.of(1L, 2L, 3L, 7L, 100L, 1_000L, 65_536L))
                .as(Ratio::of);
        return Arbitraries.oneOf(wild, tame);
    }

    private static void assertFits(Fraction exact, Supplier<Ratio> bounded) {
        if (exact.numerator().bitLength() > 53 || exact.denominator().bitLength() > 53) {
            assertThatThrownBy(bounded::get).isInstanceOf(ArithmeticException.class);
        } else {
            assertThat(bounded.get().toFraction()).isEqualTo(exact);
        }
    }

    private static List<Ratio> ratios(String... texts) {
        return List.of(texts).stream().map(Ratio::parse).toList();
    }

    private static Ratio product(String... texts) {
        return ratios(texts).stream().reduce(Ratio.ONE, Ratio::multiply);
    }
}
