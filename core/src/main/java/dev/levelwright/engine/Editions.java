package dev.levelwright.engine;

import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.time.Zones;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** The editions of all rulebooks that were played so far, each made ready once. */
final class Editions {
    private final Edition standard;
    private final Era always;
    private final Function<Rulebook, String> hash;
    private final String zones = Zones.tzdbVersion();
    private final List<Edition> ready = new CopyOnWriteArrayList<>();

    /** Editions for realms that play {@code standard} until their chronicle says otherwise. */
    Editions(Rulebook standard, Function<Rulebook, String> hash) {
        this.hash = hash;
        this.standard = new Edition(standard, hash.apply(standard));
        this.always = new Era(this.standard, Map.of(), Long.MAX_VALUE);
    }

    /** The version of the time-zone data under which everything is decided here. */
    String zones() {
        return zones;
    }

    /** What holds at {@code instant}. */
    Era at(Chronicle chronicle, long instant) {
        if (chronicle.entries().isEmpty()) {
            return always;
        }
        Edition edition = chronicle.rulebook(instant).map(this::of).orElse(standard);
        return new Era(edition, chronicle.settings(instant), chronicle.nextAfter(instant));
    }

    private Edition of(Rulebook rulebook) {
        for (Edition edition : ready) {
            if (edition.rulebook().equals(rulebook)) {
                return edition;
            }
        }
        Edition edition = new Edition(rulebook, hash.apply(rulebook));
        ready.add(edition);
        return edition;
    }
}
