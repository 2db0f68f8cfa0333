package dev.levelwright.simulation;

import dev.levelwright.holder.RealmName;
import dev.levelwright.rule.Rulebook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A simulation as it is written down before it begins.
 *
 * @param name what kind of plot it is
 * @param seed what it was drawn from
 * @param rulebook what the realms play
 * @param rulebooks everything that is played at some time
 * @param realms the realms
 * @param processes how many there are
 * @param begin where all clocks stand at first
 * @param retention how old an activity may be
 * @param steps what happens
 * @param model what says independently of the engine what must come of it, if anything does
 */
record Plot(
        String name,
        long seed,
        Rulebook rulebook,
        List<Rulebook> rulebooks,
        List<RealmName> realms,
        int processes,
        Instant begin,
        Duration retention,
        List<Step> steps,
        Optional<Supplier<Model>> model) {
    Plot {
        rulebooks = List.copyOf(rulebooks);
        realms = List.copyOf(realms);
        steps = List.copyOf(steps);
    }

    /** The same with other steps. */
    Plot with(List<Step> others) {
        return new Plot(name, seed, rulebook, rulebooks, realms, processes, begin, retention, others, model);
    }
}
