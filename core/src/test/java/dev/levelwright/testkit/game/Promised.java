package dev.levelwright.testkit.game;

import dev.levelwright.store.InMemoryStore;
import dev.levelwright.testkit.History;
import dev.levelwright.testkit.Promises;
import dev.levelwright.testkit.game.Explored.Breach;
import dev.levelwright.testkit.game.Explored.Told;
import java.util.List;
import java.util.Optional;

/** A promise of the engine as a law: the beginnings of some stories are tried. */
record Promised(String name, Promises.Promise promise) implements Law {
    private static final int MOST_STORIES = 12;
    private static final int MOST_DEEDS = 25;
    private static final List<Integer> CHOICES = List.of(0, 17, 500, 333, 1_000, 250, 4, 999, 61, 742);

    static List<Law> all() {
        return Promises.all().entrySet().stream()
                .map(promise -> (Law) new Promised(promise.getKey(), promise.getValue()))
                .toList();
    }

    @Override
    public Optional<Counterexample> broken(Explored explored) {
        return explored.told().stream()
                .limit(MOST_STORIES)
                .map(Told::story)
                .map(story -> story.with(story.activities()
                        .subList(0, Math.min(MOST_DEEDS, story.activities().size()))))
                .filter(story -> breach(story).isPresent())
                .findFirst()
                .map(this::counterexample);
    }

    private Counterexample counterexample(Story story) {
        Story smallest = Shrinking.smallest(story, shorter -> breach(shorter).isPresent());
        return new Counterexample(
                name, Play.of(smallest), breach(smallest).orElseThrow().why());
    }

    private Optional<Breach> breach(Story story) {
        try {
            promise.check(new History(story.rulebook(), List.of(), story.activities()), CHOICES, InMemoryStore::new);
            return Optional.empty();
        } catch (AssertionError broken) {
            return Optional.of(new Breach(story.activities().size(), String.valueOf(broken.getMessage())));
        }
    }
}
