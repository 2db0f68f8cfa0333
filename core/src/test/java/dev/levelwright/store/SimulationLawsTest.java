package dev.levelwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Engine;
import dev.levelwright.holder.Holdings;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.testkit.ActivityArbitraries;
import dev.levelwright.testkit.History;
import dev.levelwright.testkit.RulebookArbitraries;
import dev.levelwright.testkit.Trial;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** A simulation is a store that has forgotten how everything came about. */
class SimulationLawsTest {
    private static final String SEED = "20261121";
    private static final byte[] SECRET = "the same dice for both".getBytes(StandardCharsets.UTF_8);
    private static final int MOST_ACTIVITIES = 20;

    /** How often another rulebook is published in the middle. */
    private static final double LATER = 0.2;

    @Provide
    Arbitrary<History> histories() {
        Arbitrary<Rulebook> rulebooks = RulebookArbitraries.rulebooks();
        return Combinators.combine(rulebooks, rulebooks.optional(LATER))
                .flatAs((rulebook, later) -> ActivityArbitraries.histories(rulebook, later, MOST_ACTIVITIES));
    }

    @Property(tries = 300, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void aSimulationDecidesAndKeepsWhatAStoreDoes(@ForAll("histories") History history) {
        Simulation simulation = new Simulation(new Engine(history.rulebook(), Rulebook::name), SECRET);
        history.published().forEach(simulation::publish);
        List<Outcome> simulated = new ArrayList<>();
        history.activities().forEach(activity -> simulated.add(simulation.play(activity)));

        try (Trial trial = Trial.of(history.rulebook(), new InMemoryStore(SECRET))) {
            history.published().forEach(trial::publish);
            List<Outcome> stored = new ArrayList<>();
            history.activities()
                    .forEach(activity -> stored.add(trial.did(activity).numbered(0)));

            assertThat(simulated).isEqualTo(stored);
            trial.state().forEach((holder, holdings) -> {
                Instant seen = Instant.ofEpochMilli(trial.seen(holder));
                Holdings expected = trial.view(holder, seen.toEpochMilli()).settled();
                assertThat(simulation.view(holder, seen).settled()).isEqualTo(expected);
            });
        }
    }
}
