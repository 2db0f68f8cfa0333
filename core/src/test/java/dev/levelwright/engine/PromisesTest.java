package dev.levelwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.decision.Outcome;
import dev.levelwright.store.InMemoryStore;
import dev.levelwright.testkit.History;
import dev.levelwright.testkit.Promises;
import dev.levelwright.testkit.Trial;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the engine promises, on a few histories in which time does much, and not only on random ones. */
class PromisesTest {
    private static final List<Integer> CHOICES =
            IntStream.range(0, 97).map(i -> i * i * 13 % 1_001).boxed().toList();

    static List<History> histories() {
        return List.of(
                ExampleHistories.streaks(),
                ExampleHistories.streaksUnderTwoRulebooks(),
                ExampleHistories.paces(),
                ExampleHistories.pacesUnderTwoRulebooks(),
                ExampleHistories.published(),
                ExampleHistories.market());
    }

    @TestFactory
    Stream<DynamicTest> everyPromiseIsKept() {
        return Promises.all().entrySet().stream()
                .map(promise -> DynamicTest.dynamicTest(
                        promise.getKey(),
                        () -> histories()
                                .forEach(history -> promise.getValue().check(history, CHOICES, InMemoryStore::new))));
    }

    /** A history in which nearly everything is refused promises little. */
    @ParameterizedTest
    @MethodSource("histories")
    void mostOfWhatHappensActs(History history) {
        try (Trial trial = Trial.of(history.rulebook(), new InMemoryStore())) {
            history.published().forEach(trial::publish);
            List<Outcome> outcomes =
                    history.activities().stream().map(trial::did).toList();

            assertThat(outcomes).filteredOn(Outcome::accepted).hasSizeGreaterThan(outcomes.size() / 2);
        }
    }
}
