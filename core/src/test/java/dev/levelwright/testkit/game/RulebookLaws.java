package dev.levelwright.testkit.game;

import dev.levelwright.rule.Rulebook;
import dev.levelwright.testkit.game.Explored.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The laws of one's own game: a test class extends this one and says which rulebook. Each law is a test; one that is broken
 * fails with the shortest story found that breaks it.
 *
 * <p>{@code -Dlevelwright.stories=5000} tries more stories than the 200 of every build, {@code -Dlevelwright.seed=7} others.
 */
public abstract class RulebookLaws {
    private static final int STORIES = 200;
    private static final long SEED = 20_261_121;

    /** The rulebook whose laws these are; may fail as reading it may. */
    protected abstract Rulebook rulebook() throws Exception;

    /** Laws of this game besides the usual ones. */
    protected List<Law> own() {
        return List.of();
    }

    /** The laws that nearly every game means to keep; {@link Law#usualBut} leaves some out. */
    protected List<Law> usual() {
        return Law.usual();
    }

    /** Values of facts, by name, that cannot be read off the rules: names of channels, ids of a host's own. */
    protected Map<String, List<Object>> facts() {
        return Map.of();
    }

    /**
     * Names of rules, assets and loot tables that nothing in the rulebook brings about, because the bot's own code does: a
     * currency that is bought, a box that moderators hand out.
     */
    protected Set<String> broughtByHost() {
        return Set.of();
    }

    /** How many stories are told where {@code levelwright.stories} does not say; rules that need much before them need more. */
    protected int stories() {
        return STORIES;
    }

    /** A test for each law. */
    @TestFactory
    Stream<DynamicTest> laws() throws Exception {
        int stories = Integer.getInteger("levelwright.stories", stories());
        long seed = Long.getLong("levelwright.seed", SEED);
        Explored explored = Explored.of(rulebook(), new Plan(stories, seed, facts(), broughtByHost()));
        List<Law> laws = new ArrayList<>(own());
        laws.addAll(usual());
        return laws.stream().map(law -> DynamicTest.dynamicTest(law.name(), () -> require(law, explored, seed)));
    }

    private static void require(Law law, Explored explored, long seed) {
        law.broken(explored).ifPresent(broken -> {
            throw new AssertionError(
                    broken + "\n(" + explored.stories() + " stories, -Dlevelwright.seed=" + seed + ")");
        });
    }
}
