package dev.levelwright.engine;

import dev.levelwright.decision.Change;
import dev.levelwright.decision.Outcome;
import java.util.Set;

/** What a decider says about a scene. */
public sealed interface Step {
    /** It needs to see these too; the store brings them and asks again. */
    record More(Set<Need> needs) implements Step {
        public More {
            needs = Set.copyOf(needs);
        }
    }

    /** This is to be written in one commit, and this is the outcome once it is durable. */
    record Done(Change change, Outcome outcome) implements Step {}

    /** No rule is concerned, or it cannot be reversed now: nothing is written, and nothing is remembered. */
    record Unheard(Outcome outcome) implements Step {}
}
