package dev.levelwright.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.fuzz.Fuzz;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every number that somebody types is one, within its bounds, or refused by name. */
class TypedNumbersFuzzTest {
    private static final List<String> TYPED =
            List.of("40", "9007199254740991", "5..25", "1.5", "3/2", "150%", "0.6%", "x2", "2d6+1", "40000000d1", "-1");

    @Test
    void whateverIsTypedIsANumberInItsBoundsOrRefused() {
        Map<String, Long> kinds = Fuzz.of("typed numbers", TYPED)
                .words(TYPED)
                .tries(20_000)
                .run(input -> String.join(
                        " ",
                        kind(input.text(), text -> amount(Amounts.parse("amount", text))),
                        kind(input.text(), text -> range(Range.parse(text))),
                        kind(input.text(), Ratio::parse),
                        kind(input.text(), Fraction::parse),
                        kind(input.text(), DiceNotation::parse)));

        assertThat(kinds.keySet()).anyMatch(kind -> kind.startsWith("read")).contains("no no no no no");
    }

    private static String kind(String text, Reading reading) {
        try {
            assertThat(reading.read(text)).isNotNull();
            return "read";
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage().chars()).as("no message is forged").allMatch(letter -> letter >= ' ');
            return "no";
        }
    }

    /** What was read. */
    private interface Reading {
        Object read(String text);
    }

    private static long amount(long amount) {
        assertThat(amount).isBetween(0L, Amounts.MAX);
        return amount;
    }

    private static Range range(Range range) {
        assertThat(range.min()).isBetween(0L, range.max());
        assertThat(range.max()).isLessThanOrEqualTo(Amounts.MAX);
        return range;
    }
}
