package dev.levelwright.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FractionTest {
    @Test
    void fractionsAreReadAsWritten() {
        assertThat(Fraction.parse("-100")).isEqualTo(Fraction.of(-100));
        assertThat(Fraction.parse("1/2")).isEqualTo(Fraction.of(1, 2));
        assertThat(Fraction.parse("22.5")).isEqualTo(Fraction.of(45, 2));
        assertThat(Fraction.parse("-0.25")).isEqualTo(Fraction.of(-1, 4));
        assertThat(Fraction.parse("758333333333/10000000000"))
                .isEqualTo(Fraction.of(758_333_333_333L, 10_000_000_000L))
                .isEqualTo(Fraction.parse("75.8333333333"));
        assertThat(Fraction.parse("0")).isEqualTo(Fraction.ZERO);
        assertThat(Fraction.parse("-0")).isEqualTo(Fraction.ZERO);
    }

    @Test
    void anythingElseIsRefused() {
        for (String text : List.of(
                "",
                "-",
                "--1",
                "+1",
                "1e3",
                "NaN",
                "1/0",
                "1/-2",
                "-1/-2",
                "1/2/3",
                "1.5/2",
                ".5",
                "5.",
                "1.2.3",
                "１",
                "1 /2",
                "9".repeat(19),
                "0." + "1".repeat(18))) {
            assertThatIllegalArgumentException()
                    .as(text)
                    .isThrownBy(() -> Fraction.parse(text))
                    .withMessageContaining("fraction");
        }
    }

    @Test
    void theMessageSaysWhichPartIsNoNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fraction.parse("/2"))
                .withMessage("numerator of fraction must be a whole number but was \"\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fraction.parse(".5"))
                .withMessage("fraction must be a number such as 1.5 but was \".5\"");
    }

    @Test
    void eighteenDigitsAreRead() {
        assertThat(Fraction.parse("9".repeat(18))).isEqualTo(Fraction.of(999_999_999_999_999_999L));
        assertThat(Fraction.parse("0." + "9".repeat(17)))
                .isEqualTo(Fraction.of(99_999_999_999_999_999L, 100_000_000_000_000_000L));
    }

    @Test
    void whatIsQuotedIsPrintableAndShort() {
        String forty = "~ ".repeat(20);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fraction.parse(forty))
                .withMessage("fraction must be a whole number but was \"" + forty + "\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fraction.parse(forty + "x"))
                .withMessage("fraction must be a whole number but was \"" + forty + "...\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fraction.parse("\u007f\u001f\""))
                .withMessage("fraction must be a whole number but was \"???\"");
    }

    @Test
    void fractionsAreReducedAndTheSignIsAbove() {
        assertThat(Fraction.of(6, -4)).isEqualTo(Fraction.of(-3, 2)).hasToString("-3/2");
        assertThat(Fraction.of(0, -7)).isEqualTo(Fraction.ZERO).hasToString("0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fraction.of(1, 0))
                .withMessage("denominator must not be 0 but was 0");
    }

    @Test
    void floorGoesDownAndHalvesGoUp() {
        assertThat(Fraction.of(-1, 2).floor()).isEqualTo(-1);
        assertThat(Fraction.of(5, 2).floor()).isEqualTo(2);
        assertThat(Fraction.of(-4, 2).floor()).isEqualTo(-2);
        assertThat(Fraction.of(5, 2).halfUp()).isEqualTo(3);
        assertThat(Fraction.of(-5, 2).halfUp()).isEqualTo(-2);
        assertThat(Fraction.of(7, 3).halfUp()).isEqualTo(2);
    }

    @Property(tries = 2000)
    void arithmeticIsExact(
            @ForAll int a, @ForAll @IntRange(min = 1) int b, @ForAll int c, @ForAll @IntRange(min = 1) int d) {
        Fraction x = Fraction.of(a, b);
        Fraction y = Fraction.of(c, d);

        assertThat(x.plus(y).minus(y)).isEqualTo(x);
        assertThat(x.times(y)).isEqualTo(y.times(x));
        assertThat(x.plus(y).times(Fraction.of(d)))
                .isEqualTo(x.times(Fraction.of(d)).plus(Fraction.of(c)));
        assertThat(x.compareTo(y)).isEqualTo(x.minus(y).signum());
        assertThat(Fraction.of(x.floor().longValueExact())).isLessThanOrEqualTo(x);
        assertThat(Fraction.of(x.floor().add(BigInteger.ONE).longValueExact())).isGreaterThan(x);
        assertThat(Fraction.parse(x.toString())).isEqualTo(x);
    }
}
