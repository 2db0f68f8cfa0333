package dev.levelwright.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RangeTest {
    @Test
    void rangesAreReadAndWritten() {
        assertThat(Range.parse("15..25")).isEqualTo(Range.of(15, 25)).hasToString("15..25");
        assertThat(Range.parse("10..50 step 5")).isEqualTo(new Range(10, 50, 5)).hasToString("10..50 step 5");
        assertThat(Range.parse("20")).isEqualTo(Range.of(20)).hasToString("20");
        assertThat(Range.parse("20..20 step 7")).isEqualTo(Range.of(20));
        assertThat(Range.parse("0..9007199254740991").count()).isEqualTo(Amounts.MAX + 1);
    }

    @Test
    void bothEndsBelongToTheRange() {
        Range range = Range.parse("10..50 step 5");

        assertThat(range.count()).isEqualTo(9);
        assertThat(range.value(0)).isEqualTo(10);
        assertThat(range.value(8)).isEqualTo(50);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> range.value(9))
                .withMessage("index in range 10..50 step 5 must be in 0..8 but was 9");
    }

    @Test
    void anythingElseIsRefused() {
        for (String text : List.of(
                "",
                "..",
                "15..",
                "..25",
                "15...25",
                "15..25..35",
                "25..15",
                "-5..5",
                "1..-5",
                "1.5..2",
                "15 .. 25",
                "15..25 step",
                "15..25 step ",
                "15..25 step 0",
                "15..25 step -1",
                "15..25step 5",
                "15..25  step 5",
                "0..10 step 3",
                "1..9007199254740992",
                "１..２",
                "NaN",
                "1e3",
                "9".repeat(60))) {
            assertThatIllegalArgumentException()
                    .as(text)
                    .isThrownBy(() -> Range.parse(text))
                    .withMessageMatching("[ -~]{1,160}")
                    .withMessageContaining("range");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Range.parse("10..52 step 5"))
                .withMessage("step of range 10..52 must divide 42 but was 5");
    }

    @Test
    void theMessageSaysWhichPartIsNoNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Range.parse("..25"))
                .withMessage("least of range must be a whole number but was \"\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Range.parse("15.. step 5"))
                .withMessage("greatest of range must be a whole number but was \"\"");
    }

    @Property(tries = 2000)
    void everyValueIsBetweenTheEnds(
            @ForAll @LongRange(min = 0, max = 1_000_000) long min,
            @ForAll @LongRange(min = 1, max = 1_000_000) long step,
            @ForAll @LongRange(min = 0, max = 1_000_000) long steps) {
        Range range = new Range(min, min + step * steps, step);

        assertThat(range.count()).isEqualTo(steps + 1);
        assertThat(range.value(steps)).isEqualTo(range.max());
        assertThat(Range.parse(range.toString())).isEqualTo(range);
    }
}
