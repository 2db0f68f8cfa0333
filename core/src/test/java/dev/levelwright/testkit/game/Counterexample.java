package dev.levelwright.testkit.game;

import java.util.List;

/**
 * How a law is broken.
 *
 * @param law what was said to hold
 * @param deeds the shortest story found that breaks it, and what came of it; nothing where there is none to tell
 * @param why what is wrong at the end of it
 */
public record Counterexample(String law, List<Deed> deeds, String why) {
    /** Copies the deeds. */
    public Counterexample {
        deeds = List.copyOf(deeds);
    }

    /** The law, the story and what is wrong, in lines for people; instants in UTC. */
    @Override
    public String toString() {
        return new Words().of(this);
    }
}
