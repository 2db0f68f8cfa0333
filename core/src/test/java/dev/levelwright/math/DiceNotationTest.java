package dev.levelwright.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DiceNotationTest {
    @Test
    void diceAreReadAsPlayersWriteThem() {
        assertThat(DiceNotation.parse("2d6+1"))
                .isEqualTo(new DiceNotation(2, 6, 1))
                .hasToString("2d6+1");
        assertThat(DiceNotation.parse("2d6"))
                .isEqualTo(new DiceNotation(2, 6, 0))
                .hasToString("2d6");
        assertThat(DiceNotation.parse("d20"))
                .isEqualTo(new DiceNotation(1, 20, 0))
                .hasToString("1d20");
        assertThat(DiceNotation.parse("3d4-2"))
                .isEqualTo(new DiceNotation(3, 4, -2))
                .hasToString("3d4-2");
        assertThat(DiceNotation.parse("2d6+1").min()).isEqualTo(3);
        assertThat(DiceNotation.parse("2d6+1").max()).isEqualTo(13);
    }

    @Test
    void anythingElseIsRefused() {
        for (String text : List.of(
                "",
                "d",
                "2d",
                "6",
                "2D6",
                "0d6",
                "101d6",
                "2d0",
                "2d1000001",
                "-1d6",
                "2d-6",
                "2d6+",
                "2d6-3",
                "2d6+-1",
                "2d6+1+1",
                "2 d6",
                "2d6 + 1",
                "2d6d6",
                "1e2d6",
                "２d６",
                "2d6+9007199254740980",
                "9".repeat(60) + "d6")) {
            assertThatIllegalArgumentException()
                    .as(text)
                    .isThrownBy(() -> DiceNotation.parse(text))
                    .withMessageMatching("[ -~]{1,160}")
                    .withMessageContaining("dice");
        }
    }

    @Property(tries = 2000)
    void theCanonicalTextIsReadBack(
            @ForAll @IntRange(min = 1, max = 100) int count,
            @ForAll @IntRange(min = 1, max = 1_000_000) int sides,
            @ForAll @LongRange(min = -1, max = 1_000_000) long plus) {
        DiceNotation dice = new DiceNotation(count, sides, plus);

        assertThat(DiceNotation.parse(dice.toString())).isEqualTo(dice);
    }
}
