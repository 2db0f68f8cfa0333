package dev.levelwright.decision;

import java.util.List;

/** What an activity comes to. */
public sealed interface Decision {
    /** How the amounts came about, in the order in which they moved. */
    default List<Derivation> trace() {
        return List.of();
    }

    /** What the rules that did nothing say. */
    default List<Refusal> refusals() {
        return List.of();
    }

    /** What is worth telling. */
    default List<Event> events() {
        return List.of();
    }

    /** At least one rule acted; others may have refused, and amounts may have been cut. */
    record Accepted(List<Derivation> trace, List<Refusal> refusals, List<Event> events) implements Decision {
        public Accepted {
            trace = List.copyOf(trace);
            refusals = List.copyOf(refusals);
            events = List.copyOf(events);
        }
    }

    /** Rules are concerned and all of them refused. */
    record Refused(List<Refusal> refusals) implements Decision {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /** No rule is concerned; nothing is remembered. */
    record Unheard() implements Decision {}
}
