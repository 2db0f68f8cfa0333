package dev.levelwright.engine;

import dev.levelwright.activity.Fact;
import java.util.Map;

/**
 * What holds in a realm between two entries of its chronicle.
 *
 * @param edition the rulebook
 * @param settings the settings that the realm set, by name
 * @param until the instant (epoch milliseconds) at which something new holds
 */
record Era(Edition edition, Map<String, Fact> settings, long until) {
    /** The setting as a number, 0 when it is none. */
    long number(String setting) {
        return edition.setting(settings, setting)
                .filter(Fact.Whole.class::isInstance)
                .map(fact -> ((Fact.Whole) fact).value())
                .orElse(0L);
    }
}
