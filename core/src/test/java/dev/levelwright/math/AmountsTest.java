package dev.levelwright.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AmountsTest {
    private static final BigInteger BIG_MAX = BigInteger.valueOf(Amounts.MAX);

    @Test
    void anAmountIsInZeroToTheBound() {
        assertThat(Amounts.MAX).isEqualTo(9_007_199_254_740_991L);
        assertThat(Amounts.check("capacity", 0)).isZero();
        assertThat(Amounts.check("capacity", Amounts.MAX)).isEqualTo(Amounts.MAX);
        for (long bad : new long[] {-1, Long.MIN_VALUE, Amounts.MAX + 1, Long.MAX_VALUE}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Amounts.check("capacity", bad))
                    .withMessage("capacity must be in 0..9007199254740991 but was " + bad);
        }
    }

    @Test
    void boundsAreIncluded() {
        assertThat(Amounts.check("level", 3, 3, 5)).isEqualTo(3);
        assertThat(Amounts.check("level", 5, 3, 5)).isEqualTo(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amounts.check("level", 6, 3, 5))
                .withMessage("level must be in 3..5 but was 6");
    }

    @Test
    void sumsAndDifferencesNeverLeaveTheBounds() {
        assertThat(Amounts.add(Amounts.MAX - 1, 1)).isEqualTo(Amounts.MAX);
        assertThatThrownBy(() -> Amounts.add(Amounts.MAX, 1))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("9007199254740991 + 1 is above 9007199254740991");
        assertThat(Amounts.addCapped(Amounts.MAX, Amounts.MAX)).isEqualTo(Amounts.MAX);
        assertThat(Amounts.addCapped(2, 3)).isEqualTo(5);
        assertThat(Amounts.subtract(5, 5)).isZero();
        assertThatThrownBy(() -> Amounts.subtract(4, 5))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("4 - 5 is below 0");
    }

    @Test
    void negativeOperandsAreNoAmounts() {
        assertThatIllegalArgumentException().isThrownBy(() -> Amounts.add(-1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> Amounts.addCapped(5, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Amounts.subtract(5, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Amounts.mulDivFloor(-1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Amounts.mulDivFloor(1, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Amounts.mulDivFloor(1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Amounts.mulDivFloorCapped(1, 1, -3));
    }

    @Test
    void aQuotientAboveLongIsAnErrorNotAWrap() {
        assertThat(Amounts.mulDivFloor(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE))
                .isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(() -> Amounts.mulDivFloor(Long.MAX_VALUE, 2, 1))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("9223372036854775807 * 2 / 1 is above 9223372036854775807");
        assertThat(Amounts.mulDivFloorCapped(Long.MAX_VALUE, 2, 1)).isEqualTo(Amounts.MAX);
    }

    @Test
    void onlyWholeAsciiNumbersAreRead() {
        assertThat(Amounts.parse("amount", "0")).isZero();
        assertThat(Amounts.parse("amount", "9007199254740991")).isEqualTo(Amounts.MAX);
        List<String> garbage = List.of(
                "",
                " ",
                "-1",
                "+1",
                "-0",
                "5x",
                "100a",
                "1e308",
                "NaN",
                "Infinity",
                "1.0",
                "1,000",
                "1_000",
                "0x10",
                "１２",
                "٣",
                "1 ",
                " 1",
                "1\n",
                "9007199254740992",
                "9223372036854775807",
                "-9223372036854775808",
                "9".repeat(60),
                "${1}",
                "null");
        for (String text : garbage) {
            assertThatIllegalArgumentException()
                    .as(text)
                    .isThrownBy(() -> Amounts.parse("amount", text))
                    .withMessageMatching("amount must [ -~]{1,120}");
        }
    }

    @Property(tries = 5000)
    void mulDivFloorIsTheExactQuotientRoundedDown(
            @ForAll @LongRange(min = 0) long a,
            @ForAll @LongRange(min = 0) long b,
            @ForAll @LongRange(min = 1) long c) {
        BigInteger exact = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divide(BigInteger.valueOf(c));

        if (exact.bitLength() > 63) {
            assertThatThrownBy(() -> Amounts.mulDivFloor(a, b, c)).isInstanceOf(ArithmeticException.class);
        } else {
            assertThat(Amounts.mulDivFloor(a, b, c)).isEqualTo(exact.longValueExact());
        }
        assertThat(Amounts.mulDivFloorCapped(a, b, c))
                .isEqualTo(exact.min(BIG_MAX).longValueExact());
    }

    @Property(tries = 2000)
    void whatIsAddedCanBeTakenBack(
            @ForAll @LongRange(min = 0, max = 4503599627370495L) long a,
            @ForAll @LongRange(min = 0, max = 4503599627370496L) long b) {
        assertThat(Amounts.subtract(Amounts.add(a, b), b)).isEqualTo(a);
        assertThat(Amounts.addCapped(a, b)).isEqualTo(Amounts.add(a, b));
    }
}
