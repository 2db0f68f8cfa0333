package dev.levelwright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Seeds that every build carries out; with {@code -Dlevelwright.seed=...} one of them, with {@code
 * -Dlevelwright.minutes=...} new ones for so long.
 */
class SimulationTest {
    private static final int HAPPENINGS = 100;
    private static final int TOWNS = 100;
    private static final int RANDOM = 50;
    private static final long LINES = TimeUnit.MINUTES.toNanos(1);

    @Test
    @DisabledIfSystemProperty(named = "levelwright.(seed|minutes)", matches = ".*")
    void allLawsHoldInTheTownWhateverFails() {
        Tally tally = carriedOut("town", TOWNS);

        assertThat(tally.byKind()).containsOnlyKeys(Fault.values());
        assertThat(tally.isBusy()).as(tally.toString()).isTrue();
    }

    @Test
    @DisabledIfSystemProperty(named = "levelwright.(seed|minutes)", matches = ".*")
    void allLawsHoldUnderAnyRulebookWhateverFails() {
        Tally tally = carriedOut("random", RANDOM);

        assertThat(tally.isBusy()).as(tally.toString()).isTrue();
    }

    private static Tally carriedOut(String plot, int seeds) {
        Tally tally = new Tally();
        Simulation simulation = new Simulation(Flaw.NONE, tally);
        for (long seed = 1; seed <= seeds; seed++) {
            simulation.require(Plots.of(plot, seed, HAPPENINGS));
        }
        return tally;
    }

    @Test
    void theSameSeedDrawsTheSamePlotAndComesToTheSame() {
        for (String name : List.of("town", "random")) {
            World one = new World(Plots.of(name, 7, HAPPENINGS), Flaw.NONE, new Tally());
            World other = new World(Plots.of(name, 7, HAPPENINGS), Flaw.NONE, new Tally());
            one.run();
            other.run();

            assertThat(other.disk().log()).isEqualTo(one.disk().log()).isNotEmpty();
        }
    }

    /** The command that a failure prints. */
    @Test
    @EnabledIfSystemProperty(named = "levelwright.seed", matches = "-?[0-9]+")
    void aSeedIsCarriedOutAgain() {
        Plot plot =
                Plots.of(System.getProperty("levelwright.plot", "town"), Long.getLong("levelwright.seed"), HAPPENINGS);
        String places = System.getProperty("levelwright.steps", "");
        List<Integer> some = Arrays.stream(places.split(","))
                .filter(place -> !place.isEmpty())
                .map(Integer::valueOf)
                .toList();
        Plot played = some.isEmpty() ? plot : Simulation.some(plot, some);
        played.steps().forEach(step -> System.out.println("  " + step));
        new World(played, Flaw.NONE, new Tally()).run();
    }

    @Test
    @EnabledIfSystemProperty(named = "levelwright.minutes", matches = "[0-9]+")
    void newSeedsAreCarriedOutForAsLongAsOneLikes() {
        long nanos = TimeUnit.MINUTES.toNanos(Long.getLong("levelwright.minutes"));
        SplittableRandom seeds = new SplittableRandom();
        Tally tally = new Tally();
        Simulation simulation = new Simulation(Flaw.NONE, tally);
        long begin = System.nanoTime();
        for (long line = 1; System.nanoTime() - begin < nanos; ) {
            long seed = seeds.nextLong();
            simulation.require(Plots.of(tally.seeds() % 3 == 2 ? "random" : "town", seed, HAPPENINGS));
            if (System.nanoTime() - begin > line * LINES) {
                line++;
                System.out.println(tally);
            }
        }
        System.out.println(String.format(
                Locale.ROOT, "%d minutes: %s", TimeUnit.NANOSECONDS.toMinutes(System.nanoTime() - begin), tally));
    }
}
