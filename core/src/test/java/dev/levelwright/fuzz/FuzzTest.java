package dev.levelwright.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The search finds what was planted, says it so that it can be tried again, and tries the same in every build. */
class FuzzTest {
    private static final List<String> CORPUS =
            List.of("{\"name\": \"Ann\", \"amount\": 5, \"tags\": [\"a\", \"b\"]}", "{\"name\": \"Bob\"}");

    @Test
    void aPlantedFailureIsFoundCutDownAndNamedWithItsSeed() {
        assertThatThrownBy(() -> Fuzz.of("planted", CORPUS).tries(20_000).run(input -> planted(input.text())))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("fuzz planted failed: java.lang.IllegalStateException: planted")
                .hasMessageContaining("-Dlevelwright.fuzz.seed=")
                .satisfies(found -> assertThat(found.getMessage().lines().reduce("", (one, last) -> last))
                        .contains("9223372036854775807")
                        .hasSizeLessThan(60));
    }

    /** Found only by who puts a large number in the place of a small one and leaves the rest as it is. */
    private static String planted(String text) {
        if (text.contains("\"amount\": 9223372036854775807")) {
            throw new IllegalStateException("planted");
        }
        return text.contains("amount") ? "an amount" : "none";
    }

    @Test
    void theSameIsTriedInEveryBuild() {
        assertThat(tried(300)).hasSize(300).isEqualTo(tried(300)).doesNotHaveDuplicates();
    }

    private static List<String> tried(int tries) {
        List<String> all = new ArrayList<>();
        Fuzz.of("recorded", CORPUS).tries(tries).run(input -> {
            all.add(all.size() + " " + input.choice() + " " + input.text() + Arrays.hashCode(input.bytes()));
            return "length " + input.text().length() % 5;
        });
        return all.subList(0, Math.min(all.size(), tries));
    }

    @Test
    void whoAllocatesMoreThanTheyMayIsFound() {
        assertThatThrownBy(() -> Allocated.atMost(1_000_000, 10, 100, () -> new byte[2_000_000].length))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("bytes were allocated for an input of 100");
        assertThat(Allocated.atMost(1_000_000, 10, 100, () -> 7)).isEqualTo(7);
    }
}
