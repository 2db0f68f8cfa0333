package dev.levelwright.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Carries plots out, and tells of one that fails in as few steps as can be, with the command that does it again. */
final class Simulation {
    private final Flaw flaw;
    private final Tally tally;

    /** Simulations of a store and an engine with a flaw. */
    Simulation(Flaw flaw, Tally tally) {
        this.flaw = flaw;
        this.tally = tally;
    }

    /** Carries a plot out; what went wrong, or nothing. */
    Optional<Throwable> failure(Plot plot) {
        return failure(plot, tally);
    }

    private Optional<Throwable> failure(Plot plot, Tally counting) {
        try {
            new World(plot, flaw, counting).run();
            return Optional.empty();
        } catch (RuntimeException | AssertionError | StackOverflowError failure) {
            return Optional.of(failure);
        }
    }

    /** Carries a plot out, and throws an error that tells everything when it fails. */
    void require(Plot plot) {
        failure(plot).ifPresent(failure -> {
            List<Integer> few = shrunk(plot, Shrinker.law(failure));
            Throwable least = failure(some(plot, few), new Tally()).orElse(failure);
            throw new AssertionError(told(plot, few, least), least);
        });
    }

    /** The places of the few steps that break the same law. */
    List<Integer> shrunk(Plot plot, String law) {
        List<Integer> all = IntStream.range(0, plot.steps().size()).boxed().toList();
        return new Shrinker(places -> failure(some(plot, places), new Tally()), law).shrunk(all);
    }

    /** The plot with the steps of these places. */
    static Plot some(Plot plot, List<Integer> places) {
        List<Step> steps = new ArrayList<>();
        places.stream()
                .filter(place -> place < plot.steps().size())
                .forEach(place -> steps.add(plot.steps().get(place)));
        return plot.with(steps);
    }

    private String told(Plot plot, List<Integer> few, Throwable failure) {
        StringBuilder text = new StringBuilder();
        text.append("seed ")
                .append(plot.seed())
                .append(" of ")
                .append(plot.name())
                .append(" breaks a law: ");
        text.append(failure.getMessage() == null ? failure.toString() : failure.getMessage())
                .append('\n');
        text.append("with ")
                .append(few.size())
                .append(" of ")
                .append(plot.steps().size())
                .append(" steps, ");
        text.append(plot.processes())
                .append(" processes, clocks at ")
                .append(plot.begin())
                .append(":\n");
        some(plot, few).steps().forEach(step -> text.append("  ").append(step).append('\n'));
        text.append("Again: ").append(command(plot, few)).append('\n');
        return text.toString();
    }

    /** The command that carries out the same steps. */
    static String command(Plot plot, List<Integer> places) {
        return "mvn -B test -DskipChecks -pl core -Dtest=SimulationTest -Dlevelwright.plot=" + plot.name()
                + " -Dlevelwright.seed=" + plot.seed() + " -Dlevelwright.steps="
                + String.join(",", places.stream().map(String::valueOf).toList());
    }
}
