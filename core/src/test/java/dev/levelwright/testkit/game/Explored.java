package dev.levelwright.testkit.game;

import dev.levelwright.rule.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What came of many stories under one rulebook: what laws are held against. */
public final class Explored {
    private final Rulebook rulebook;
    private final Plan plan;
    private final List<Told> told;

    private Explored(Rulebook rulebook, Plan plan, List<Told> told) {
        this.rulebook = rulebook;
        this.plan = plan;
        this.told = told;
    }

    /**
     * How stories are made up.
     *
     * @param stories how many, at least 1
     * @param seed where chance begins; the same one gives the same stories
     * @param facts values of facts, by name, that cannot be read off the rules
     * @param broughtByHost names of rules, assets and loot tables that nothing in the rulebook brings about, because the
     *     host does
     */
    public record Plan(int stories, long seed, Map<String, List<Object>> facts, Set<String> broughtByHost) {
        public Plan {
            if (stories < 1) {
                throw new IllegalArgumentException("stories must be at least 1 but were " + stories);
            }
            facts = Map.copyOf(facts);
            broughtByHost = Set.copyOf(broughtByHost);
        }
    }

    /** Makes stories up and plays them. */
    public static Explored of(Rulebook rulebook, Plan plan) {
        Teller teller = new Teller(rulebook, plan.facts(), plan.seed());
        List<Told> told = new ArrayList<>();
        for (int number = 0; number < plan.stories(); number++) {
            try (Play play = teller.tell(number)) {
                told.add(new Told(play.story(), List.copyOf(play.deeds())));
            }
        }
        return new Explored(rulebook, plan, List.copyOf(told));
    }

    /** The rulebook that was played. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /** How many stories there were. */
    public int stories() {
        return told.size();
    }

    /** Everything that happened, story by story; gifts by hand among it. */
    public Stream<Deed> deeds() {
        return told.stream().flatMap(one -> one.deeds().stream());
    }

    /** The stories and what came of them. */
    List<Told> told() {
        return told;
    }

    /** Names of rules, assets and loot tables that nothing in the rulebook brings about, because the host does. */
    public Set<String> broughtByHost() {
        return plan.broughtByHost();
    }

    /**
     * The shortest story that a check finds something in, and what; empty when it finds nothing in any.
     *
     * @param law what is checked
     * @param rich whether stories that begin with gifts by hand are looked at too
     */
    Optional<Counterexample> first(String law, boolean rich, Function<List<Deed>, Optional<Breach>> check) {
        return told.stream()
                .filter(one -> rich || !one.story().rich())
                .filter(one -> check.apply(one.deeds()).isPresent())
                .findFirst()
                .map(one -> shrunk(law, one.story(), check));
    }

    /** That story made as short as it can be. */
    static Counterexample shrunk(String law, Story story, Function<List<Deed>, Optional<Breach>> check) {
        Story smallest = Shrinking.smallest(
                story, shorter -> check.apply(Play.of(shorter)).isPresent());
        List<Deed> deeds = Play.of(smallest);
        Breach breach = check.apply(deeds).orElseThrow();
        return new Counterexample(law, deeds.subList(0, breach.deeds()), breach.why());
    }

    /** A story and what came of it. */
    record Told(Story story, List<Deed> deeds) {}

    /**
     * Where a law broke.
     *
     * @param deeds how many deeds it took
     */
    record Breach(int deeds, String why) {}
}
